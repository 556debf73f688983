"""The times of day at the heads of a live report's lines, which look like years: "1351 The president says …"."""

from __future__ import annotations

import re

_STAMP = re.compile(r"^[ \t]{0,8}(?P<figures>\d{4})(?=:?[ \t]{1,8}[\"“‘'`(]{0,2}[A-Z])", re.MULTILINE)

#: A report has so many stamps, and so large a share of what looks like one is a time of the day.
FEWEST, SHARE = 4, 0.9

#: Years that news and histories head their lines with.
FIRST_YEAR, LAST_YEAR = 1000, 2100


def stamps(text: str) -> frozenset[int]:
    """The places of figures at the heads of lines that are times of the day.

    They are where nearly all are such, and one or more ("0935", "2140") can be no year.
    """
    found = [(match.start("figures"), int(match["figures"])) for match in _STAMP.finditer(text)]
    times = [start for start, figures in found if figures < 2400 and figures % 100 < 60]
    if len(times) < max(FEWEST, SHARE * len(found)):
        return frozenset()
    no_year = any(not FIRST_YEAR <= figures <= LAST_YEAR for _, figures in found)
    return frozenset(times) if no_year else frozenset()
