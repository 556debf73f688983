"""Claims that go on with what the sentence before told: a speaker's next words, the terms of a deal just struck.

"The agency called the report a fake. It added that it would sue." "They reached a deal. The agreement gives 4%."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile

from timeline.languages import loader
from timeline.languages.renaming import renamed
from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.actions import Actions, actions_of
from timeline.reconciler.features.names import Names, same_speaker
from timeline.reconciler.features.wording import plain_words
from timeline.reconciler.passages.replies import follows, is_near, sentences

#: So many words tell a time by its number among those just listed: "the first".
THE_FIRST = 2

#: So many words behind "the" or "this" name what is told of: "the last-minute agreement gives …".
NAMED_WITHIN = 3

#: They stand in so many characters.
OPENING = 80

NO_DEED: Actions = frozenset()

#: What can be the how-manieth of its kind.
HAPPENED = frozenset({Kind.OCCURRENCE, Kind.STATE})


def continued(
    claims: Sequence[Claim],
    languages: Mapping[str, str],
    actions: Mapping[str, Actions],
    actors: Mapping[str, Names],
) -> dict[str, str]:
    """Claim → the one that it goes on with; `languages` by source id, `actions` and `actors` by claim id."""
    found: dict[str, str] = {}
    for sentence, behind in pairwise(sentences(claims)):
        language, right_behind = languages[sentence[0].source], follows(sentence[-1], behind[0])
        if not (right_behind or is_near(sentence[-1], behind[0])):
            continue
        for claim in behind:
            named = _named(claim, language) if right_behind else NO_DEED
            again = renamed(claim.quote, language) if right_behind and claim.kind in HAPPENED else NO_DEED
            for before in reversed(sentence):
                if (
                    not again.isdisjoint(actions[before.id])
                    and before.kind in HAPPENED
                    and _at_no_time_of_its_own(claim)
                ):
                    found[claim.id] = before.id
                    break
                facet = not named.isdisjoint(actions[before.id]) and actors[claim.id] <= actors[before.id]
                goes_on = (facet or _speaks_on(claim, before, language)) and at_no_other_time(claim, before)
                if goes_on or _is_the_first(claim, before, language):
                    found[claim.id] = before.id
                    break
    return found


def _named(claim: Claim, language: str) -> Actions:
    """The deed that the first words of a claim point at: "the agreement", "this visit"."""
    words = plain_words(claim.headline[:OPENING])
    if not words or words[0] not in _definite(language) or claim.kind is Kind.PLAN:
        return NO_DEED
    # up to a small word: "the decision | to sail" tells of no sailing
    thing = takewhile(lambda word: word not in _small(language), words[1 : 1 + NAMED_WITHIN])
    return actions_of(list(thing), language)


def _speaks_on(claim: Claim, before: Claim, language: str) -> bool:
    """Are both statements of one speaker?"""
    spoken = claim.kind is before.kind is Kind.STATEMENT and claim.attribution and before.attribution
    return bool(spoken) and same_speaker(str(claim.attribution), language, str(before.attribution), language)


def at_no_other_time(claim: Claim, before: Claim) -> bool:
    """Does a claim name no time of its own, and is it told of days that can be those of another?"""
    date, other = claim.date, before.date
    if date is None or other is None:
        return True
    apart = (date.latest and other.earliest and date.latest < other.earliest) or (
        other.latest and date.earliest and other.latest < date.earliest
    )
    return _at_no_time_of_its_own(claim) and not apart


def _at_no_time_of_its_own(claim: Claim) -> bool:
    date = claim.date
    return date is None or date.text is None or date.start is None or not claim.start <= date.start < claim.end


def _is_the_first(claim: Claim, before: Claim, language: str) -> bool:
    """Is the time of one that of the other, told by its number: "they struck on 4 and 9 May; few ran on the first"?"""
    if claim.date is None or before.date is None or claim.date.text is None:
        return False
    same = (claim.date.earliest, claim.date.latest) == (before.date.earliest, before.date.latest)
    words = plain_words(claim.date.text)
    return same and len(words) == THE_FIRST and words[-1] in loader.table(language, "words")["ordinal"]


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "words")["stop"]["words"])


@cache
def _definite(language: str) -> frozenset[str]:
    """Words that point at what was told."""
    return frozenset(loader.table(language, "names")["pointing"]["definite"])
