"""What one source tells as the news of its week and another looks back on: the first was written before the other.

Only what is rarely done in the story and by the same people is taken for the same: of protests there are many.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from timeline.dates.expression import AtTime, Expression, Period, Weekday
from timeline.dates.units import Unit
from timeline.dating import Order, Turn
from timeline.model.claim import Kind, ParsedClaim, Setting
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.comparing.weights import WEIGHTS
from timeline.reconciler.testimony.scene import Scene

#: So much alike, their dates aside, two claims must be.
ALIKE = 2.0

#: What shows that both tell of the same people.
ACTORS = frozenset({"same_actor", "rare_actor"})

#: Where claims that name no time look back.
BACK = frozenset({Setting.PAST, Setting.AFTER, Setting.BEFORE})


def looked_back_on(scene: Scene) -> Iterator[Order]:
    """The news of undecided sources on which others look back."""
    asked = {name for name, claim in scene.parsed.items() if claim.source in scene.undecided}
    same = [judgement.claims for judgement in scene.turn.pairs.of(asked) if _is_the_same(judgement)]
    for one, other in sorted(same):
        for told, theirs in permutations((scene.parsed[one], scene.parsed[other])):
            if told.source == theirs.source or told.id not in asked:
                continue
            days = scene.published[theirs.source].days
            if days.latest is not None and _is_news(told) and _looks_back(theirs):
                yield Order(Turn.LOOKED_BACK_ON, told, theirs, days, scene.label(theirs))


def _is_news(claim: ParsedClaim) -> bool:
    if claim.kind is not Kind.OCCURRENCE or claim.negated:
        return False
    if claim.when is not None:
        return claim.when.expression is not None and _of_the_week(claim.when.expression)
    context = claim.context
    if context is None or context.setting is not Setting.UNTIL_SAID or context.words is None:
        return False
    return context.words.expression is not None and _of_the_week(context.words.expression)


def _of_the_week(expression: Expression) -> bool:
    base = expression.base if isinstance(expression, AtTime) else expression
    return isinstance(base, Weekday) or (isinstance(base, Period) and base.unit is Unit.DAY)


def _looks_back(claim: ParsedClaim) -> bool:
    if claim.kind is not Kind.OCCURRENCE or claim.negated or claim.when is not None:
        return False
    return claim.context is not None and claim.context.setting in BACK


def _is_the_same(judgement: Judgement) -> bool:
    if judgement.level("action") != "rare_action" or judgement.level("actors") not in ACTORS:
        return False
    return judgement.weight - WEIGHTS["date"][judgement.level("date")] >= ALIKE
