"""Times that are counted from an event: "on the day of the robbery", "a month after the accident"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from timeline.dates.expression import After
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.languages.actions import actions_of
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.clauses.naming import names
from timeline.parser.times.counting import length_of
from timeline.parser.words.speech import Word, at_or_after
from timeline.parser.words.verbs import FINITE, PAST, vocabulary

#: So many words behind "of" or "after" the event is named; so many before its date.
NAMED_WITHIN, NAMED_BEFORE = 4, 3

#: So many words at most name an event.
LONGEST_EVENT = 8

#: What a day is joined to has at least so many letters: "Unglücks-tag".
SHORTEST = 3

_NOUNS = frozenset({"NN", "NNS"})
_AFTER_NOUN = FINITE | PAST | {"CC"}


@dataclass(frozen=True, slots=True)
class Anchored:
    """So many units from the event that a noun names; `joined`: with the day, in one word that may name no event.

    `event`: all words that name it.
    """

    noun: str
    event: str
    unit: Unit = Unit.DAY
    amount: int = 0
    joined: bool = False


@dataclass
class Events:
    """What a text has told with its day: the nouns that name it with its verb, all words of the clause, the time."""

    told: list[tuple[list[str], list[str], Timex]] = field(default_factory=list)

    def tell(self, naming: Iterable[Word], whole: Iterable[Word], when: Timex) -> None:
        """It has told that; what names no one day is of no use."""
        if when.expression is not None and when.expression.precision is Precision.DAY and not when.expression.extent:
            self.told.append(([word.lower for word in naming], [word.lower for word in whole], when))

    def named(self, noun: str, language: str, *, mentioned: bool = True) -> Timex | None:
        """The day of the first event that a noun names: told by that name or by what was done, as any calamity may be.

        Else, where a mention is enough, that of the first event that was told with the noun.
        """
        data, nouns = vocabulary(language), bases(noun, language)
        done = actions_of(nouns, language)
        by_name = (
            when for naming, _, when in self.told if _share(nouns, naming) or done & actions_of(naming, language)
        )
        befalling = frozenset[str]() if data["calamity"].isdisjoint(nouns) else data["befalling"]
        by_verb = (when for naming, _, when in self.told if not befalling.isdisjoint(naming))
        beside = (when for _, whole, when in self.told if mentioned and _share(nouns, whole))
        return next(by_name, None) or next(by_verb, None) or next(beside, None)


def bases(noun: str, language: str) -> list[str]:
    """A noun, and what it may be without the ending of the owner: "des | Brandes"."""
    return [noun, *(noun.removesuffix(end) for end in vocabulary(language)["genitive"] if noun.endswith(end))]


def _share(some: Iterable[str], others: Iterable[str]) -> bool:
    return not set(some).isdisjoint(others)


def happening(analysis: Analysis, number: int, when: Timex) -> Sequence[Word]:
    """The nouns of a clause that name what happened at its time, and its verb.

    Its subject, where the verb tells that it came about ("a fire | broke out"); a noun behind a preposition ("died | in
    an avalanche") or right before the time ("saw the crash | on 4 May"). What is done to a thing is not that thing:
    "the truce was broken on Tuesday".
    """
    clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
    predicate = clause.predicate
    if predicate is None:
        return ()
    index = at_or_after(words, when.start)
    nouns = [word for word in words[max(clause.first, index - NAMED_BEFORE) : index] if word.tag in _NOUNS]
    inside = [at for at in range(clause.first, clause.after) if words.lowers[at] in data["at_occasion"]]
    nouns += [word for at in inside for word in words[at + 1 : at + NAMED_WITHIN] if word.tag in _NOUNS]
    if predicate.head in data["occurring"] or predicate.head in data["beginning"]:
        first = clause.first - (clause.role is Role.RELATIVE)  # "the truce | that began on Friday"
        nouns += [word for word in words[first : predicate.first] if word.tag in _NOUNS]
    return [*nouns, *words[predicate.first : predicate.after]]


def named_with_day(analysis: Analysis, timexes: Iterable[Timex]) -> Iterable[tuple[Sequence[Word], Timex]]:
    """The nouns that name events by their days: "the explosion of 4 March"."""
    for timex in timexes:
        index = at_or_after(analysis.words, timex.start)
        if 1 < index < len(analysis.words) and names(analysis, index):
            before = analysis.words[max(0, index - NAMED_BEFORE) : index]
            yield [word for word in before if word.tag in _NOUNS], timex


def anchored(analysis: Analysis, number: int, inside: Iterable[Timex]) -> Anchored | None:
    """What a clause counts its time from, if that is an event; `inside`: the times and lengths of the sentence."""
    clause = analysis.clauses[number]
    lengths = {timex.start: length for timex in inside if (length := length_of(timex)) is not None}
    words, data = analysis.words[: clause.after], vocabulary(analysis.language)
    places: Sequence[int] = range(clause.first, clause.after)
    if not lengths and not data["joined_day"]:  # else only from a day, which most clauses do not name
        if "day_by_event" not in analysis.lists:
            return None
        places = [index for index in places if words[index].lower in data["day_by_event"]]
    found = (_anchored_at(analysis, words, index, lengths.get(words[index].start)) for index in places)
    return next((one for one in found if one is not None), None)


def from_event(event: Timex, found: Anchored) -> Timex:
    """The time that is counted from an event of that day."""
    if event.expression is None or not found.amount:
        return event
    return event.model_copy(update={"expression": After(event.expression.core, found.unit, found.amount)})


def _anchored_at(
    analysis: Analysis, words: Sequence[Word], index: int, length: tuple[Unit, int] | None
) -> Anchored | None:
    """What the word at an index counts from: "the | day | of …", "| two weeks | after …", "am | Unglückstag"."""
    data, word = vocabulary(analysis.language), words[index].lower
    behind = [word.lower for word in words[index + 1 : index + 3]] + ["", ""]
    sign = (behind[0] in data["behind_event"]) - (behind[0] in data["ahead_of_event"])
    first = index + 1
    if length is not None:
        noun = _noun(words, first, analysis.language) if sign else None
        return Anchored(noun, _event(words[index + 2 :]), length[0], sign * length[1]) if noun else None
    counts = bool(sign) or behind[0] in data["day_of"]
    if word in data["event_day"] and behind[0] in data["next_day"] and behind[1] in data["day_of"]:
        sign, first, counts = 1, index + 2, True  # "al día | siguiente | del incendio"
    elif word in data["day_before_event"]:
        sign, counts = -1, behind[0] in data["day_of"]  # "the | eve | of"
    elif word in data["day_after_event"]:
        sign, counts = 1, behind[0] in data["day_of"]  # "le | lendemain | de"
    elif word not in data["event_day"]:
        counts = False
    noun = _noun(words, first, analysis.language) if counts else None
    if noun is not None:
        return Anchored(noun, _event(words[index + 2 :]), Unit.DAY, sign)
    joined = next((word.removesuffix(day) for day in data["joined_day"] if word.endswith(day)), "").removesuffix("s")
    return Anchored(joined, joined, joined=True) if len(joined) >= SHORTEST and words[index].tag in _NOUNS else None


def _event(phrase: Sequence[Word]) -> str:
    """The words of a phrase up to the next mark, conjunction or verb."""
    told = takewhile(lambda word: word.text[0].isalnum() and word.tag not in _AFTER_NOUN, phrase[:LONGEST_EVENT])
    return " ".join(word.text for word in told)


def _noun(words: Sequence[Word], first: int, language: str) -> str | None:
    """The noun of a phrase that points to an event: "after | the armed robbery", "of | his arrest"."""
    phrase, definite = words[first : first + NAMED_WITHIN], vocabulary(language)["definite"]
    if not any(word.lower in definite or word.tag == "PRP$" for word in phrase[:3]):
        return None
    return next((word.lower for word in phrase if _is_common(word, language)), None)


def _is_common(word: Word, language: str) -> bool:
    """Is it a noun and no name, whatever it was taken for where nouns are written as names are, or it is small?"""
    may_be = word.text[0].islower() or bool(loader.table(language, "words").get("capital_nouns"))
    return word.tag in _NOUNS or (word.tag == "NNP" and may_be)
