"""Judged pairs → clusters of claims; a pair judged different never ends up in one cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from timeline.reconciler.compare import Judgement

Pairs = Mapping[tuple[str, str], Judgement]

#: A pair that weighs more than this, with more than a time that speaks for it, may be one event: it speaks for a merge.
LIKELY = -1.0

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
    strongest = sorted((judgement for judgement in pairs.values() if judgement.joins), key=_strongest_first)
    parts = _parts(judgement.claims for judgement in strongest)
    home = {name: number for number, name in enumerate(sorted(parts))}
    clusters = {number: _Cluster([[name]]) for name, number in home.items()}
    for (one, other), judgement in pairs.items():
        if one in parts and parts[one] == parts.get(other):  # nobody asks for bonds between parts
            first, second = home[one], home[other]
            likely = judgement.weight > LIKELY and judgement.telling
            bond = _Bond({one, other} if likely else set(), judgement.different)
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


def cluster_again(clusters: Sequence[list[str]], pairs: Pairs, new: Iterable[tuple[str, str]]) -> list[list[str]]:
    """What `cluster` would make of the pairs where it made those clusters without the `new` ones among them."""
    parts = _parts(pair for pair, judgement in pairs.items() if judgement.joins)
    touched = {parts.get(name, name) for pair in new for name in pair}
    names = {name for members in clusters for name in members if parts.get(name, name) in touched}
    inside = {pair: judgement for pair, judgement in pairs.items() if names.issuperset(pair)}
    untouched = (members for members in clusters if members[0] not in names)
    return sorted([*untouched, *cluster(names, inside)])


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
    for (one, other), judgement in pairs.items():
        if home[one] == home[other] and judgement.joins:
            found[home[one]].append(judgement)
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
