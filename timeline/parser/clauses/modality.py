"""What sort of claim a clause makes and how certain it says it is, read from its words."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from timeline.dates.expression import OpenEnded, Side
from timeline.languages import loader
from timeline.languages.keyed import Keyed, ending_key, key
from timeline.languages.regex import alternation, compiled
from timeline.languages.replies import reply
from timeline.model.claim import Status
from timeline.model.timex import Timex
from timeline.parser.text.sentences import Span
from timeline.parser.words.verbs import reporting

#: A superlative that a "since" completes stands at most so far before the date (characters).
COMPARED_WITHIN = 40

#: What is ruled out before what is told instead of it is at most so long (characters).
RULED_OUT = 40


def is_comparison(text: str, sentence: Span, when: Timex, language: str) -> bool:
    """Does the date only say how far back one must go: "the bloodiest war since 1945", "a first in seventy years"?"""
    if not isinstance(when.expression, OpenEnded) or when.expression.side is not Side.SINCE:
        return False
    before = text[max(sentence.start, when.start - COMPARED_WITHIN) : when.start]
    before = _fraction_of(language).sub("", before)  # "has lost a third of its volume since 1990"
    if loader.table(language, "words").get("capital_nouns"):
        before = " ".join(word for word in before.split() if not word[0].isupper())  # "Minister" ends like "ältester"
    return marker("comparison", language).search(before) is not None


@cache
def _fraction_of(language: str) -> re.Pattern[str]:
    data = loader.table(language, "figures") if language in loader.having("figures") else {"fraction": {}, "share": {}}
    names, of = (alternation(words) for words in (data["fraction"], data["share"].get("of", ())))
    return compiled(rf"(?<!\w)(?:{names})\s(?:{of})(?!\w)", re.IGNORECASE)


def reporting_verbs(text: str, span: Span, language: str) -> list[re.Match[str]]:
    """The verbs in a stretch of text that report speech; after an article they are none ("an estimated 300")."""
    articles = {word.strip() for word in loader.table(language, "claims")["article"]["words"]}
    found = _reporting(language).pattern.finditer(text, span.start, span.end)
    before = ((match, text[max(span.start, match.start() - 6) : match.start()].lower().split()) for match in found)
    return [match for match, words in before if not words or words[-1] not in articles]


class Wording(NamedTuple):
    """The words that say how certain a claim is: those of its clause, its sentence, and its verb of speech.

    `words`: those of the sentence, each once. `event`: it names something that happens, which can be suspended; a
    person or a share cannot be called off. `said`: it is told that somebody said it, in the mood of what lay ahead.
    `put_off`: to a day of its own, when it is planned. `hearsay`: its verb tells that others say so. `over`: what it
    says that is over. `doubt`: the status of what is only heard. `corrects`: it stands behind a colon, as what is so
    instead of what is denied before.
    """

    clause: str
    sentence: str
    words: frozenset[str]
    verb: str | None
    event: bool
    said: bool
    put_off: bool
    hearsay: bool
    over: str = ""
    doubt: Status | None = None
    corrects: bool = False


def status_of(told: Wording, language: str, *, plan: bool) -> Status:
    """The status that a claim's words and the verb of its statement give; hedges count in all the sentence."""
    if told.doubt is not None:
        return told.doubt
    cancelled, words = marker("cancelled", language), told.words
    ended = cancelled.may_match_among(words) and cancelled.search(f"{told.clause} {told.over}")
    ended = ended or (told.event and _suspended(language).search(told.clause))
    if ended and not told.put_off:
        return Status.CANCELLED
    if plan:
        return Status.PLANNED
    answer = _answer(told, language)
    if answer is not None:
        return Status(answer)
    mood = _mood(language)
    hedged = not told.said and mood.may_match_among(words) and mood.pattern.search(told.clause)
    if told.hearsay or hedged:
        return Status.UNVERIFIED
    for table, status in (("unverified", Status.UNVERIFIED), ("estimated", Status.ESTIMATED)):
        hedges = marker(table, language)
        if hedges.may_match_among(words) and hedges.pattern.search(told.sentence):
            return status
    if told.verb is None:
        return Status.REPORTED
    status = Status(reporting(language)[told.verb])
    refused = status is Status.DENIED and (told.corrects or refuses(told.verb, told.sentence, language))
    return Status.REPORTED if refused else status


def _answer(told: Wording, language: str) -> str | None:
    """What a claim answers by its sentence, or by its clause where it is said beside: "denied it and said | all …"."""
    beside = told.said and told.verb is not None and reporting(language)[told.verb] != Status.DENIED
    return reply(told.clause if beside or told.corrects else told.sentence, language)


def refuses(verb: str, sentence: str, language: str) -> bool:
    """Does a verb that can deny refuse what is asked for or proposed: "the judge denied bail", "rechazó la ley"?"""
    data = loader.table(language, "claims")["refusing"]
    if verb not in data["verbs"]:
        return False
    of, content, unless = _refused(language)
    said = of.search(sentence) if data["of"] else True
    asked = unless.search(sentence) if data["unless"] else None
    return asked is not None or not (said or content.search(sentence))


@cache
def _refused(language: str) -> tuple[Keyed, re.Pattern[str], Keyed]:
    """What is denied; what somebody denies that it is so; what is asked for, and so is refused."""
    data = loader.table(language, "claims")["refusing"]
    verbs, that = alternation(data["verbs"]), alternation(loader.table(language, "predicates")["content"])
    return _pattern(data["of"], ()), compiled(rf"(?<!\w)(?:{verbs})\s(?:{that})(?!\w)"), _pattern(data["unless"], ())


def may_be_suspended(words: frozenset[str], language: str) -> bool:
    """Can a sentence of these words tell of something that happens that it did not go on?"""
    return _suspended(language).may_match_among(words)


def may_be_negated(words: frozenset[str], language: str) -> bool:
    """Can a sentence of these words say that something did not happen?"""
    return marker("negation", language).may_match_among(words)


def is_negated(clause: str, language: str) -> bool:
    """Does the clause say that something did not happen? "Not only" says that it did."""
    negation = marker("negation", language)
    return negation.search(clause) is not None and negation.search(_affirmed(language).sub("", clause)) is not None


@cache
def marker(table: str, language: str) -> Keyed:
    """Any word of a table of `claims.toml`: its `words`, and its `endings` at the end of a word."""
    data = loader.table(language, "claims")[table]
    return _pattern(data["words"], data.get("endings", ()))


@cache
def _mood(language: str) -> Keyed:
    """Moods that hedge: "le directeur aurait ignoré deux alertes"."""
    return _pattern(loader.table(language, "claims")["unverified"]["moods"], ())


def is_called_off(words: str, language: str) -> bool:
    """Do words tell that something that was to happen does not, or not yet?"""
    return any(one.search(words) is not None for one in (marker("cancelled", language), _suspended(language)))


@cache
def _suspended(language: str) -> Keyed:
    """Words that tell of something that happens that it did not go on."""
    return _pattern(loader.table(language, "claims")["cancelled"]["events"], ())


@cache
def _affirmed(language: str) -> re.Pattern[str]:
    """Phrases with a negation in them that deny nothing: "not only", "nicht heute, sondern", "not until May".

    What is told instead of a number or a time stands behind it or before: "not on 4 May but …", "on 4 May, not on …".
    """
    data = loader.table(language, "claims")
    told, no = data["negation"], alternation(data["negation"]["words"])
    numbers = alternation(loader.table(language, "figures")["number"]["words"])
    at, between = alternation(data["preposition"]["words"]), rf"[^.;:]{{1,{RULED_OUT}}}?"
    ways = (
        _pattern(told.get("unless", ()), ()).pattern.pattern,
        rf"(?<!\w)(?:{no})\s{between},?\s(?:{alternation(told.get('instead', ()))})\s",
        rf"(?<!\w)(?:{no})\s(?:{between}\s)?(?:{alternation(told.get('until', ()))})(?!\w)",
        rf"(?<!\w)(?:{no})\s(?:(?:{at})\s|(?:\w+\s){{0,2}}\d){between},?\s(?:{alternation(told.get('but', ()))})\s",
        rf"(?<=,)\s(?:{no})\s(?:(?:{at})\s|(?:\d|(?:{numbers})(?!\w)))",
    )
    return compiled("|".join(ways), re.IGNORECASE)


@cache
def _reporting(language: str) -> Keyed:
    return _pattern(reporting(language), ())


def _pattern(words: Collection[str], endings: Collection[str]) -> Keyed:
    whole = rf"(?<!\w)(?:{alternation(words)})(?!\w|\.\s?\d)"  # "no. 7" denies nothing
    pattern = compiled(rf"{whole}|(?<=\w)(?:{alternation(endings)})(?!\w)", re.IGNORECASE)
    return Keyed.of(pattern, (*map(key, words), *map(ending_key, endings)))
