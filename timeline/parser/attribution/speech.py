"""Who answers for each stretch of a document: its acts of speech, with pronouns and quotations followed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model.timex import Timex
from timeline.parser.attribution.acts import acts
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.named import NamedBefore, Speaker
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Act, Named, written
from timeline.parser.back import points_back
from timeline.parser.clauses import Analysis
from timeline.parser.names import Names
from timeline.parser.names.lexicon import Lexicon as Known
from timeline.parser.ordered import Ordered
from timeline.parser.quotations import Quotation, quotations
from timeline.parser.referents import Referents
from timeline.parser.sentences import Span

#: Of a clause, so much must lie in what somebody says.
SHARED = 0.5

#: Whom a pronoun means is named at most so many sentences before.
NEARBY = 3

#: Of whom a sentence tells is named in at most so many words, where "they" of the next one means them.
LONGEST_SUBJECT = 5

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


@dataclass(frozen=True)
class Article:
    """A text as far as it is read: its sentences in order, its time expressions, its names, whom pronouns mean."""

    text: str
    sentences: Sequence[Analysis]
    timexes: Sequence[Timex]
    names: Names
    language: str
    referents: Referents = field(default_factory=Referents)


def speech(article: Article, *, titles: Sequence[Span] = (), issuer: str | None = None) -> Speech:
    """Reads an article once: its sentences, its title lines, and who issues it in its own name."""
    reader = _Reader(article)
    times = Ordered(article.timexes)
    for analysis in article.sentences:
        reader.read(analysis, times.beginning_in(analysis.sentence))
    for title in titles:
        reader.headline(title)
    return Speech(reader.said, issuer)


class _Reader:
    """Goes through a document from its beginning and remembers who spoke last."""

    def __init__(self, article: Article) -> None:
        self.text, self.quotations, self.names = article.text, Ordered(quotations(article.text)), article.names
        self.lexicon, self._referents = Lexicon.of(article.language), article.referents
        self.said: list[Said] = []
        self._named = NamedBefore(self.lexicon)
        self._told: list[tuple[Span, list[str]]] = []
        self._of_quotation: dict[int, Speaker] = {}
        self._subject = ""
        self._papers: dict[str, str] = {}
        known = Known.of(article.language)
        self._bodies, self._titles = known.organisations | known.places, known.titles

    def read(self, analysis: Analysis, timexes: Sequence[Timex]) -> None:
        """Adds what is said in the next sentence."""
        span = analysis.sentence
        around = self.quotations.touching(span)
        sentence = Sentence.of(self.text, analysis, timexes, around)
        spoken: list[Said] = []
        for act in acts(sentence):
            speaker = self._speaker(act, [one.speaker.name for one in spoken], sentence)
            spoken += [Said(act.span, speaker)] if speaker is not None else []
        paper = self.lexicon.in_paper.search(self.text, span.start, span.end) if spoken else None
        if paper is not None:
            self._papers[paper["paper"].lower()] = spoken[-1].speaker.name
        self._subject = sentence.subject()
        if len(spoken) == 1 and self._told and not self._told[-1][1] and points_back(analysis):
            self.said.append(Said(self._told[-1][0], spoken[0].speaker))
        self.said += spoken
        self._told.append((span, [one.speaker.name for one in spoken]))
        self._quote(span, around, spoken)

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
        if self.lexicon.is_outlet(name) or self._named.ends_in(last):
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

    def _answering(self, one: Quotation) -> Speaker | None:
        """Who is asked in the line before a quotation: of whom the article begins to tell."""
        before = self.text[max(0, one.start - LONGEST_QUESTION) : one.start]
        asked = before.endswith("\n") and before.rstrip().endswith("?")
        name = next((name for span, _ in self._told[:OPENING] if (name := self.names.leading_person(span))), None)
        return Speaker(name) if asked and name else None

    def _speaker(self, act: Act, before: Sequence[str], sentence: Sentence) -> Speaker | None:
        name = self._name_of_content(act.speaker, sentence) or self._name(act.speaker, before)
        if name is None:
            return None
        origin = written(self.text, act.origin.span) if act.origin else None
        if origin is None and self.lexicon.is_outlet(name):
            origin = name
        earlier = self._named.of_name(name)
        speaker = Speaker(name, origin or (earlier.origin if earlier and act.speaker and act.speaker.pronoun else None))
        self._named.add(speaker)
        return speaker

    def _name_of_content(self, named: Named | None, sentence: Sentence) -> str | None:
        """Of whom what is said tells, where "it" or "they" say so behind it: "The firm will close, it announced"."""
        if named is None or named.pronoun not in self.lexicon.of_content:
            return None
        told = sentence.told_by(named.span.start)
        words = self._named.in_full(written(self.text, told)) if told else ""
        last = words.rsplit(maxsplit=1)[-1] if words else ""
        speaks = last[:1].isupper() or last.lower().removesuffix("s") in self._referents.bodies
        fits = speaks and self._fits(words, named.pronoun) and len(words.split()) <= LONGEST_SUBJECT
        return words if fits and not self.lexicon.is_pronoun(last.lower()) else None

    def _name(self, named: Named | None, before: Sequence[str]) -> str | None:
        """The words for a speaker; a pronoun and "the agency" give those that named him, here `before`, too."""
        if named is None:
            return None
        if named.pronoun is None:
            words = written(self.text, named.span)
            if not any(map(str.isalpha, words)):
                return None
            known = self._by_paper(words) or self._full_name(words, named.span) or self._same_body(words)
            return known or self._of_itself(words, named.span) or self._named.in_full(words)
        if named.pronoun in self.lexicon.nobody or len(named.span.of(self.text).split()) > 2:
            return None
        meant = self._referents.meant.get(named.span.start)
        if meant is not None and named.pronoun in self.lexicon.person:
            return self._named.of_person(meant) or meant
        fitting = [name for name in before if self._fits(name, named.pronoun)]
        who = fitting[-1] if fitting and named.pronoun in self.lexicon.person else None
        who = who or (self._person(named.pronoun) if named.pronoun in self.lexicon.person else None)
        return who or self._acting(named.pronoun) or self._named.latest(named.pronoun, self._fits)

    def _by_paper(self, words: str) -> str | None:
        """Who said something in the report that is spoken of as "the report"."""
        first, _, paper = words.lower().partition(" ")
        return self._papers.get(paper) if first in self.lexicon.determiners and paper in self.lexicon.papers else None

    def _full_name(self, words: str, span: Span) -> str | None:
        """Whom a title and the first of his names mean, which in some languages is that of his family: "Mr Kim"."""
        title, _, name = words.partition(" ")
        people = [full for _, full in self.names.people(span)]
        titled = title.rstrip(".") in self._titles and len(people) == 1
        return people[0] if titled and people[0].startswith(f"{name} ") else None

    def _same_body(self, words: str) -> str | None:
        """Whose agency "the North's state agency" is: that which spoke by name in the sentence before."""
        *owner, body = words.split()
        if not body.islower() or not any(word.endswith(("'s", "’s")) for word in owner):
            return None
        spoken = self._told[-1][1] if self._told else []
        return next((name for name in reversed(spoken) if name.split()[-1] == body.title()), None)

    def _of_itself(self, words: str, span: Span) -> str | None:
        """Whom "the agency" means that says: “The Harbour Service regrets …”."""
        first, _, body = words.partition(" ")
        if first.lower() not in self.lexicon.determiners or not body.islower() or " " in body:
            return None
        quoted = self.quotations.before(span.start)
        if quoted is None or not quoted.spoken or self.text[quoted.end : span.start].strip(" ,"):
            return None
        opening = Span(quoted.start + 1, quoted.end)
        name = self.names.leading_body(opening)
        return written(self.text, name) if name else None

    def _acting(self, pronoun: str) -> str | None:
        """Whom "they" means: those of whom the sentence before tells, "Police arrested him. They say …"."""
        several = pronoun in self.lexicon.several and 0 < len(self._subject.split()) <= LONGEST_SUBJECT
        return self._subject if several and self._fits(self._subject, pronoun) else None

    def _person(self, pronoun: str) -> str | None:
        """Whom "he" and "she" mean: who spoke in the sentence before, else the person of whom it tells first."""
        for span, spoken in reversed(self._told[-NEARBY:]):
            fitting = [name for name in spoken if self._fits(name, pronoun)]
            person = fitting[-1] if fitting else self.names.leading_person(span)
            if person is not None and self._referents.fits(person, pronoun):
                return person
        return None

    def _fits(self, name: str, pronoun: str) -> bool:
        """Can a pronoun stand for a speaker? Several are told in the plural or joined; a person is no outlet."""
        words = name.split()
        joined = self.lexicon.another.search(name) is not None
        if pronoun in self.lexicon.several:
            return joined or words[-1].endswith("s") or words[-1].lower() in self.lexicon.collective
        if pronoun in self.lexicon.person:
            several = joined or (words[-1].islower() and words[-1].endswith("s"))
            several |= words[0].lower() in self.lexicon.collective
            body = words[-1] in self._bodies or self.lexicon.is_outlet(name)
            return not (several or body) and self._referents.fits(name, pronoun)
        return True


def _distance(span: Span, one: Quotation) -> int:
    return max(span.start - one.end, one.start - span.end, 0)
