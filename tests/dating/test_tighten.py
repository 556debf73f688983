"""Sources date each other as far as they agree; no date hangs on itself."""

import pytest

from tests.factories import document, value
from tests.reconciler.stories import DATED, UNDATED, story
from timeline.dates.dayset import DaySet
from timeline.dating import Published, Witness, conclude, cross_evidence
from timeline.model.date import Basis
from timeline.model.source import PublishedBasis
from timeline.parser import parse

YEARS = ("2024-12-16", "2022-12-16")
HEAD = "A title\nA long story.\n"


def parsed(text, name):
    """The claims of a running text, as parsed."""
    return parse(document(HEAD + text, name)).claims


TOLD = parsed("The mine closed on December 16. The dam broke on December 14.", "s1")
OTHERS = parsed("The mine closed on 16 December 2024. The dam broke on 14 December 2024.", "s2")
RELATIVE = parsed("The mine closed on December 16. The dam broke on December 14.", "s2")


def evidence(others, days, support=frozenset(), likeness=3.0, written="2024-12"):
    """What witnesses say of the first source; the second was published some time in a month."""
    inferred = Published(value(written).days, PublishedBasis.INFERRED, support=support)
    published = {"s1": conclude([]), "s2": inferred}
    pairs = zip(TOLD, others, days, strict=False)
    witnesses = [Witness(mine, theirs, value(day).days, "Source s2", likeness) for mine, theirs, day in pairs]
    return cross_evidence(witnesses, published).get("s1", [])


@pytest.mark.parametrize(
    ("others", "days", "support", "pieces"),
    [
        (OTHERS, ["2024-12-16", "2024-12-14"], set(), 2),
        (OTHERS, ["2024-12-16"], set(), 1),
        (OTHERS, ["2024-12-17", "2024-12-15"], set(), 0),
        (OTHERS, ["2020-01-01..2024-12-31", "2020-01-01..2024-12-31"], set(), 0),
        (RELATIVE, ["2024-12-16", "2024-12-14"], set(), 2),
        (RELATIVE, ["2024-12-16", "2024-12-14"], {"s1"}, 0),
    ],
)
def test_what_can_date_a_source(others, days, support, pieces):
    """Other days of the year tell nothing, nor do wide ones; what rests on the source itself is left out."""
    found = evidence(others, days, frozenset(support))
    assert len(found) == pieces
    assert all(piece.support == {"s2"} and not piece.stated for piece in found)


def test_the_more_alike_the_stronger():
    """Far from alike is no evidence at all."""
    strengths = [
        sum(piece.strength for piece in evidence(RELATIVE, ["2024-12-16"], likeness=alike)) for alike in (-3, -1, 0, 3)
    ]
    assert strengths == sorted(set(strengths))
    assert strengths[0] == 0


def test_a_year_that_nothing_confirms_is_weaker():
    """An article of December 2024 need not have written "2024"; one of 2027 can have it wrong."""
    (confirmed,) = evidence(OTHERS, ["2024-12-16"])
    (unconfirmed,) = evidence(OTHERS, ["2024-12-16"], written="2027-03")
    assert confirmed.strength > unconfirmed.strength
    assert conclude([unconfirmed]).days == DaySet()


def test_what_could_be_either_of_two_events_dates_nothing():
    """Two strikes of one town, told alike."""
    told = TOLD[0]
    published = {"s1": conclude([]), "s2": Published(value("2024-12").days, PublishedBasis.INFERRED)}
    options = [Witness(told, other, value(day).days, "s2", 3.0) for other, day in zip(OTHERS, YEARS, strict=True)]
    assert cross_evidence(options, published) == {}


def test_a_dated_source_gives_an_undated_one_its_year():
    """Each step says on which source it rests."""
    outcome = story(DATED, UNDATED)
    mine = {claim.date.text: claim.date for claim in outcome.claims if claim.source == "s2"}
    assert {text: date.edtf for text, date in mine.items()} == {
        "December 16": "2024-12-16",
        "December 14": "2024-12-14",
        "December 12": "2024-12-12",
    }
    assert mine["December 16"].basis is Basis.OTHER_SOURCES
    assert "Source s1" in " ".join(mine["December 16"].steps)
    assert outcome.published["s2"].support == {"s1"}


def test_without_the_dated_source_the_year_stays_open():
    """Nothing is guessed."""
    outcome = story(UNDATED)
    assert {claim.date.edtf for claim in outcome.claims} == {"XXXX-12-16", "XXXX-12-14", "XXXX-12-12"}


def test_undated_sources_do_not_date_each_other():
    """However many repeat it."""
    outcome = story(UNDATED, UNDATED + " More.", UNDATED + " Still more.")
    assert {claim.date.edtf for claim in outcome.claims} == {"XXXX-12-16", "XXXX-12-14", "XXXX-12-12"}


def test_one_wrong_year_is_outvoted_and_shown():
    """The other events fix the year, as far as they reach; the odd one is a reading of its event."""
    wrong = DATED.replace("12 December 2024", "12 December 2021")
    outcome = story(wrong, UNDATED)
    assert {claim.date.edtf for claim in outcome.claims if claim.source == "s2"} == {
        "2024-12-16",
        "2024-12-14",
        "[2024-12-12..2025-12-12]",
    }
    (found,) = [one for event in outcome.events for one in event.disagreements]
    assert "2021-12-12" in [reading.value for reading in found.readings]
