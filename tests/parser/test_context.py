"""Context: what names no time is dated by tense, the sentence before, a heading, the statement that tells it."""

import datetime as dt

import pytest

from tests.factories import document
from tests.parser.reading import HEAD
from timeline.dates.expression import OpenEnded, Period, Relation, Side, Weekday
from timeline.dates.units import Unit
from timeline.model.claim import Setting
from timeline.parser import parse

#: So many sentences that what follows them stands no longer at the head.
FILLER = "It is a mine. " * 12


def settings(text: str) -> list[Setting]:
    """The settings of the claims of a text that name no time, in order."""
    return [claim.context.setting for claim in parse(document(HEAD + text)).claims if claim.context]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army has taken the town.", [Setting.PAST]),
        ("The mayor resigned on a Tuesday.", [Setting.PAST]),
        ("The army is losing men.", [Setting.PRESENT]),
        ("The army has not entered the town.", [Setting.PRESENT]),
        ("The army will leave the town.", [Setting.AHEAD]),
        ("The mayor accused the army.", [Setting.STATEMENT]),
        ("On Monday the army took the town. Houses were burnt to the ground.", [Setting.AFTER]),
        ("On Monday the mayor warned the army. “We are many,” she added.", [Setting.OCCASION]),
        ("On Monday the lights went out. They were off for two hours.", [Setting.MEANWHILE]),
        ("On Monday the army attacked. There was a fire.", [Setting.AFTER]),
        ("On Monday the firm sued. The inquiry took nineteen months.", [Setting.PAST]),
        ("The town, which fell in May, is calm. Houses were burnt to the ground.", [Setting.PRESENT, Setting.PAST]),
        ("The mayor, born in 1988, the year in which the mine closed, resigned on Monday.", [Setting.MEANWHILE]),
        ("On Monday the mayor warned the army. She has declined to say more.", [Setting.STATEMENT]),
        ("On Monday the mayor said that the army had left the town.", [Setting.UNTIL_SAID]),
        ("On Monday the trial began. The mayor says that the door fell.", [Setting.PAST]),
        ("On Monday the trial began. The mayor said that the door fell.", [Setting.AFTER]),
        ("On Monday talks began, after the army left the town.", [Setting.BEFORE]),
        ("The driver was fined on Monday for a collision in which three people were hurt.", [Setting.BEFORE]),
        (
            "He was tried on Monday over a crash in which three people were hurt and a tram was burnt.",
            [Setting.BEFORE] * 2,
        ),
        ("On Monday the inquest found that a door fell and that the crew came late.", [Setting.PAST] * 2),
        ("On Monday the trial began. According to the indictment, 640 people danced in the hall.", [Setting.PAST]),
        ("On Monday the trial began. According to the mayor, 640 people danced in the hall.", [Setting.AFTER]),
        ("On Monday the jury took it as proven that a door fell and that the crew came late.", [Setting.PAST] * 2),
        ("The driver waited on Monday for a bus in which three people were hurt.", [Setting.MEANWHILE]),
        ("She had never sung until March 1983, when a sign told her of a choir.", [Setting.MEANWHILE]),
        ("Some 40 people died when the bridge fell on Monday.", [Setting.MEANWHILE]),
    ],
)
def test_what_names_no_time_is_placed(text, expected):
    """By its tense, by what was told before it, by the statement that tells it."""
    assert settings(FILLER + text) == expected


@pytest.mark.parametrize("text", ["The mayor resigned a week later.", "The mayor resigned the next day."])
def test_what_follows_on_nothing_told_is_only_over(text):
    """Counted from today, as what is to come is, it would lie ahead."""
    (claim,) = parse(document(HEAD + text)).claims
    assert claim.when is not None
    assert claim.when.expression == OpenEnded(Period(Unit.DAY), Side.UNTIL)


def test_what_is_said_to_come_lies_ahead_of_the_day_on_which_it_was_said():
    """The day of the report may be later."""
    _, plan = parse(document(HEAD + FILLER + "The mayor said on Monday that the army will leave the town.")).claims
    assert plan.context is not None
    assert plan.context.setting is Setting.AHEAD
    assert plan.context.expression == OpenEnded(Weekday(0, Relation.PAST), Side.SINCE)


def test_news_at_the_head_is_fresh():
    """Not so what is told as past farther down."""
    assert settings("The army took the town.") == [Setting.NEWS]
    assert settings(FILLER + "The army took the town.") == [Setting.PAST]


def test_a_heading_dates_what_stands_below_it():
    """Until the next short line."""
    below = (
        "Friday 12 July 2024\nTrains will be late.\nSunday 14 July 2024\nNo trains are planned.\nRefunds\nIt is so.\n"
    )
    head = HEAD + "It is a mine.\n" * 6
    told = [claim for claim in parse(document(head + below)).claims if claim.context]
    assert [claim.context.words.text for claim in told] == ["Friday 12 July 2024", "Sunday 14 July 2024"]


def test_a_line_that_begins_with_its_day_is_dated_by_it():
    """An entry of a diary, with or without a verb; not the lines after it."""
    entries = "- **May 9.** Odala offers to buy the mine.\n- **June 12.** The safety notice.\n\nThe mine is sold.\n"
    told = [claim for claim in parse(document(HEAD + "It is a mine.\n" * 6 + entries)).claims if claim.context]
    assert [claim.context.words and claim.context.words.text for claim in told] == ["May 9", "June 12", None]


def test_an_update_is_of_its_own_day():
    """A report that is kept up to date says when a part was added, in other type than what follows."""
    told = parse(
        document(HEAD + "It is a mine.\n" * 6 + "**Update, 9 May** The mine is shut. Workers left it.\n")
    ).claims
    assert told[-1].context
    assert told[-1].context.setting is Setting.HEADING
    assert told[-1].context.words
    assert told[-1].context.words.text == "9 May"


@pytest.mark.parametrize(
    "text",
    [
        "Will the army leave?",
        "The army may leave.",
        "If the army leaves, it is over.",
        "Its patience is high.",
        "We thank our readers.",
    ],
)
def test_what_tells_no_event_is_no_claim(text):
    """Questions, what could be, conditions, what merely is so, words to the reader."""
    assert settings(FILLER + text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 4 May 2024 it sued the firm, which the court threw out within a week.", ("2024-05-04", "2024-05-11")),
        ("On 4 May 2024 it made an offer. The union threw it out within 24 hours.", ("2024-05-04", "2024-05-05")),
    ],
)
def test_what_took_so_long_lies_so_soon_after(text, days):
    """After what was told before, and no later than it took."""
    context = [claim.context for claim in parse(document(HEAD + text)).claims if claim.context][-1]
    meant = context.expression.on(dt.date(2024, 8, 1))
    assert (str(meant.earliest), str(meant.latest)) == days


def test_today_under_a_day_is_that_day():
    """An entry of a log counts from its own day."""
    entries = "19 July 2019\nThe panels were unfolded this morning.\n22 July 2019\nContact was lost yesterday.\n"
    told = [claim for claim in parse(document(HEAD + "It is a mine.\n" * 6 + entries)).claims if claim.when]
    days = [str(claim.when.expression.on(dt.date(2024, 8, 1)).earliest) for claim in told]
    assert days == ["2019-07-19", "2019-07-21"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "15:30 – Mayor Ana Ferrat announced her resignation.\n16:10 – A.\n16:40 – B."),
        ("de", "15.30 Uhr: Stadträtin Ana Ferrat kündigte ihren Rücktritt an.\n16.10 Uhr: A.\n16.40 Uhr: B."),
        ("fr", "15h30 — Ana Ferrat a annoncé sa démission.\n16h10 — A.\n16h40 — B."),
        ("es", "15:30 | Ana Ferrat anunció su dimisión.\n16:10 | A.\n16:40 | B."),
        ("it", "Ore 15.30 - Ana Ferrat ha annunciato le dimissioni.\nOre 16.10 - A.\nOre 16.40 - B."),
        ("pt", "15h30 – Ana Ferrat anunciou a demissão.\n16h10 – A.\n16h40 – B."),
        ("nl", "15.30 uur – Ana Ferrat kondigde haar vertrek aan.\n16.10 uur – A.\n16.40 uur – B."),
    ],
)
def test_an_entry_of_a_live_report_is_of_the_day_and_begins_behind_its_time(language, text):
    claim = parse(document(HEAD + text, language=language)).claims[0]
    assert claim.when is not None
    assert claim.when.expression.on(dt.date(2024, 5, 3)).first == dt.date(2024, 5, 3)
    assert "Ana Ferrat" in (claim.attribution or "")
    assert claim.quote[0].isalpha()
