"""Whom the words for a speaker mean: a pronoun, a title with a name, "the agency", "the report"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.attribution.article import Article
from timeline.parser.attribution.lexicon import SOMEBODY, Lexicon
from timeline.parser.attribution.named import NamedBefore, Speaker
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Act, Named, written
from timeline.parser.names.lexicon import Lexicon as Known
from timeline.parser.text.ordered import Ordered
from timeline.parser.text.quotations import Quotation
from timeline.parser.text.sentences import Span
from timeline.parser.words.verbs import vocabulary

#: Whom a pronoun means is named at most so many sentences before.
NEARBY = 3

#: Of whom a sentence tells is named in at most so many words, where "they" of the next one means them.
LONGEST_SUBJECT = 5


class Coreference:
    """Whom a text means by the words for its speakers; remembers of whom each sentence told and who spoke in it."""

    def __init__(self, article: Article, quoted: Ordered[Quotation]) -> None:
        self._text, self._names, self._quotations = article.text, article.names, quoted
        self._lexicon, self._referents = Lexicon.of(article.language), article.referents
        #: The sentences so far, each with the names of those who spoke in it.
        self.told: list[tuple[Span, list[str]]] = []
        #: The sentences so far, by the places where they begin.
        self._read: dict[int, Sentence] = {}
        self._named = NamedBefore(self._lexicon)
        self._last: Sentence | None = None
        self._papers: dict[str, str] = {}
        known, self._utterances = Known.of(article.language), vocabulary(article.language)["utterance"]
        #: Where the sentence begins that is being read.
        self._begins = 0
        self._bodies, self._titles = known.organisations | known.places, known.titles

    def remember(self, sentence: Sentence, spoken: Sequence[str]) -> None:
        """The sentence is read; these spoke in it."""
        span = sentence.span
        paper = self._lexicon.in_paper.search(self._text, span.start, span.end) if spoken else None
        if paper is not None:
            self._papers[paper["paper"].lower()] = spoken[-1]
        self._last = sentence
        opening = sentence.opening()
        self._read[opening] = sentence
        self.told.append((Span(opening, span.end), list(spoken)))

    def is_speaker(self, word: str) -> bool:
        """Does the name of one who spoke so far end in this word, in lower case?"""
        return self._named.ends_in(word)

    def speaker(self, act: Act, before: Sequence[str], sentence: Sentence) -> Speaker | None:
        """Who speaks, by the name by which he is known; `before`: who spoke earlier in the same sentence."""
        self._begins = sentence.span.start
        name = self._name_of_content(act.speaker, sentence) or self._name(act.speaker, before)
        if name is None:
            return None
        origin = written(self._text, act.origin.span) if act.origin else None
        if origin is None and self._lexicon.is_outlet(name):
            origin = name
        earlier = self._named.of_name(name)
        speaker = Speaker(name, origin or (earlier.origin if earlier and act.speaker and act.speaker.pronoun else None))
        self._named.add(speaker)
        return speaker

    def _name_of_content(self, named: Named | None, sentence: Sentence) -> str | None:
        """Of whom what is said, or the clause before, tells: "The firm will close, it announced"."""
        if named is None or named.pronoun not in self._lexicon.of_content:
            return None
        told = sentence.told_by(named.span.start) or self._acting_before(named, sentence)
        words = self._named.in_full(written(self._text, told)) if told else ""
        last = words.rsplit(maxsplit=1)[-1] if words else ""
        speaks = last[:1].isupper() or last.lower().removesuffix("s") in self._referents.bodies
        fits = speaks and self._fits(words, named.pronoun) and len(words.split()) <= LONGEST_SUBJECT
        return words if fits and not self._lexicon.is_pronoun(last.lower()) else None

    def _acting_before(self, named: Named, sentence: Sentence) -> Span | None:
        """The subject of a sentence that a joined clause goes on with: "The board met, and | it says"."""
        joined = self._lexicon.another.fullmatch(sentence.word_before(named.span.start)) is not None
        first = min(sentence.subjects, default=named.span.start)
        subject = sentence.before(sentence.span.start, first, self._lexicon) if joined else None
        return subject.span if subject and subject.pronoun is None and first < named.span.start else None

    def _name(self, named: Named | None, before: Sequence[str]) -> str | None:
        """The words for a speaker; a pronoun and "the agency" give those that named him, here `before`, too."""
        if named is None:
            return None
        if named.pronoun is None:
            words = written(self._text, named.span)
            if not any(map(str.isalpha, words)):
                return None
            known = self._by_paper(words) or self._full_name(words, named.span) or self._same_body(words)
            return known or self._of_itself(words, named.span) or self._named.in_full(words)
        if named.pronoun in self._lexicon.nobody or len(named.span.of(self._text).split()) > 2:
            return None
        meant = self._referents.meant.get(named.span.start)
        if meant is not None and named.pronoun in self._lexicon.person:
            return self._named.of_person(meant) or meant
        fitting = [name for name in before if self._fits(name, named.pronoun)] or self._named_before(named)
        who = fitting[-1] if fitting and named.pronoun in self._lexicon.person else None
        who = who or (self._person(named.pronoun) if named.pronoun in self._lexicon.person else None)
        return who or self._acting(named.pronoun) or self._named.latest(named.pronoun, self._fits)

    def _named_before(self, named: Named) -> list[str]:
        """The only person that the sentence names before a pronoun: "the hives of Bruno Marzo were lost, he says"."""
        people = self._names.people(Span(self._begins, named.span.start))
        names = {name for _, name in people if " " in name}
        return list(names) if len(names) == 1 and all(self._fits(name, named.pronoun or "") for name in names) else []

    def _by_paper(self, words: str) -> str | None:
        """Who said something in the report that is spoken of as "the report"."""
        first, _, paper = words.lower().partition(" ")
        return self._papers.get(paper) if first in self._lexicon.determiners and paper in self._lexicon.papers else None

    def _full_name(self, words: str, span: Span) -> str | None:
        """Whom a title and the first of his names mean, which in some languages is that of his family: "Mr Kim"."""
        title, _, name = words.partition(" ")
        people = [full for _, full in self._names.people(span)]
        titled = title.rstrip(".") in self._titles and len(people) == 1
        return people[0] if titled and people[0].startswith(f"{name} ") else None

    def _same_body(self, words: str) -> str | None:
        """Whose agency "the North's state agency" is: that which spoke by name in the sentence before."""
        *owner, body = words.split()
        if not body.islower() or not any(word.endswith(("'s", "’s")) for word in owner):
            return None
        spoken = self.told[-1][1] if self.told else []
        return next((name for name in reversed(spoken) if name.split()[-1] == body.title()), None)

    def _of_itself(self, words: str, span: Span) -> str | None:
        """Whom "the agency" means that says: “The Harbour Service regrets …”."""
        first, _, body = words.partition(" ")
        if first.lower() not in self._lexicon.determiners or not body.islower() or " " in body:
            return None
        quoted = self._quotations.before(span.start)
        if quoted is None or not quoted.spoken or self._text[quoted.end : span.start].strip(" ,"):
            return None
        opening = Span(quoted.start + 1, quoted.end)
        name = self._names.leading_body(opening)
        return written(self._text, name) if name else None

    def _acting(self, pronoun: str) -> str | None:
        """Whom "they" means: those of whom the sentence before tells, "Police arrested him. They say …"."""
        if self._last is None or pronoun not in self._lexicon.several:
            return None
        subject = self._last.subject()
        told = subject.split()
        said = bool(told) and told[-1].lower().removesuffix("s") in self._utterances  # "Those comments"
        return subject if 0 < len(told) <= LONGEST_SUBJECT and not said and self._fits(subject, pronoun) else None

    def _person(self, pronoun: str) -> str | None:
        """Whom "he" and "she" mean: who spoke in the sentence before, else the person of whom it tells first."""
        for span, spoken in reversed(self.told[-NEARBY:]):
            fitting = [name for name in spoken if self._fits(name, pronoun)]
            person = fitting[-1] if fitting else self.leading(span) or self._only(span, pronoun)
            if person is not None and self._referents.fits(person, pronoun):
                return person
        return None

    def leading(self, span: Span) -> str | None:
        """The person of whom a sentence that was read tells: with whom it begins, or the only one before its verb.

        Else the subject of its main clause: "Verloren hat Landrat Behrens, der …".
        """
        person = self._names.leading_person(span)
        sentence = self._read.get(span.start)
        if person is not None or sentence is None:
            return person
        verb = min(sentence.subjects, default=sentence.span.start)
        subject = sentence.main_subject()
        named = self._names.people(Span(span.start, verb)) or (self._names.people(subject) if subject else [])
        return named[0][1] if len(named) == 1 else None

    def _only(self, span: Span, pronoun: str) -> str | None:
        """The only person that a sentence names, whom a pronoun can mean, but no verb without one."""
        named = {name for _, name in self._names.people(span)} if pronoun != SOMEBODY else ()
        return next(iter(named)) if len(named) == 1 else None

    def _fits(self, name: str, pronoun: str) -> bool:
        """Can a pronoun stand for a speaker? Several are told in the plural or joined; a person is no outlet."""
        words = name.partition(",")[0].split() or name.split()  # of "Vold, the chief of staff" the name
        joined = self._lexicon.another.search(name) is not None
        if pronoun in self._lexicon.several:
            return joined or words[-1].endswith("s") or words[-1].lower() in self._lexicon.collective
        if pronoun in self._lexicon.person:
            several = joined or (words[-1].islower() and words[-1].endswith("s"))
            several |= words[0].lower() in self._lexicon.collective
            body = words[-1] in self._bodies or self._lexicon.is_outlet(name)
            return not (several or body) and self._referents.fits(name, pronoun)
        return True
