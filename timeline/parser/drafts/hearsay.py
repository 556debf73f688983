"""What is only heard: "reports that the mayor resigned", and that they are false."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import compress

from timeline.languages.replies import contradicts
from timeline.model.claim import Status
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.clauses.segments import is_heard
from timeline.parser.words.conjugation import Tense
from timeline.parser.words.verbs import vocabulary

#: Clauses that tell something inside what their host tells.
_INSIDE = frozenset({Role.RELATIVE, Role.PARTICIPLE, Role.REPORTED})

#: That something is not so takes at most so many words and marks.
LONGEST_VERDICT = 8

#: Sentences whose verdicts are kept: each is asked for by all of its clauses.
REMEMBERED = 4


def doubt(analysis: Analysis, number: int, sentence: str) -> Status | None:
    """The status of what is only heard: claimed, denied where its sentence says that it is not so, or unverified."""
    if "content" not in analysis.lists:
        return None
    if begins_untrue(analysis, number) is not None:
        return Status.DENIED
    if begins_unsure(analysis, number) is not None:
        return Status.UNVERIFIED
    if tells_heard(analysis, number):
        return Status.DENIED if contradicts(sentence, analysis.language) else Status.CLAIMED
    answers = analysis.clauses[number].speaks  # "said | the claim that … was false"
    answers = answers and any(is_content(analysis, one) for one in analysis.clauses)
    return Status.DENIED if answers and contradicts(sentence, analysis.language) else None


def is_answered(analysis: Analysis, clause: Clause) -> bool:
    """Is the news not what is heard, at no time of its own, but what is said of it: "… that he had known are false"?"""
    past = clause.predicate is not None and clause.predicate.tense is Tense.PAST
    return not past and is_content(analysis, clause)


def is_verdict(analysis: Analysis, number: int) -> bool:
    """Does a clause only say of what is heard, which stands inside it, that it is so or not: "Reports … are false"?"""
    if "content" not in analysis.lists:
        return False
    if _judged(analysis, "untrue") and any(
        one.host == number and begins_untrue(analysis, at) is not None for at, one in enumerate(analysis.clauses)
    ):
        return True
    clause, be = analysis.clauses[number], vocabulary(analysis.language)["be"]
    predicate = clause.predicate
    if predicate is None or predicate.passive or analysis.words.lowers[predicate.first] not in be:
        return False
    return any(
        one.host == number and is_content(analysis, one) and clause.first < one.first for one in analysis.clauses
    )


def begins_untrue(analysis: Analysis, number: int) -> int | None:
    """Where the word stands that opens what is said not to be so: "it is not true | that he left"; else `None`."""
    if "content" not in analysis.lists:
        return None
    judged, first = _judged(analysis, "untrue"), analysis.clauses[number].first
    return next((at for at in judged if first <= at < first + 2), None)  # "is niet | waar dat"


def begins_unsure(analysis: Analysis, number: int) -> int | None:
    """… that opens what nobody knows to be so: "it is not certain | that he left"; else `None`."""
    if "content" not in analysis.lists:
        return None
    judged, clause = _judged(analysis, "unsure"), analysis.clauses[number]
    return next((at for at in judged if clause.first <= at < clause.after), None)


def is_presumed(analysis: Analysis, number: int) -> bool:
    """Does a clause stand behind one that says of it that it is only feared or thought: "it is feared | he left"?"""
    clause = analysis.clauses[number]
    host = analysis.clauses[clause.host] if clause.host is not None else None
    if host is None or host.after != clause.first:
        return False
    before = analysis.words.lowers[host.first : host.after]
    return "".join(word for word in before if word[0].isalpha() or word[0] in "-'’").endswith(
        _phrases(analysis.language, "presumed")
    )


def is_alleged(analysis: Analysis, number: int) -> bool:
    """Does a clause describe something in what somebody denies, or is only said to have done?"""
    clause, alleging = analysis.clauses[number], vocabulary(analysis.language).get("alleging", frozenset())
    while clause.host is not None and clause.role in _INSIDE:
        clause = analysis.clauses[clause.host]
        verb = clause.predicate
        if verb is not None and not alleging.isdisjoint(analysis.words.lowers[verb.first : verb.after]):
            return True
    return False


@lru_cache(REMEMBERED)
def _judged(analysis: Analysis, verdict: str) -> tuple[int, ...]:
    """The words that open what stands behind a verdict, one of the lists of phrases, in order."""
    content = vocabulary(analysis.language)["content"]
    opens = compress(range(len(analysis.words)), map(content.__contains__, analysis.words.lowers))
    return tuple(at for at in opens if _is_behind(analysis, at, verdict))


def _is_behind(analysis: Analysis, opening: int, verdict: str) -> bool:
    """Does a word that opens what is said stand behind a verdict?"""
    for place in {opening, _before_speaker(analysis, opening)}:
        before = analysis.words.lowers[max(0, place - LONGEST_VERDICT) : place]
        if "".join([word for word in before if word[0].isalnum()]).endswith(_phrases(analysis.language, verdict)):
            return True
    return False


def _before_speaker(analysis: Analysis, opening: int) -> int:
    """Where the comma stands before a speaker who is put in: "È falso | , precisa la Provincia, | che …"."""
    texts = analysis.words.texts
    if not opening or texts[opening - 1] != ",":
        return opening
    return next((at for at in range(opening - 2, max(0, opening - LONGEST_VERDICT), -1) if texts[at] == ","), opening)


@cache
def _phrases(language: str, verdict: str) -> tuple[str, ...]:
    """The phrases for a verdict, without the blanks between their words."""
    return tuple(sorted(phrase.replace(" ", "") for phrase in vocabulary(language)[verdict]))


def tells_heard(analysis: Analysis, number: int | None) -> bool:
    """Does the clause tell what is heard, or one with which it is joined?"""
    while number is not None and analysis.clauses[number].role is Role.COORDINATE:
        number = analysis.clauses[number].host
    return number is not None and is_content(analysis, analysis.clauses[number])


def is_content(analysis: Analysis, clause: Clause) -> bool:
    """Does a noun for what is only heard stand right before the clause and its "that"?"""
    return "content" in analysis.lists and is_heard(analysis.words, clause.first, vocabulary(analysis.language))
