"""Goes through a text from sentence to sentence and finds whom each pronoun means."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from timeline.parser.clauses.analysis import Analysis, Role, subject
from timeline.parser.clauses.predicates import takes_object
from timeline.parser.names import Names
from timeline.parser.referents.lexicon import Gender, Lexicon, lexicon
from timeline.parser.referents.people import People, Told
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import TIME, Words, within
from timeline.parser.words.verbs import NOUN, vocabulary

#: Who is told of so few sentences before, or in the first of a text, may be meant where nobody is named in between.
NEARBY, OPENING = 3, 2

#: Marks and blanks before the first word of a sentence are at most so many characters.
BEFORE = 8


class Referents(NamedTuple):
    """For pronouns that are subjects, by their places, the name of whom they mean; and whom others cannot mean.

    `pronouns`: those that cannot mean a person, by the last part of his or her name; `bodies`: nouns for no person.
    """

    meant: Mapping[int, str] = MappingProxyType({})
    pronouns: Mapping[str, Gender] = MappingProxyType({})
    bodies: frozenset[str] = frozenset()

    def fits(self, name: str, pronoun: str) -> bool:
        """Can "he" or "she" mean somebody, as far as it is known?"""
        parts = name.replace(",", " ").split()
        return parts[-1] not in self.bodies and not any(pronoun in self.pronouns.get(part, ()) for part in parts)


def referents(text: str, read: Sequence[Analysis], named: Names, language: str) -> Referents:
    """Whom the pronouns of a text mean, as far as it is known."""
    words = lexicon(language)
    return _Reader(People(text, named, words), words).read(read) if words else Referents()


class _Reader:
    """`_genders`: what is known of the people of a text; `_met`: the sentence that told of each last, by its number.

    `_known`: those met of a gender; `_last_unknown`: the last sentence that told of one whose gender is not known.
    """

    def __init__(self, people: People, words: Lexicon) -> None:
        self.people, self.lexicon = people, words
        self._genders: dict[str, Gender] = {}
        self._met: dict[str, int] = {}
        self._known: dict[Gender, dict[str, None]] = {}
        self._last_unknown = 0
        self._found: dict[int, str] = {}
        self._last: tuple[Analysis, Sequence[int]] | None = None
        self._told = Told()
        self._opening: list[str] = []
        self._number = 0

    def read(self, read: Sequence[Analysis]) -> Referents:
        """All that the sentences tell, first of the genders of their people."""
        self._opening = [name for analysis in read[:OPENING] for _, name in self.people.named_in(analysis.sentence)]
        for analysis in read:
            self._learn(analysis)
        for analysis in read:
            self._sentence(analysis)
            self._number += 1
        others = {self.lexicon.male: self.lexicon.female, self.lexicon.female: self.lexicon.male}
        last = {name.rsplit(maxsplit=1)[-1]: others[gender] for name, gender in self._genders.items()}
        return Referents(self._found, last, self.lexicon.body)

    def _learn(self, analysis: Analysis) -> None:
        """The gender of the only person of a sentence, by a title before the name or the pronouns behind it."""
        named = self.people.named_in(analysis.sentence)
        if not named:
            return
        for span, name in named:
            before = self.people.word_before(analysis.words, span.start).rstrip(".")
            for gender, titles in self.lexicon.titles:
                if before in titles:
                    self._genders[name] = gender
        alone = len({name for _, name in named}) == 1 and not self.lexicon.somebody(analysis.words)
        if not alone or named[0][1] in self._genders:
            return
        said = {word.lower for word in self.people.unquoted(analysis) if word.start >= named[0][0].end}
        fitting = [gender for gender, _ in self.lexicon.titles if gender & said]
        if len(fitting) == 1:
            self._genders[named[0][1]] = fitting[0]

    def _sentence(self, analysis: Analysis) -> None:
        own = self.people.own(analysis)
        here: dict[Gender, str] = {}
        for number in own:
            at = self.people.pronoun(analysis, number)
            if at is None:
                continue
            word = analysis.words[at]
            gender = self.lexicon.gender(word.lower)
            if gender is None:
                who = self._thing(analysis, number, at)
            else:
                who = here.get(gender) or self._person(analysis, number, at, gender)
            if who is not None:
                self._found[word.start] = who
            if who is not None and gender is not None:
                here[gender] = who
                self._genders.setdefault(who, gender)
                self._meet(who)
        for _, name in self.people.named_in(analysis.sentence):
            self._meet(name)
        if own:
            self._last = analysis, own

    @property
    def _before(self) -> Told:
        """Of whom and of what the sentence before tells, found when a pronoun asks for it."""
        if self._last is not None:
            self._told, self._last = self.people.told(*self._last, self._found), None
        return self._told

    def _meet(self, name: str) -> None:
        self._met[name] = self._number
        gender = self._genders.get(name)
        if gender is None:
            self._last_unknown = self._number
        else:
            self._known.setdefault(gender, {})[name] = None

    def _fits(self, name: str, gender: Gender) -> bool:
        return self._genders.get(name, gender) == gender

    def _person(self, analysis: Analysis, number: int, at: int, gender: Gender) -> str | None:
        """Who is named before in the sentence, else the one of whom the sentence before tells, else the only one."""
        words, known = analysis.words, self._known.get(gender, {})
        if self._tells_whom(words, at):
            return None
        content = [one for one in analysis.clauses if one.said_by == number and one.first < at]
        if not any(one.role is not Role.ADVERBIAL for one in content):  # "he denied it, | she said"
            ahead = self.people.named_in(Span(analysis.sentence.start, words[at].start))
            fitting = {name for span, name in ahead if self._fits(name, gender) and not self.people.owns(span)}
            if len(fitting) == 1:
                one = next(iter(fitting))
                open_ = one not in self._genders and (bool(known) or self._is_owned(analysis, number))
                return None if open_ and not self._acts_ahead(analysis, number, one) else one
            if fitting or self.lexicon.somebody(words[:at]):
                return self._speaking(analysis, number, fitting)
        if self._has_named_host(analysis, number):
            return None
        return self._of_before(gender, known, parted=self._parted(analysis.sentence.start))

    def _acts_ahead(self, analysis: Analysis, number: int, name: str) -> bool:
        """Is he the subject of the clause of time or reason ahead: "When Peter Roe met the mayor, | he praised …"?"""
        ahead = (at for at in range(number) if analysis.clauses[at].role is Role.ADVERBIAL)
        subjects = (subject(analysis, at) for at in ahead if analysis.clauses[at].host == number)
        return any(name == one for span in subjects if span for _, one in self.people.named_in(span))

    def _of_before(self, gender: Gender, known: Collection[str], *, parted: bool) -> str | None:
        """Of whom the sentence before tells, else the only one `known` of that gender."""
        before = self._before
        nearest = [name for name in before.people if self._fits(name, gender)]
        one = nearest[0] if len(nearest) == 1 and not before.others else None
        one = before.centre if before.centre is not None and self._fits(before.centre, gender) else one
        only = next(iter(known)) if len(known) == 1 else None
        if one is not None:
            return only if known and parted and one not in self._genders else one
        if before.others or nearest or only is None:
            return None
        return only if self._is_topic(only) else None

    def _is_topic(self, name: str) -> bool:
        """Is it somebody told of a few sentences ago, or of whom the text begins to tell, and nobody else since?"""
        last = self._met[name]
        return last >= self._last_unknown and (self._number - last <= NEARBY or name in self._opening)

    def _tells_whom(self, words: Words, at: int) -> bool:
        """Does the clause before tell somebody, who may be meant: "March told him that | he would stay in prison"?"""
        before = at - 1 - (words.tags[at - 1] == "IN")
        return before > 0 and words.lowers[before] in self.lexicon.whom

    def _is_owned(self, analysis: Analysis, number: int) -> bool:
        """Does the clause that tells another begin with an owner: "Her lawyer, Neil August, said | she …"?"""
        hosts = (analysis.clauses[number].said_by, analysis.clauses[number].host)
        firsts = (analysis.clauses[host].first for host in hosts if host is not None)
        return any(analysis.words.tags[first] == "PRP$" for first in firsts)

    def _has_named_host(self, analysis: Analysis, number: int) -> bool:
        """Is the subject of the clause that tells another a name of which nothing is known?"""
        hosts = (analysis.clauses[number].said_by, analysis.clauses[number].host)
        spans = [subject(analysis, host) for host in hosts if host is not None]
        return any(word.tag == "NNP" for span in spans if span for word in within(analysis.words, span))

    def _parted(self, start: int) -> bool:
        """Does a paragraph begin there?"""
        return self.people.text[max(0, start - BEFORE) : start].rstrip(" \"“'‘").endswith("\n")

    def _speaking(self, analysis: Analysis, number: int, fitting: set[str]) -> str | None:
        """Of several the one whose clause tells the pronoun's."""
        clause = analysis.clauses[number]
        for host in (clause.said_by, clause.host):
            whose = subject(analysis, host) if host is not None else None
            inside = {name for _, name in self.people.named_in(whose)} & fitting if whose else set()
            if len(inside) == 1:
                return next(iter(inside))
        return None

    def _thing(self, analysis: Analysis, number: int, at: int) -> str | None:
        """The thing or the several of whom the sentence before tells, where a sentence begins with the pronoun."""
        words, verb = analysis.words, analysis.clauses[number].predicate
        if verb is None:
            return None
        before = (
            self._before
            if number == 0 and NOUN.isdisjoint(words.tags[:at])
            else self._speaking_of_itself(analysis, number, at)
        )
        if words.lowers[at] in self.lexicon.several:
            return before.several
        thing, data = before.thing, vocabulary(analysis.language)
        following = words.lowers[verb.after : verb.after + 1]
        told = verb.passive and bool(following) and (following[0] in data["content"] or following[0] == "to")
        still = verb.head in data["be"] and not verb.progressive
        if thing is None or told or still or verb.head in self.lexicon.expletive:
            return None
        if before.rival and (verb.passive or not self._is_body(thing)):
            return None  # "The board ordered a review. | It will be led by …"
        acts = not verb.passive and takes_object(
            words, verb.after + (words.tags[verb.after : verb.after + 1] == ("RP",))
        )
        return None if acts and not self._is_body(thing) else thing

    def _speaking_of_itself(self, analysis: Analysis, number: int, at: int) -> Told:
        """The subject of the clause that tells one, right before it: "The company said on Monday | it had closed"."""
        clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
        host = analysis.clauses[clause.said_by] if clause.said_by is not None else None
        if clause.said_by is None or host is None or host.predicate is None or host.after > clause.first:
            return Told()
        between = words[host.predicate.after : at]
        near = all(word.tag in ("IN", TIME, "RB") or word.lower in data["content"] for word in between)
        acts = clause.predicate is not None and (clause.predicate.progressive or not clause.predicate.passive)
        told = self.people.of_speaker(analysis, clause.said_by) if near and acts else Told()
        return told if told.thing is None or self._is_body(told.thing) else Told()

    def _is_body(self, thing: str) -> bool:
        """Is a thing one that acts, by its noun or by a name?"""
        last = thing.rsplit(maxsplit=1)[-1]
        return last.lower() in self.lexicon.body or last[:1].isupper()
