"""Clues → publication days of a source, with the steps; and their tightening by what other sources tell.

`evidence` weighs constraints on a day against each other; `own` turns a source's metadata and clues into such
constraints; `witness`, `news`, `order`, `around`, `nearest`, `season`, `elapsed` and `appointment` say what a claim of
another source means for the day (a `vote` of some `worth`), `tally` adds such votes up, `tighten` says what they come
to.
"""

from timeline.dating.appointment import Appointment
from timeline.dating.around import Around
from timeline.dating.bounds import bounds_in_year
from timeline.dating.elapsed import Elapsed
from timeline.dating.nearest import Nearest
from timeline.dating.news import News
from timeline.dating.order import Order, Turn
from timeline.dating.own import own_evidence
from timeline.dating.published import Published, conclude
from timeline.dating.season import Season
from timeline.dating.tally import Testimony
from timeline.dating.tighten import cross_evidence
from timeline.dating.witness import Witness

__all__ = [
    "Appointment",
    "Around",
    "Elapsed",
    "Nearest",
    "News",
    "Order",
    "Published",
    "Season",
    "Testimony",
    "Turn",
    "Witness",
    "bounds_in_year",
    "conclude",
    "cross_evidence",
    "own_evidence",
]
