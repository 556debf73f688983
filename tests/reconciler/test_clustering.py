"""Blocking and clustering: each pair once, and no cluster over a pair judged different."""

from collections import Counter
from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import claim
from tests.reconciler.profiled import profiled
from timeline.reconciler.comparing.blocking import candidates, common, neighbourhood, on_changed_days, place_of, unlike
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.comparing.pairs import Pairs
from timeline.reconciler.comparing.weights import DIFFERENT
from timeline.reconciler.events.clustering import cluster, cluster_again

NAMES = [f"c{number}" for number in range(8)]
PAIRS = list(combinations(NAMES, 2))
JUDGEMENTS = st.dictionaries(st.sampled_from(PAIRS), st.integers(-14, 10)).map(
    lambda weights: {pair: Judgement(pair, float(weight)) for pair, weight in weights.items()}
)


def clustered(names, pairs):
    """The clusters of some judged pairs."""
    return cluster(names, Pairs({}, pairs))


@given(JUDGEMENTS)
def test_no_cluster_holds_a_pair_judged_different(pairs):
    """Each claim is in exactly one cluster."""
    clusters = clustered(NAMES, pairs)
    assert sorted(name for members in clusters for name in members) == NAMES
    for members in clusters:
        assert all(pairs[pair].weight > DIFFERENT for pair in combinations(members, 2) if pair in pairs)


@given(JUDGEMENTS, st.permutations(NAMES), st.randoms(use_true_random=False))
def test_the_order_changes_nothing(pairs, names, chance):
    """Neither of claims nor of pairs."""
    shuffled = list(pairs.items())
    chance.shuffle(shuffled)
    assert clustered(names, dict(shuffled)) == clustered(NAMES, pairs)


@settings(max_examples=300)
@given(JUDGEMENTS, JUDGEMENTS, st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_other_pairs_change_the_clusters_as_if_all_were_made_anew(pairs, others, gone, later):
    """Though those are kept to which none of the changed pairs leads; claims may come and go."""

    def told(judged, absent):
        names = [name for name in NAMES if name not in absent]
        return names, {pair: one for pair, one in judged.items() if absent.isdisjoint(pair)}

    names, first = told(pairs, later)
    names_now, second = told(pairs | others, gone)
    changed = {pair for pair in first.keys() | second.keys() if first.get(pair) != second.get(pair)}
    found = cluster_again(clustered(names, first), names_now, Pairs({}, second), changed)
    assert found == clustered(names_now, second)


def test_the_strongest_pair_is_joined_first():
    """A claim that resembles two goes with the one that it resembles most."""
    weights = {("c0", "c1"): 5.0, ("c1", "c2"): 8.0, ("c0", "c2"): -12.0}
    pairs = {pair: Judgement(pair, weight) for pair, weight in weights.items()}
    assert clustered(NAMES[:3], pairs) == [["c0"], ["c1", "c2"]]


def test_a_single_bridge_ties_no_two_events_together():
    """Of a long story hardly any pair is compared: that two claims are alike says little of the others around them."""
    first, second = NAMES[:4], NAMES[4:]
    pairs = {pair: Judgement(pair, 9.0) for group in (first, second) for pair in combinations(group, 2)}
    bridge = {("c0", "c4"): Judgement(("c0", "c4"), 3.0)}
    assert clustered(NAMES, pairs | bridge) == [first, second]
    bridges = {pair: Judgement(pair, 3.0) for pair in zip(first, second, strict=True)}
    assert clustered(NAMES, pairs | bridges) == [NAMES]


def test_one_likeness_among_many_joins_no_claim():
    """A claim that resembles one of a cluster and none of the many others of it stays apart."""

    def joined(*names):
        pairs = {pair: Judgement(pair, 9.0) for pair in combinations(names, 2)}
        return len(clustered([*names, "d"], {**pairs, ("c0", "d"): Judgement(("c0", "d"), 3.0)})) == 1

    assert joined(*NAMES[:2])
    assert not joined(*NAMES[:6])


def placed(profiles):
    """Where claims are found."""
    told = common(Counter(chain.from_iterable(profile.vector for profile in profiles)))
    return {profile.id: place_of(profile, told) for profile in profiles}


def blocked(*claims):
    """The pairs of ids that are worth comparing."""
    places = placed(profiled(*claims))
    return candidates(neighbourhood(places), places.keys())


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
    """Though those are kept to which none of the changed times leads; claims may come and go."""
    claims = [claim(f"c{n}", f"Crew {n % 3} strikes in hall {n % 41}.", when="2024-05-18") for n in range(90)]
    told = list(zip(profiled(*claims), steps, strict=True))
    then = placed([one for one, step in told if step != 1])
    moved = {0: None, 4: 36, 5: 45}
    now = placed(
        [
            replace(one, first=one.first + days, last=one.last + days)
            for one, step in told
            if (days := moved.get(step, 0)) is not None
        ]
    )
    now = {name: then[name] if then.get(name) == place else place for name, place in now.items()}
    before, anew = neighbourhood(then), neighbourhood(now)
    assert neighbourhood(now, before) == anew
    renewed = unlike(now, then) | on_changed_days(now, then)
    renewed |= {name for name, others in anew.nearest.items() if before.nearest.get(name) != others}
    pairs = {pair for pair in candidates(before, then.keys()) if renewed.isdisjoint(pair)}
    assert pairs | candidates(anew, renewed) == candidates(anew, now.keys())
