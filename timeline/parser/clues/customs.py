"""How news is told: who writes "the ministry said on Wednesday" in the lead writes on that day or the day after.

So does an agency, whose texts carry a dateline, of whatever happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from timeline.dates.expression import AtTime, Relation, Weekday
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.clues.reading import clue_at
from timeline.parser.clues.stamps import dateline_of
from timeline.parser.modality import reporting_verbs
from timeline.parser.sentences import Span, sentences

#: The lead: so many sentences of so many words at least.
LEAD_SENTENCES, LEAD_WORDS = 2, 10

#: The verb of saying stands so close before its weekday (characters).
NEAR = 25

#: Of a hundred such leads in dated news two are older than a day, of those under a dateline three.
LEAD = 0.6


def in_lead(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The first weekday of the opening on which somebody said something or, in an agency text, anything happened."""
    sent = dateline_of(document) is not None
    for opening in islice(_lead(document), LEAD_SENTENCES):
        for timex in timexes:
            expression = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
            if not isinstance(expression, Weekday) or expression.relation is not Relation.PAST:
                continue
            if not opening.holds(timex.start, timex.end) or document.text[timex.end : timex.end + 1] in "'’":
                continue
            near = Span(max(opening.start, timex.start - NEAR), timex.start)
            said = reporting_verbs(document.text, near, document.language)
            if said or sent:
                reason = sentence("clues.lead" if said else "clues.lead_sent", timex.text)
                yield clue_at(timex, expression, Bearing.NEWS_OF, LEAD, reason)
                return


def _lead(document: Document) -> Iterator[Span]:
    return (span for span in sentences(document) if len(span.of(document.text).split()) >= LEAD_WORDS)
