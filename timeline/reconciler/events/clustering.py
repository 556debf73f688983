"""Judged pairs → clusters of claims; a pair judged different never ends up in one cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from timeline.reconciler.comparing.compare import Judgement, Levels
from timeline.reconciler.comparing.pairs import Pair, Pairs, Spelt, read

#: So large a share of the smaller and of the bigger cluster must speak for a merge, one passage aside: two claims or
#: three are joined by a single pair, but in a story of thousands chains of single pairs would tie all together.
SPEAKING = (0.8, 0.55)


@dataclass(slots=True)
class _Bond:
    """Which claims of two clusters speak for their merge, and whether any pair forbids it."""

    speaking: set[str] = field(default_factory=set)
    forbidden: bool = False

    def add(self, other: _Bond) -> None:
        self.speaking |= other.speaking
        self.forbidden |= other.forbidden


@dataclass(slots=True)
class _Cluster:
    """`passages`: the stretches of text that tell it; claims that go on with one another are one."""

    passages: list[list[str]]
    bonds: dict[int, _Bond] = field(default_factory=lambda: defaultdict(_Bond))

    @property
    def members(self) -> Iterable[str]:
        return chain.from_iterable(self.passages)

    def speaking(self, bond: _Bond) -> int:
        """How many of its passages have a likely pair in the other cluster."""
        return sum(not bond.speaking.isdisjoint(passage) for passage in self.passages)


def cluster(ids: Iterable[str], pairs: Pairs) -> list[list[str]]:
    """Joins claims from the strongest pair down, as long as enough of the two clusters speak for it.

    First come the claims of one passage, which from then on speak with one voice. The order of the claims changes
    nothing: pairs are taken by weight, then by id; clusters and members are sorted.
    """
    strongest = sorted(map(pairs.__getitem__, pairs.joined), key=_strongest_first)
    parts = _parts(judgement.claims for judgement in strongest)
    home = {name: number for number, name in enumerate(sorted(parts))}
    clusters = {number: _Cluster([[name]]) for name, number in home.items()}
    for one, other in pairs:
        if one in parts and parts[one] == parts.get(other):  # nobody asks for bonds between parts
            first, second, judgement = home[one], home[other], pairs[one, other]
            bond = _Bond({one, other} if judgement.likely else set(), judgement.different)
            clusters[first].bonds[second] = clusters[second].bonds[first] = bond
    for judgement in strongest:
        ours, yours = (home[name] for name in judgement.claims)
        if ours == yours:
            continue
        mine, theirs = clusters[ours], clusters[yours]
        bond = mine.bonds[yours]
        if bond.forbidden or not (judgement.in_passage or _enough_speak(mine, theirs, bond)):
            continue
        kept, gone = (ours, yours) if len(mine.passages) >= len(theirs.passages) else (yours, ours)
        home |= dict.fromkeys(clusters[gone].members, kept)
        _join(clusters, kept, gone, in_passage=judgement.in_passage)
    alone = ([name] for name in ids if name not in parts)
    return sorted([*(sorted(found.members) for found in clusters.values()), *alone])


def cluster_again(
    clusters: Iterable[list[str]], ids: Iterable[str], pairs: Pairs, changed: Iterable[Pair]
) -> list[list[str]]:
    """What `cluster` makes of the pairs, where it made those clusters when some pairs, `changed`, were others.

    Where claims have gone or come, all pairs of theirs that bear on clusters are changed. The clusters of such claims
    are made anew together with those around, to which a pair joins them. As long as these come out as they were, what
    lies behind them has nothing to be decided otherwise; where one does not, it is made anew with those around it, too.
    """
    home = {name: members for members in clusters for name in members}
    everything, joins = set(ids), pairs.joined
    anew = {name for pair in changed for name in pair} | (everything - home.keys())
    while True:
        anew.update(chain.from_iterable(home[name] for name in list(anew) if name in home))
        anew &= everything
        beside = {other for pair in joins if not anew.isdisjoint(pair) for other in pair} - anew
        around = list({id(home[name]): home[name] for name in beside}.values())
        names = anew.union(*around)
        found = cluster(names, pairs.between(names))
        made = {tuple(members) for members in found}
        others = {name for members in around if tuple(members) not in made for name in members}
        if not others:
            left = everything - names
            untouched = {id(members): members for name, members in home.items() if name in left}
            return sorted([*untouched.values(), *found])
        anew |= others


def changed(now: Mapping[Pair, Spelt], then: Mapping[Pair, Spelt], touched: Iterable[Pair]) -> set[Pair]:
    """The pairs that bear on clusters and did not, or the other way round, or that weigh otherwise.

    Only those `touched` can be others than they were.
    """
    found = ((pair, now.get(pair), then.get(pair)) for pair in touched)
    return {pair for pair, letters, before in found if letters != before and _bearing(letters) != _bearing(before)}


def _bearing(letters: Spelt | None) -> Levels | None:
    """What comparing found of a pair, if that bears on clusters at all."""
    levels = read(letters) if letters else None
    return levels if levels and (levels.joins or levels.different or levels.likely) else None


def _parts(joins: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Claims that any chain of joins connects have one name in common; claims that nothing joins are left out.

    No cluster reaches from one part into another.
    """
    parts: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for pair in joins:
        one, other = (parts.setdefault(name, name) for name in pair)
        if one != other:
            kept, gone = sorted((one, other), key=lambda name: len(members.get(name, ())), reverse=True)
            moved = members.pop(gone, [gone])
            members.setdefault(kept, [kept]).extend(moved)
            parts |= dict.fromkeys(moved, kept)
    return parts


def joined_within(clusters: Sequence[Sequence[str]], pairs: Pairs) -> list[list[Judgement]]:
    """For each cluster the pairs that joined its claims."""
    home = {name: number for number, names in enumerate(clusters) for name in names}
    found: list[list[Judgement]] = [[] for _ in clusters]
    for one, other in pairs.joined:
        if home[one] == home[other]:
            found[home[one]].append(pairs[one, other])
    return found


def _strongest_first(judgement: Judgement) -> tuple[bool, float, tuple[str, str]]:
    return not judgement.in_passage, -judgement.weight, judgement.claims


def _enough_speak(one: _Cluster, other: _Cluster, bond: _Bond) -> bool:
    """Do enough passages of either speak for a merge, not just the one at which they touch?"""
    smaller, bigger = sorted((one, other), key=lambda cluster: len(cluster.passages))
    return all(
        cluster.speaking(bond) + 1 >= share * len(cluster.passages)
        for cluster, share in zip((smaller, bigger), SPEAKING, strict=True)
    )


def _join(clusters: dict[int, _Cluster], kept: int, gone: int, *, in_passage: bool) -> None:
    """Moves the members and bonds of one cluster into another; a bond is one object, known to both its clusters."""
    home, left = clusters[kept], clusters.pop(gone)
    home.passages += left.passages
    if in_passage:
        home.passages = [list(home.members)]
    home.bonds.pop(gone, None)
    left.bonds.pop(kept, None)
    for number, bond in left.bonds.items():
        clusters[number].bonds.pop(gone, None)
        if number in home.bonds:
            home.bonds[number].add(bond)
        else:
            home.bonds[number] = clusters[number].bonds[kept] = bond
