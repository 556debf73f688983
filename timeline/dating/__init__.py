"""Clues → publication days of a source, with the steps; and their tightening by what other sources tell.

`evidence` weighs constraints on a day against each other; `own` turns a source's metadata and clues into such
constraints; `tighten` takes them from events that other sources date.
"""

from timeline.dating.own import own_evidence
from timeline.dating.published import Published, conclude
from timeline.dating.tighten import Witness, cross_evidence

__all__ = ["Published", "Witness", "conclude", "cross_evidence", "own_evidence"]
