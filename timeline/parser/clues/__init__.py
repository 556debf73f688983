"""Publication clues: what the text itself says of the day it was published.

`stamps` reads what stands at the head and the foot of an article, `rights` the note on its rights, `tense` what is told
as past and as ahead, `apposed` two names of one day, `customs` how news is told, `retrospect` how far a text looks
back, `wording` the phrases of `languages/en/dating.toml`.

To add a clue that hangs on words: add a phrase to that file. To add one that hangs on something else: write a function
that yields `Clue`s in one of these modules and put it into `FINDERS`.
"""

from __future__ import annotations

from timeline.model.clue import Clue
from timeline.model.document import Document
from timeline.model.timex import Timex
from timeline.parser.clues.apposed import apposed, in_days
from timeline.parser.clues.customs import in_lead, said_that_day, with_weekday
from timeline.parser.clues.retrospect import counted_back, looking_back
from timeline.parser.clues.rights import in_rights
from timeline.parser.clues.stamps import alone_in_head, in_dateline, in_foot, in_head
from timeline.parser.clues.tense import told_with_year, told_without_year
from timeline.parser.clues.wording import anniversaries, phrases, this_day

__all__ = ["clues"]

FINDERS = (
    in_dateline,
    in_head,
    alone_in_head,
    in_foot,
    in_rights,
    this_day,
    told_with_year,
    told_without_year,
    in_lead,
    said_that_day,
    with_weekday,
    apposed,
    in_days,
    looking_back,
    counted_back,
    phrases,
    anniversaries,
)


def clues(document: Document, timexes: list[Timex]) -> list[Clue]:
    """Everything in a document that bears on its publication date, in order of the text."""
    found = [clue for finder in FINDERS for clue in finder(document, timexes)]
    return sorted(found, key=lambda clue: (clue.start, clue.end, clue.bearing, repr(clue.reason)))
