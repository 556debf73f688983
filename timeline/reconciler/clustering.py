"""Judged pairs → clusters of claims; a pair judged different never ends up in one cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.reconciler.compare import Judgement

Pairs = Mapping[tuple[str, str], Judgement]

#: A pair that was never compared shares no telling word: so much against it.
NOT_COMPARED = -1.0

#: So large a share of the compared pairs across two clusters must weigh more than one that was never compared.
LIKELY_SHARE = 0.5

#: Two clusters agree where their pairs weigh at least this on average: short claims say little against each other.
LEAST_AGREEMENT = -1.0

#: So large a share of the claims of the smaller and of the bigger cluster must each have a likely pair in the other: in
#: a story of thousands of claims hardly any pair is compared, and chains of single pairs would tie all together.
SPEAKING = (0.5, 0.33)


@dataclass(slots=True)
class _Bond:
    """What the judged pairs across two clusters weigh together, how many they are, how many of them may be one event,
    which claims these are, and whether any pair forbids a merge.
    """

    weight: float = 0.0
    count: int = 0
    likely: int = 0
    forbidden: bool = False
    speaking: set[str] = field(default_factory=set)

    def add(self, other: _Bond) -> None:
        self.weight += other.weight
        self.count += other.count
        self.likely += other.likely
        self.forbidden |= other.forbidden
        self.speaking |= other.speaking

    def strengthen(self, other: _Bond) -> None:
        """Takes the stronger of two; what forbids the one forbids both."""
        if other.weight > self.weight:
            self.weight, self.likely = other.weight, other.likely
        self.forbidden |= other.forbidden
        self.speaking |= other.speaking


@dataclass(slots=True)
class _Cluster:
    """`passages`: how many stretches of text tell it; claims that go on with one another are one."""

    members: list[str]
    passages: int = 1
    bonds: dict[int, _Bond] = field(default_factory=lambda: defaultdict(_Bond))


def cluster(ids: Iterable[str], pairs: Pairs) -> list[list[str]]:
    """Joins claims from the strongest pair down, as long as the two clusters agree on average.

    First come the claims of one passage, which from then on speak with one voice: that of the pair that says most. The
    order of the claims changes nothing: pairs are taken by weight, then by id; clusters and members are sorted.
    """
    ordered = sorted(ids)
    home = {name: number for number, name in enumerate(ordered)}
    clusters = {number: _Cluster([name]) for name, number in home.items()}
    strongest = sorted((judgement for judgement in pairs.values() if judgement.joins), key=_strongest_first)
    parts = _parts(judgement.claims for judgement in strongest)
    for (one, other), judgement in pairs.items():
        if parts.get(one, one) == parts.get(other, other):  # nobody asks for bonds between parts
            mine, theirs = home[one], home[other]
            likely = judgement.weight > NOT_COMPARED and judgement.telling
            bond = _Bond(judgement.weight, 1, likely, judgement.different, {one, other} if likely else set())
            clusters[mine].bonds[theirs] = clusters[theirs].bonds[mine] = bond
    for judgement in strongest:
        ours, yours = (home[name] for name in judgement.claims)
        if ours == yours or not _agree(clusters[ours], clusters[yours], clusters[ours].bonds[yours]):
            continue
        bigger = len(clusters[ours].members) >= len(clusters[yours].members)
        kept, gone = (ours, yours) if bigger else (yours, ours)
        for name in clusters[gone].members:
            home[name] = kept
        _join(clusters, kept, gone, in_passage=judgement.in_passage)
    return sorted(sorted(found.members) for found in clusters.values())


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


def _agree(one: _Cluster, other: _Cluster, bond: _Bond) -> bool:
    """No pair across is judged different, on average they speak for one event, and not just one or two among many."""
    count = one.passages * other.passages
    total = bond.weight + NOT_COMPARED * (count - bond.count)
    likely = bond.likely >= LIKELY_SHARE * bond.count
    return not bond.forbidden and likely and total >= LEAST_AGREEMENT * count and _speak(one, other, bond)


def _speak(one: _Cluster, other: _Cluster, bond: _Bond) -> bool:
    """Do enough claims of either speak for it, not just those at which they touch?"""
    smaller, bigger = sorted((one.members, other.members), key=len)
    return all(
        len(bond.speaking.intersection(members)) >= share * len(members)
        for members, share in zip((smaller, bigger), SPEAKING, strict=True)
    )


def _join(clusters: dict[int, _Cluster], kept: int, gone: int, *, in_passage: bool) -> None:
    """Moves the members and bonds of one cluster into another; a bond is one object, known to both its clusters."""
    home, left = clusters[kept], clusters.pop(gone)
    home.members.extend(left.members)
    home.passages += 0 if in_passage else left.passages
    home.bonds.pop(gone, None)
    left.bonds.pop(kept, None)
    for number, bond in left.bonds.items():
        clusters[number].bonds.pop(gone, None)
        if number in home.bonds:
            known = home.bonds[number]
            known.strengthen(bond) if in_passage else known.add(bond)
        else:
            home.bonds[number] = clusters[number].bonds[kept] = bond
