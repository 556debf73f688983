"""The numbers that a claim tells of things, and that another source may tell otherwise."""

from __future__ import annotations

from typing import NamedTuple

from timeline.languages import loader
from timeline.languages.units import lengths
from timeline.model.claim import Claim, Figure
from timeline.reconciler.features.actions import Actions
from timeline.reconciler.features.counts import size_of
from timeline.reconciler.features.developments import CUMULATIVE
from timeline.reconciler.features.durations import HOUR, in_hours
from timeline.reconciler.features.standing import standing
from timeline.reconciler.features.things import PERCENT, thing
from timeline.reconciler.features.wording import plain_words

#: So many words at most stand between the two numbers of a vote.
MOST_BETWEEN = 2


class Counted(NamedTuple):
    """A number of a claim: its place among the figures, the thing that it counts, how large it is, how it is given."""

    place: int
    thing: str
    size: float
    standing: Actions


def counted_in(claim: Claim, language: str) -> tuple[Counted, ...]:
    """The numbers of a claim, in order."""
    found = list[Counted]()
    for place, figure in enumerate(claim.figures):
        measured = in_hours(figure, language)
        counted, size = thing(measured.unit, language), size_of(measured)
        other_side = place > 0 and _is_set_against(claim, claim.figures[place - 1], figure, language)
        if size > 0 and not other_side and not _grows_or_recurs(counted, figure, language):
            found.append(Counted(place, counted, size, standing(claim, language)))
    return tuple(found)


def _is_set_against(claim: Claim, one: Figure, other: Figure, language: str) -> bool:
    """Is it the other side of a vote: "by 31 votes to | 17", which tells of one thing?"""
    votes = loader.table(language, "figures").get("votes", {}) if language in loader.having("figures") else {}
    between = claim.quote[one.end - claim.start : other.start - claim.start].lower().split()
    alike = one.unit == other.unit and other.what.lower() in votes.get("words", ())
    return alike and 0 < len(between) <= MOST_BETWEEN and between[-1] in votes["against"]


def _grows_or_recurs(counted: str, figure: Figure, language: str) -> bool:
    """Is it a toll, of which each telling may be right, or a share or many days, of which any two can be alike?"""
    named = plain_words(figure.what)[-1:]
    long = counted != HOUR and not lengths(language).isdisjoint(named)
    return counted == PERCENT or counted in CUMULATIVE or long
