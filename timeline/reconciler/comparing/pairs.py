"""The judged pairs of a story: their levels in a few letters each; a judgement is made of them when somebody asks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property
from types import MappingProxyType

from timeline.model.event import Relation
from timeline.reconciler.comparing.compare import Judgement, Levels, weighed
from timeline.reconciler.comparing.comparisons import COMPARISONS
from timeline.reconciler.comparing.weights import WEIGHTS

#: The ids of two claims, the smaller first.
Pair = tuple[str, str]

#: The level of each comparison as a letter, and behind them one for how the events of both may be related.
Spelt = str

NO_RULINGS: Mapping[Pair, Judgement] = MappingProxyType({})

#: What the first claim's event is to that of the second.
_RELATIONS: Mapping[Relation | None, str] = MappingProxyType(
    {relation: chr(ord("0") + n) for n, relation in enumerate((None, *Relation))}
)

_LETTERS = tuple({level: chr(ord("0") + n) for n, level in enumerate(WEIGHTS[name])} for name in COMPARISONS)
_LEVELS = tuple({letter: level for level, letter in letters.items()} for letters in _LETTERS)
_RELATED = {letter: relation for relation, letter in _RELATIONS.items() if relation}


def spelt(levels: Levels, relation: Relation | None) -> Spelt:
    """The letters of what the comparisons found of a pair, in their order, and of how their events are related."""
    letters = [letters[level] for letters, level in zip(_LETTERS, levels.names, strict=True)]
    return "".join([*letters, _RELATIONS[relation]])


@cache
def read(letters: Spelt) -> Levels:
    """The levels that some letters spell."""
    return weighed(tuple([levels[letter] for levels, letter in zip(_LEVELS, letters[:-1], strict=True)]))


class Pairs(Mapping[Pair, Judgement]):
    """Judgements by the ids of both claims; those `ruled` stand in the place of what was found by comparing."""

    def __init__(self, found: Mapping[Pair, Spelt], ruled: Mapping[Pair, Judgement] = NO_RULINGS) -> None:
        """Takes what the comparisons found, and the judgements of the editor or of a rule."""
        self.found, self.ruled = found, ruled

    def __getitem__(self, pair: Pair) -> Judgement:
        ruled = self.ruled.get(pair)
        if ruled is not None:
            return ruled
        levels = read(self.found[pair])
        return Judgement(pair, levels.weight, None, levels)

    def __iter__(self) -> Iterator[Pair]:
        yield from self.found
        yield from (pair for pair in self.ruled if pair not in self.found)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def with_ruled(self, ruled: Mapping[Pair, Judgement]) -> Pairs:
        """The same with other judgements in the place of what was found."""
        others = Pairs(self.found, ruled)
        others._strong = self._strong
        return others

    @cached_property
    def _strong(self) -> Sequence[Pair]:
        """Those that were found to be strong enough to put two claims together."""
        strong = {letters for letters in set(self.found.values()) if read(letters).joins}
        return [pair for pair, letters in self.found.items() if letters in strong]

    @cached_property
    def joined(self) -> Sequence[Pair]:
        """Those that can put two claims together."""
        found = [pair for pair in self._strong if pair not in self.ruled] if self.ruled else self._strong
        return [*found, *(pair for pair, one in self.ruled.items() if one.joins)]

    def of(self, names: Collection[str]) -> Iterator[Judgement]:
        """Those of some claims with any other."""
        return (self[one, other] for one, other in self if one in names or other in names)

    def between(self, names: Collection[str]) -> Pairs:
        """Those of some claims with each other."""
        ruled = {pair: one for pair, one in self.ruled.items() if pair[0] in names and pair[1] in names}
        found = {pair: spelt for pair, spelt in self.found.items() if pair[0] in names and pair[1] in names}
        return Pairs(found, ruled)

    def related(self) -> Iterator[tuple[str, str, Relation]]:
        """The pairs of which the event of the first has a relation to that of the second, with that."""
        for (one, other), letters in self.found.items():
            relation = _RELATED.get(letters[-1])
            if relation is not None and (one, other) not in self.ruled:
                yield one, other, relation
