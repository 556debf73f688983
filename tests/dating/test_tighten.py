"""Sources date each other, but no date hangs on one resemblance, and none on itself."""

import pytest

from tests.factories import document, value
from tests.reconciler.stories import DATED, UNDATED, story
from timeline.dating import Published, Witness, conclude, cross_evidence
from timeline.model.date import Basis
from timeline.model.source import PublishedBasis
from timeline.parser import parse

HEAD = "A title\nA long story.\n"


def parsed(text, name):
    """The claims of a running text, as parsed."""
    return parse(document(HEAD + text, name)).claims


TOLD = parsed("The mine closed on December 16. The dam broke on December 14.", "s1")
OTHERS = parsed("The mine closed on 16 December 2024. The dam broke on 14 December 2024.", "s2")
RELATIVE = parsed("The mine closed on December 16. The dam broke on December 14.", "s2")


def evidence(others, days, support=frozenset()):
    """What two witnesses say of the first source."""
    inferred = Published(value("2024-12").days, PublishedBasis.INFERRED, support=support)
    published = {"s1": conclude([]), "s2": inferred}
    pairs = zip(TOLD, others, days, strict=False)
    witnesses = [Witness(mine, theirs, value(day).days, "Source s2") for mine, theirs, day in pairs]
    return cross_evidence(witnesses, published).get("s1", [])


@pytest.mark.parametrize(
    ("others", "days", "support", "pieces"),
    [
        (OTHERS, ["2024-12-16", "2024-12-14"], set(), 2),
        (OTHERS, ["2024-12-16"], set(), 0),
        (OTHERS, ["2024-12-16", "2019-12-14"], set(), 0),
        (OTHERS, ["2020-01-01..2024-12-31", "2020-01-01..2024-12-31"], set(), 0),
        (RELATIVE, ["2024-12-16", "2024-12-14"], set(), 2),
        (RELATIVE, ["2024-12-16", "2024-12-14"], {"s1"}, 0),
    ],
)
def test_two_places_must_agree(others, days, support, pieces):
    """One is chance, wide ones tell nothing, and what rests on the source itself is left out."""
    found = evidence(others, days, frozenset(support))
    assert len(found) == pieces
    assert all(piece.support == {"s2"} and not piece.stated for piece in found)


def test_a_date_with_its_year_is_the_better_witness():
    """What hangs on a publication date is worth less."""
    days = ["2024-12-16", "2024-12-14"]
    assert evidence(OTHERS, days)[0].strength > evidence(RELATIVE, days)[0].strength


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
