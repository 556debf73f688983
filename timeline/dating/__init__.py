"""Clues → publication days of a source, with the steps; and their tightening by what other sources tell.

`evidence` weighs constraints on a day against each other; `own` turns a source's metadata and clues into such
constraints; `witness`, `order`, `around` and `nearest` say what a claim of another source means for the day, `tally`
adds such votes up, `tighten` says what they come to.
"""

from timeline.dating.around import Around
from timeline.dating.nearest import Nearest
from timeline.dating.order import Order, Turn
from timeline.dating.own import own_evidence
from timeline.dating.published import Published, conclude
from timeline.dating.tally import Testimony
from timeline.dating.tighten import cross_evidence
from timeline.dating.witness import Witness

__all__ = [
    "Around",
    "Nearest",
    "Order",
    "Published",
    "Testimony",
    "Turn",
    "Witness",
    "conclude",
    "cross_evidence",
    "own_evidence",
]
