"""Blocking and clustering: each pair once, and no cluster over a pair judged different."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import claim
from tests.reconciler.test_comparisons import profiled
from timeline.reconciler.blocking import candidates, neighbourhood, pairs_of
from timeline.reconciler.clustering import cluster, cluster_again
from timeline.reconciler.compare import Judgement
from timeline.reconciler.weights import DIFFERENT

NAMES = [f"c{number}" for number in range(8)]
PAIRS = list(combinations(NAMES, 2))
JUDGEMENTS = st.dictionaries(st.sampled_from(PAIRS), st.integers(-14, 10)).map(
    lambda weights: {pair: Judgement(pair, float(weight)) for pair, weight in weights.items()}
)


@given(JUDGEMENTS)
def test_no_cluster_holds_a_pair_judged_different(pairs):
    """Each claim is in exactly one cluster."""
    clusters = cluster(NAMES, pairs)
    assert sorted(name for members in clusters for name in members) == NAMES
    for members in clusters:
        assert all(pairs[pair].weight > DIFFERENT for pair in combinations(members, 2) if pair in pairs)


@given(JUDGEMENTS, st.permutations(NAMES), st.randoms(use_true_random=False))
def test_the_order_changes_nothing(pairs, names, chance):
    """Neither of claims nor of pairs."""
    shuffled = list(pairs.items())
    chance.shuffle(shuffled)
    assert cluster(names, dict(shuffled)) == cluster(NAMES, pairs)


@given(JUDGEMENTS, JUDGEMENTS)
def test_new_pairs_change_the_clusters_as_if_all_were_made_anew(pairs, new):
    """Though those are kept that no chain of joins connects with a new pair."""
    joining = {pair: judgement for pair, judgement in new.items() if judgement.joins}
    assert cluster_again(cluster(NAMES, pairs), pairs | joining, joining) == cluster(NAMES, pairs | joining)


def test_the_strongest_pair_is_joined_first():
    """A claim that resembles two goes with the one that it resembles most."""
    weights = {("c0", "c1"): 5.0, ("c1", "c2"): 8.0, ("c0", "c2"): -12.0}
    pairs = {pair: Judgement(pair, weight) for pair, weight in weights.items()}
    assert cluster(NAMES[:3], pairs) == [["c0"], ["c1", "c2"]]


def test_a_single_bridge_ties_no_two_events_together():
    """Of a long story hardly any pair is compared: that two claims are alike says little of the others around them."""
    first, second = NAMES[:4], NAMES[4:]
    pairs = {pair: Judgement(pair, 9.0) for group in (first, second) for pair in combinations(group, 2)}
    bridge = {("c0", "c4"): Judgement(("c0", "c4"), 3.0)}
    assert cluster(NAMES, pairs | bridge) == [first, second]
    bridges = {pair: Judgement(pair, 3.0) for pair in zip(first, second, strict=True)}
    assert cluster(NAMES, pairs | bridges) == [NAMES]


def test_one_likeness_among_many_joins_no_claim():
    """A claim that resembles one of a cluster and none of the many others of it stays apart."""

    def joined(*names):
        pairs = {pair: Judgement(pair, 9.0) for pair in combinations(names, 2)}
        return len(cluster([*names, "d"], {**pairs, ("c0", "d"): Judgement(("c0", "d"), 3.0)})) == 1

    assert joined(*NAMES[:2])
    assert not joined(*NAMES[:6])


def blocked(*claims):
    """The pairs of ids that are worth comparing."""
    near = neighbourhood({profile.id: profile for profile in profiled(*claims)})
    return [(one.id, other.id) for one, other in pairs_of(candidates(near), near)]


def test_each_pair_is_compared_once():
    """However much they share; what shares neither a word nor a day is not compared."""
    one = claim("c1", "The old mine closed.", when="2024-05-18")
    other = claim("c2", "The old mine closed.", when="2024-05-18")
    same_day = claim("c3", "A budget passed.", when="2024-05-18")
    apart = claim("c4", "Snow fell.", when="2024-06-18")
    assert sorted(blocked(one, other, same_day, apart)) == [("c1", "c2"), ("c1", "c3"), ("c2", "c3")]


@pytest.mark.parametrize("day", ["2024-05-18", "2024-05-19", "2024-05", None])
def test_reprints_of_a_much_told_event_are_compared(day):
    """Though hundreds of claims name its day and its words; so are the next day's, the month's, the undated."""
    crowd = [claim(f"c{number}", f"Crew {number} strikes.", when="2024-05-18") for number in range(300)]
    rare = "The strike at Tarsk began." if day is None else "The strikes began."
    one, other = claim("a1", rare, when="2024-05-18"), claim("a2", rare, when=day, source="s2")
    assert ("a1", "a2") in blocked(*crowd, one, other)


def test_the_pairs_grow_with_the_claims():
    """Not with their square."""

    def count(claims):
        return len(blocked(*(claim(f"c{n}", f"Crew {n % 7} strikes again.", when="2024-05-18") for n in range(claims))))

    assert count(800) < 2.5 * count(400)


@settings(max_examples=20)
@given(st.lists(st.integers(0, 5), min_size=90, max_size=90))
def test_moved_dates_change_the_neighbours_as_if_all_were_looked_for_anew(steps):
    """Though those are kept to which none of the changed times leads."""
    claims = [claim(f"c{n}", f"Crew {n % 3} strikes in hall {n % 41}.", when="2024-05-18") for n in range(90)]
    seen = {profile.id: profile for profile in profiled(*claims)}
    moved = {
        name: profile._replace(first=profile.first + 9 * step, last=profile.last + 9 * step) if step > 2 else profile
        for (name, profile), step in zip(seen.items(), steps, strict=True)
    }
    assert neighbourhood(moved, neighbourhood(seen)) == neighbourhood(moved)
