"""Makes timelines of any number of events: the same every time, with everything a page can show.

Quotations have the length and variety of real ones, for both decide what a page weighs and how well it packs. Every
headline ends with the event's number, so that a measurement can count what is shown.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval, month_interval, year_interval
from timeline.dates.value import Date, Precision
from timeline.model.claim import Claim, Figure, Kind, Status
from timeline.model.date import Basis, DateRecord, QuotedDate
from timeline.model.event import Development, Disagreement, DisagreementKind, Event, Link, Merge, Point, Reading, Reason
from timeline.model.source import DatingStep, PublishedBasis, Source
from timeline.model.timeline import Generator, Timeline

FIRST_DAY = dt.date(2023, 1, 9)

#: Of ten events so many have one source, two, three …
TELLINGS = (1, 1, 1, 1, 1, 2, 2, 2, 3, 5)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SYLLABLES = _words("ba car den fol gar hin jor kel lam mor nor pel quin ras sten tor ul ver wix yar")
ENDS = _words("mouth field ford ham wick bury stead ton by dale")
ACTORS = (
    "the harbour authority",
    "the dockers’ union",
    "the city council",
    "the ministry of transport",
    "the insurers",
    "the regional court",
    "the port police",
    "the shipping line",
)
VERBS = _words("closed inspected reopened sold surveyed flooded occupied evacuated searched cleared rebuilt blocked")
THINGS = _words("terminals berths cranes warehouses ferries tugs containers offices trucks yards pumps barges")
WORDS = _words(
    "although witnesses later disputed parts of this account and the records of that night are incomplete "
    "because several cameras had failed while crews waited for orders from a control room that nobody had "
    "staffed since spring when the budget for repairs was cut by almost a third despite warnings from "
    "engineers who had measured cracks along the southern wall and described them in two reports to members "
    "of a committee whose meetings are private under rules which critics call outdated yet defenders consider "
    "essential for frank discussion among rivals competing over contracts worth many millions every year as "
    "traffic grows faster than anyone had planned"
)
MONTHS = _words("January February March April May June July August September October November December")
REASONS = (
    "Both fall on the same days of the year.",
    "They share rare words: quay, insurers, third crane.",
    "The figures agree: 140 and about 140.",
    "The wording is alike.",
    "Different publishers.",
)


def timeline_of(count: int) -> Timeline:
    """A timeline of that many events, told by a handful of sources, or by dozens where there are many events."""
    chance = random.Random(count)
    names = [_name(chance) for _ in range(min(6 + count // 40, 60))]
    sources = tuple(_source(number, name, chance) for number, name in enumerate(names))
    claims: list[Claim] = []
    events: list[Event] = []
    for number in range(count):
        event, told = _event(number, events, sources, chance)
        events.append(event)
        claims += told
    return Timeline(
        title="The harbour dispute",
        description="What the papers told of two years of quarrels on the quays, when, and in which words.",
        language="en",
        generator=Generator(name="source-timeline", version="0"),
        as_of=FIRST_DAY + dt.timedelta(days=800),
        sources=sources,
        claims=tuple(claims),
        events=tuple(events),
    )


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=2)).capitalize() + chance.choice(ENDS)


def _source(number: int, name: str, chance: random.Random) -> Source:
    published = DateRecord.from_date(_date(_day(chance), "day"), Basis.STATED)
    step = DatingStep(
        text=f"Its dateline says “{name.upper()}, {published.edtf}”.",
        effect="that day",
        strength=0.9,
        source=f"s{number}",
        start=None,
        end=None,
    )
    return Source(
        id=f"s{number}",
        path=f"{number:03}_{name.lower()}.txt",
        label=f"{name} {chance.choice(('Courier', 'Post', 'Herald', 'Echo'))}",
        title=_sentence(chance, 9),
        language="en",
        sha256=f"{number:064}",
        published=published,
        published_basis=PublishedBasis.STATED,
        dating_steps=(step,),
        copies_of="s0" if number % 11 == 5 else None,
    )


def _event(
    number: int, before: Sequence[Event], sources: Sequence[Source], chance: random.Random
) -> tuple[Event, list[Claim]]:
    """An event and its claims; every eighth is disputed, every tenth undated, every twentieth a development."""
    day = _day(chance)
    place, actor = f"{chance.choice(SYLLABLES).capitalize()}{chance.choice(ENDS)}", chance.choice(ACTORS)
    telling = f"{actor} {chance.choice(VERBS)} {chance.randint(12, 900)} {chance.choice(THINGS)} in {place}"
    tellers = chance.sample(sources, min(chance.choice(TELLINGS), len(sources)))
    claims = [_claim(f"c{number}-{n}", telling, source, day, chance) for n, source in enumerate(tellers)]
    ids = tuple(claim.id for claim in claims)
    dates = [claim.date for claim in claims if claim.date is not None]
    date = DateRecord.model_validate(min(dates, key=_days).model_dump(exclude={"text", "start", "end"}))
    event = Event(
        id=ids[0],
        aliases=ids,
        headline=f"{telling[0].upper()}{telling[1:]} No. {number:05}",
        date=None if number % 10 == 7 else date,
        status=claims[0].status,
        claims=ids,
        importance=round(chance.random(), 2),
        actors=(actor,),
        places=(place,),
        links=(Link(event=before[-1].id, relation="follows"),) if number % 9 == 8 else (),
        disagreements=_disagreements(claims) if number % 8 == 3 else (),
        developments=(_development(claims, day),) if number % 20 == 11 else (),
        merges=tuple(_merge(ids[0], other, chance) for other in ids[1:]),
        pinned=number % 25 == 0,
    )
    return event, claims


def _claim(name: str, telling: str, source: Source, day: dt.date, chance: random.Random) -> Claim:
    """What one source says, with the words of the date first."""
    shape = chance.choice(("day", "day", "day", "month", "month", "span", "year", "open"))
    words = {"day": f"On {day.day} {MONTHS[day.month - 1]}", "year": f"In {day.year}"}.get(
        shape, f"In {MONTHS[day.month - 1]}"
    )
    quote = f"{words}, {telling}, {_sentence(chance, chance.randint(8, 38))}"
    figure = next(word for word in telling.split() if word.isdigit())
    at = quote.index(figure, len(words))
    start = chance.randint(0, 4000)
    return Claim(
        id=name,
        source=source.id,
        start=start,
        end=start + len(quote),
        quote=quote,
        headline=telling,
        kind=chance.choices(list(Kind), (8, 2, 1, 1))[0],
        status=chance.choices(list(Status), (12, 2, 2, 1, 1, 1, 1, 1))[0],
        attribution=chance.choice((None, None, "a spokesman", "people familiar with the matter")),
        actors=(telling.rsplit(" in ", 1)[0],),
        figures=(
            Figure(
                what="things",
                min=float(figure),
                max=float(figure),
                unit="",
                text=figure,
                start=start + at,
                end=start + at + len(figure),
            ),
        ),
        date=QuotedDate.from_date(
            _date(day, shape),
            chance.choice((Basis.STATED, Basis.RELATIVE, Basis.CONTEXT)),
            (f"“{words}” names no year.", f"{source.label} appeared in {day.year}: {day:%B} {day.year}."),
            text=words,
            start=start,
            end=start + len(words),
        ),
    )


def _date(day: dt.date, shape: str) -> Date:
    if shape == "month":
        return Date(DaySet(month_interval(day.year, day.month)), Precision.MONTH)
    if shape == "year":
        return Date(DaySet(year_interval(day.year)), Precision.YEAR)
    if shape == "open":
        return Date(DaySet(Interval(day, None)), Precision.DAY)
    last = day + dt.timedelta(days=12) if shape == "span" else day
    return Date(DaySet(Interval(day, last)), Precision.DAY)


def _disagreements(claims: Sequence[Claim]) -> tuple[Disagreement, ...]:
    readings = tuple(
        Reading(
            value=claim.figures[0].text if n == 0 else f"{n * 7 + 30} or more",
            claims=(claim.id,),
            independent=1,
            why="Counted by its own reporter.",
        )
        for n, claim in enumerate(claims)
    )
    return (Disagreement(kind=DisagreementKind.FIGURE, what="how many", readings=readings),) if len(claims) > 1 else ()


def _development(claims: Sequence[Claim], day: dt.date) -> Development:
    points = tuple(
        Point(
            date=DateRecord.from_date(_date(day + dt.timedelta(days=20 * n), "day"), Basis.STATED),
            value=str(40 + 13 * n),
            claims=(claims[n % len(claims)].id,),
        )
        for n in range(4)
    )
    return Development(what="ships waiting", points=points)


def _merge(one: str, other: str, chance: random.Random) -> Merge:
    reasons = tuple(
        Reason(text=text, weight=round(chance.uniform(-1, 4), 1))
        for text in chance.sample(REASONS, chance.randint(2, 4))
    )
    return Merge(claims=(one, other), weight=round(sum(reason.weight for reason in reasons), 1), reasons=reasons)


def _day(chance: random.Random) -> dt.date:
    return FIRST_DAY + dt.timedelta(days=int(800 * chance.betavariate(2, 2)))


def _days(date: DateRecord) -> int:
    return ((date.latest or dt.date.max) - (date.earliest or dt.date.min)).days


def _sentence(chance: random.Random, length: int) -> str:
    """Words in runs of the same text, as in prose: a page packs prose better than noise."""
    words: list[str] = []
    while len(words) < length:
        at = chance.randrange(len(WORDS) - 5)
        words += WORDS[at : at + chance.randint(2, 5)]
    return " ".join(words[:length]) + "."
