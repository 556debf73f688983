"""Makes articles of any number: the same every time, with dated statements, figures, speakers and places.

They stand in for a story that is followed for months: happenings are told by several articles in other words and with
other figures, so that there is something to merge and something to disagree on.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

#: Articles that tell of one happening, as in a story that a handful of papers follow.
TELLINGS = 4
SENTENCES = 16

FIRST_DAY = dt.date(2023, 1, 9)

PLACES = ("Aldmoor", "Brackwater", "Carrow", "Dunhallow", "Eskmouth", "Fenwick", "Garstead", "Holmby")
ACTORS = ("the harbour authority", "the dockers' union", "the city council", "the ministry", "the insurers")
HAPPENINGS = (
    "closed the {place} terminal to {n} ships",
    "agreed in {place} to pay {n} workers more",
    "said that {n} people had been hurt in {place}",
    "sent {n} inspectors to the yards of {place}",
    "voted by {n} to 14 for a strike in {place}",
    "will open {n} new berths in {place}",
)
WHEN = (
    "On {day} {month} {year}",
    "On {weekday}",
    "In {month}",
    "Last week",
    "On {month} {day}, {year}",
    "Two days later",
)
FILLERS = (
    "Nobody was available for comment at the quays.",
    "The dispute has its roots in older quarrels over shifts and pay.",
    "Residents spoke of long queues and empty shelves.",
    "Observers expect the matter to occupy the courts for some time.",
)


def write_articles(folder: Path, count: int) -> None:
    """Fill a folder with that many articles."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(article(number), encoding="utf-8")


def article(number: int) -> str:
    """The text of one article."""
    chance = random.Random(number)
    # Articles of one group share their happenings; each words and counts them for itself.
    story = random.Random(-1 - number // TELLINGS)
    day = FIRST_DAY + dt.timedelta(days=3 * (number // TELLINGS))
    sentences = []
    for _ in range(SENTENCES // 2):
        told = f"{story.choice(ACTORS)} {story.choice(HAPPENINGS)}"
        place, figure = story.choice(PLACES), story.randint(20, 900) + chance.choice((0, 0, 0, 5))
        when = _when(chance.choice(WHEN), day - dt.timedelta(days=story.randint(0, 20)))
        sentences += [f"{when}, {told.format(place=place, n=figure)}.", chance.choice(FILLERS)]
    dateline = f"{story.choice(PLACES).upper()}, {_when('{day} {month} {year}', day)} – "
    return dateline + "\n\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4)) + "\n"


def _when(pattern: str, day: dt.date) -> str:
    return pattern.format(day=day.day, month=f"{day:%B}", year=day.year, weekday=f"{day:%A}")
