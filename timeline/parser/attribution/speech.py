"""Who answers for each stretch of a document: its acts of speech, its quotations and headlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from timeline.model.timex import Timex
from timeline.parser.attribution.acts import acts
from timeline.parser.attribution.article import Article
from timeline.parser.attribution.back import points_back
from timeline.parser.attribution.coreference import Coreference
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.named import Speaker
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.text.ordered import Ordered
from timeline.parser.text.quotations import Quotation, quotations
from timeline.parser.text.sentences import Span

#: Of a clause, so much must lie in what somebody says.
SHARED = 0.5

#: Whom an article interviews is named in so many sentences at its head; a question ends so near to its answer.
OPENING, LONGEST_QUESTION = 3, 8

#: A headline's speaker, before or behind its colon, has at most so many words.
HEADLINE_WORDS = 4

_FRONT = re.compile(r"(?P<name>[^:]{2,40}):\s+\S")
_BACK = re.compile(r"(?::|\s[–—-])\s+(?P<name>[^:–—]{2,40})$")


class Said(NamedTuple):
    """A stretch of text and who answers for it."""

    span: Span
    speaker: Speaker


class Speech:
    """All that is said in a document; without an act of speech the issuer of the text answers, where it has one."""

    def __init__(self, said: Sequence[Said], issuer: str | None) -> None:
        self._said = sorted(said, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._said]
        self._issuer = Speaker(issuer) if issuer else None
        self._longest = max((one.span.end - one.span.start for one in self._said), default=0)

    def speaker(self, clause: Span) -> Speaker | None:
        """Who answers for a clause: of those in whose words half of it lies, the one who says least."""
        first = bisect_left(self._starts, clause.start - self._longest)
        last = bisect_left(self._starts, clause.end, lo=first)
        around = [one for one in self._said[first:last] if _shared(one.span, clause) >= SHARED]
        nearest = min(around, key=lambda one: (one.span.end - one.span.start, -one.span.start), default=None)
        return nearest.speaker if nearest else self._issuer


def _shared(one: Span, clause: Span) -> float:
    both = min(one.end, clause.end) - max(one.start, clause.start)
    return both / max(1, clause.end - clause.start)


def speech(article: Article, *, titles: Sequence[Span] = (), issuer: str | None = None) -> Speech:
    """Reads an article once: its sentences, its title lines, and who issues it in its own name."""
    reader = _Reader(article)
    times = Ordered(article.timexes)
    for analysis in article.sentences:
        reader.read(analysis, times.beginning_in(analysis.sentence))
    reader.finish()
    for title in titles:
        reader.headline(title)
    return Speech(reader.said, issuer)


class _Reader:
    """Goes through a document from its beginning and gives each stretch that is said its speaker."""

    def __init__(self, article: Article) -> None:
        self.text, self.quotations, self.names = article.text, Ordered(quotations(article.text)), article.names
        self.lexicon = Lexicon.of(article.language)
        self.said: list[Said] = []
        self._meant = Coreference(article, self.quotations)
        self._of_quotation: dict[int, Speaker] = {}
        #: A quotation whose speaker only the sentence before it names, until the one behind it names none.
        self._guessed: Said | None = None

    def read(self, analysis: Analysis, timexes: Sequence[Timex]) -> None:
        """Adds what is said in the next sentence."""
        span = analysis.sentence
        around = self.quotations.touching(span)
        sentence = Sentence.of(self.text, analysis, timexes, around)
        spoken: list[Said] = []
        for act in acts(sentence):
            speaker = self._meant.speaker(act, [one.speaker.name for one in spoken], sentence)
            spoken += [Said(act.span, speaker)] if speaker is not None else []
        told = self._meant.told
        if len(spoken) == 1 and told and not told[-1][1] and points_back(analysis):
            self.said.append(Said(told[-1][0], spoken[0].speaker))
            self._guessed = None
        self._settle()
        self.said += spoken
        self._meant.remember(sentence, [one.speaker.name for one in spoken])
        self._quote(span, around, spoken)

    def finish(self) -> None:
        """The last sentence is read."""
        self._settle()

    def headline(self, span: Span) -> None:
        """A title "X: what X says" or "what X says: X"."""
        for match in (_FRONT.match(self.text, span.start, span.end), _BACK.search(self.text, span.start, span.end)):
            name = match["name"].strip() if match else ""
            words = name.split()
            if 0 < len(words) <= HEADLINE_WORDS and self._is_known(name, front=match.re is _FRONT if match else False):
                self.said.append(Said(span, Speaker(name)))
                return

    def _is_known(self, name: str, *, front: bool) -> bool:
        """Is it an outlet, a speaker of this text, or, behind the colon, an office or a report?"""
        last = name.lower().split()[-1]
        if self.lexicon.is_outlet(name) or self._meant.is_speaker(last):
            return True
        return not front and last in self.lexicon.headline

    def _quote(self, span: Span, around: Sequence[Quotation], spoken: Sequence[Said]) -> None:
        """Gives each quotation its speaker: that of its own sentence, or of the quotation that it follows."""
        for one in around:
            if not one.spoken and one.end <= span.end:
                continue
            beside = min(spoken, key=lambda said: _distance(said.span, one), default=None)
            speaker = beside.speaker if beside and _distance(beside.span, one) <= 2 else None
            speaker = speaker or self._of_quotation.get(one.start) or self._carried(one) or self._answering(one)
            if speaker is None and not spoken:
                self._guessed = self._told_of(one, span)
            if speaker is None or one.start in self._of_quotation:
                continue
            self._of_quotation[one.start] = speaker
            self.said.append(Said(Span(one.start, one.end), speaker))

    def _carried(self, one: Quotation) -> Speaker | None:
        """The speaker of the quotation before, where nothing but its attribution stands in between."""
        earlier = self.quotations.before(one.start)
        if earlier is None:
            return None
        between = self.text[earlier.end : one.start]
        sentences_between = len(re.findall(r"[.!?](?:\s|$)", between))
        return self._of_quotation.get(earlier.start) if sentences_between <= 1 and between.count("\n") <= 2 else None

    def _settle(self) -> None:
        """The sentence behind a quotation named nobody else who says it."""
        if self._guessed is not None:
            self._of_quotation[self._guessed.span.start] = self._guessed.speaker
            self.said.append(self._guessed)
            self._guessed = None

    def _told_of(self, one: Quotation, span: Span) -> Said | None:
        """Who speaks in a sentence that is but a quotation: the one of whom that before it tells in its line."""
        told = self._meant.told[-2:-1]
        alone = span.start == one.start and not self.text[one.end : span.end].strip(" .")
        if not alone or not told or "\n" in self.text[told[0][0].end : one.start]:
            return None
        before, spoke = told[0]
        name = spoke[0] if spoke else self._meant.leading(before)
        return Said(Span(one.start, one.end), Speaker(name)) if name else None

    def _answering(self, one: Quotation) -> Speaker | None:
        """Who is asked in the line before a quotation: of whom the article begins to tell."""
        before = self.text[max(0, one.start - LONGEST_QUESTION) : one.start]
        asked = before.endswith("\n") and before.rstrip().endswith("?")
        name = next((name for span, _ in self._meant.told[:OPENING] if (name := self.names.leading_person(span))), None)
        return Speaker(name) if asked and name else None


def _distance(span: Span, one: Quotation) -> int:
    return max(span.start - one.end, one.start - span.end, 0)
