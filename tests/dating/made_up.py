"""Made-up stories whose truth is known: several sources tell some of the same events, some undated.

Each event has words of its own, told in two ways. A source names a day with its year or, where it is near, without; one
source can get a year wrong.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from tests.factories import document
from timeline.model.document import Document

ACTORS = ("marines", "rebels", "pilots", "miners", "nurses", "bishops", "judges", "farmers", "drivers", "divers")
DEEDS = (
    ("raided", "stormed"),
    ("blocked", "closed off"),
    ("left", "abandoned"),
    ("searched", "combed"),
    ("occupied", "seized"),
    ("inspected", "examined"),
    ("flooded", "drowned"),
    ("repaired", "restored"),
)
OBJECTS = ("harbour", "bridge", "mine", "archive", "hospital", "refinery", "airfield", "cathedral", "dam", "railway")
PLACES = ("Odala", "Tarsk", "Mirny", "Velm", "Korday", "Brenhausen", "Sulitor", "Pagwa", "Lindrin", "Ostrava")

#: A day told without its year lies so far back at most (days).
NEAR = 150


@dataclass(frozen=True)
class Event:
    """What happened, in two wordings, and when."""

    tellings: tuple[str, str]
    day: dt.date


@dataclass(frozen=True)
class Story:
    """The documents, and the day on which each was truly published, by its id."""

    documents: tuple[Document, ...]
    truth: dict[str, dt.date]
    undated: frozenset[str]


def made_up(seed: int, *, sources: int = 5, events: int = 8, undated: int = 3, wrong_years: int = 1) -> Story:
    """A story; the same for the same seed."""
    chance = random.Random(seed)
    start = dt.date(chance.randint(1990, 2030), chance.randint(1, 12), chance.randint(1, 28))
    happened = [_event(chance, start + dt.timedelta(days=chance.randint(0, 200))) for _ in range(events)]
    names = [f"s{number}" for number in range(sources)]
    hidden = frozenset(chance.sample(names, undated))
    mistaken = set(chance.sample(names, wrong_years))
    documents, truth = [], {}
    for name in names:
        told = chance.sample(happened, chance.randint(2, events - 2))
        last = max(event.day for event in told)
        truth[name] = last + dt.timedelta(days=chance.choice((0, 1, 2, 5, 9, 30, 80)))
        text = _article(chance, told, truth[name], dated=name not in hidden, mistaken=name in mistaken)
        documents.append(document(text, name))
    return Story(tuple(documents), truth, hidden)


def _event(chance: random.Random, day: dt.date) -> Event:
    actor, deed, thing, place = (chance.choice(words) for words in (ACTORS, DEEDS, OBJECTS, PLACES))
    number = chance.randint(12, 900)
    return Event(
        (f"{number} {actor} {deed[0]} the {thing} of {place}", f"the {thing} in {place} was {deed[1]} by {actor}"), day
    )


def _article(chance: random.Random, told: list[Event], day: dt.date, *, dated: bool, mistaken: bool) -> str:
    sentences = []
    for number, event in enumerate(told):
        words = chance.choice(event.tellings)
        near = (day - event.day).days <= NEAR
        when = f"{event.day:%B} {event.day.day}"
        if mistaken and number == 0:
            when = f"{when}, {event.day.year - chance.choice((1, 2))}"
        elif not near or chance.random() < 0.4:
            when = f"{when}, {event.day.year}"
        sentences.append(f"{words[0].upper()}{words[1:]} on {when}.")
    chance.shuffle(sentences)
    head = f"TARSK, {day.day} {day:%B} {day.year} (Agency) – " if dated else ""
    return f"What is known\n{head}{' '.join(sentences)}"
