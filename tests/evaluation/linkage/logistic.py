"""Logistic regression on named levels: weights that never contradict the order of the levels.

Plain gradient ascent on counts of combinations of levels, of which there are few: no library is needed. A penalty holds
each weight near the one it is given beforehand, so that levels that are seldom met keep a sensible weight.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.evaluation.linkage.labelled import Labelled, Levels

Table = dict[str, dict[str, float]]

#: The kind of data, the levels of a pair, and how much weight the same and different ones among such pairs have.
Row = tuple[str, Levels, float, float]

#: Pairs that a kind of data counts for, however many it has: whole stories are what is to be told, the many topics of a
#: corpus of short texts say how words and names agree, and sparsely annotated articles say little.
SIZES = {"story": 3000.0, "coref": 200.0}
OTHER_SIZE = 800.0

#: How strongly a weight is held near its prior: so many pairs that speak for the prior.
PENALTY = 3.0

STEPS, RATE = 150, 0.5


@dataclass(frozen=True)
class Model:
    """Natural log weights by attribute and level, and for each kind of data the log odds of a pair beforehand.

    Kinds differ in how many of the pairs they hold are one event; what a level says is the same in all.
    """

    weights: Table
    bias: Mapping[str, float]

    def weight(self, attributes: Sequence[str], levels: Levels) -> float:
        """What the levels of a pair weigh together."""
        return sum(self.weights[name][level] for name, level in zip(attributes, levels, strict=True))


@dataclass(frozen=True)
class Rules:
    """What a fit must hold: weights that stay as they are, and for each attribute its levels from least to most."""

    attributes: tuple[str, ...]
    prior: Table
    fixed: frozenset[tuple[str, str]]
    order: Mapping[str, tuple[str, ...]]


def fit(stories: Sequence[Labelled], rules: Rules) -> Model:
    """The weights under which the annotated pairs are likeliest, the penalty considered."""
    sizes = _sizes(stories)
    rows = [
        (story.kind, levels, same * size, different * size)
        for story in stories
        for size in [sizes[story.kind]]
        for levels in {*story.same, *story.different}
        for same, different in [(story.same[levels], story.different[levels])]
    ]
    weights = {name: dict(levels) for name, levels in rules.prior.items()}
    model = Model(weights, {kind: 0.0 for kind, *_ in rows})
    for _ in range(STEPS):
        model = _step(model, rows, rules)
    return model


def _step(model: Model, rows: Sequence[Row], rules: Rules) -> Model:
    slope = {name: dict.fromkeys(levels, 0.0) for name, levels in model.weights.items()}
    mass = {name: dict.fromkeys(levels, PENALTY) for name, levels in model.weights.items()}
    bias_slope, bias_mass = (dict.fromkeys(model.bias, start) for start in (0.0, 1.0))
    for kind, levels, same, different in rows:
        odds = model.bias[kind] + model.weight(rules.attributes, levels)
        expected = (same + different) / (1 + math.exp(-odds))
        bias_slope[kind] += same - expected
        bias_mass[kind] += (same + different) / 4
        for name, level in zip(rules.attributes, levels, strict=True):
            slope[name][level] += same - expected
            mass[name][level] += (same + different) / 4
    moved: Table = {}
    for name, weights in model.weights.items():
        fixed = {level for at, level in rules.fixed if at == name}
        pull = {
            level: slope[name][level] - PENALTY * (weight - rules.prior[name][level])
            for level, weight in weights.items()
        }
        steps = {level: 0.0 if level in fixed else RATE * pull[level] / mass[name][level] for level in weights}
        stepped = {level: weight + steps[level] for level, weight in weights.items()}
        moved[name] = monotone(stepped, rules.order.get(name, ()), fixed)
    bias = {kind: value + RATE * bias_slope[kind] / bias_mass[kind] for kind, value in model.bias.items()}
    return Model(moved, bias)


def monotone(weights: Mapping[str, float], order: Sequence[str], fixed: set[str]) -> dict[str, float]:
    """Near weights that do not fall along an order (pool adjacent violators) and keep to their side of fixed ones."""
    free = [level for level in order if level not in fixed]
    pools: list[list[float]] = []
    for level in free:
        pools.append([weights[level]])
        while len(pools) > 1 and _mean(pools[-2]) > _mean(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    values = dict(zip(free, (_mean(pool) for pool in pools for _ in pool), strict=True))
    for at, level in enumerate(order):
        if level in fixed:
            below, above = (set(part) & values.keys() for part in (order[:at], order[at + 1 :]))
            values |= {name: min(values[name], weights[level]) for name in below}
            values |= {name: max(values[name], weights[level]) for name in above}
    return {**weights, **values}


def _sizes(stories: Sequence[Labelled]) -> dict[str, float]:
    """What a pair of each kind counts for."""
    pairs: Counter[str] = Counter()
    for story in stories:
        pairs[story.kind] += story.same.total() + story.different.total()
    return {kind: min(1.0, SIZES.get(kind, OTHER_SIZE) / max(count, 1)) for kind, count in pairs.items()}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
