"""Names that stand for one another in a story are learnt from what its sources tell alike."""

import pytest

from tests.factories import document
from tests.reconciler.stories import as_story
from timeline.dating import conclude
from timeline.reconciler.rounds.linkage import link
from timeline.reconciler.rounds.metonyms import metonyms

LAND = "North Merrinia has sent 4,000 engineers to the dam at Odala in Velmia. A bridge was built in Merrinia."


def learnt(*texts):
    """What stands for what: the keys of names, without those that end in a dash."""
    told = as_story(document(f"A report\nIt is a long story.\n{text}", f"s{n}") for n, text in enumerate(texts))
    published = {source: conclude(evidence) for source, evidence in told.evidence.items()}
    found = metonyms(link({claim.id: claim for claim in told.claims}, published, told))
    return {(key, other) for key, others in found.items() for other in others if "-" not in key + other}


@pytest.mark.parametrize(
    ("column", "names"),
    [
        ("Tarsk sent 4,000 engineers to the dam at Odala in Velmia.", {("merrinia", "tarsk")}),
        ("Tarsk and Mirny sent 4,000 engineers to the dam at Odala in Velmia.", set()),
        ("Tarsk painted 4,000 doors at the dam of Odala in Velmia.", set()),
        ("Mr Keller sent 4,000 engineers to the dam at Odala in Velmia.", set()),
    ],
)
def test_the_one_name_that_differs_where_two_tell_one_deed_is_another_for_the_same(column, names):
    """Not where two differ, where another deed is told, or where it is a person."""
    assert {tuple(sorted(pair)) for pair in learnt(LAND, f"{column} The mayor met Keller in Tarsk.")} == names
