"""Parsed claim + what is known of its source's publication days → claim with a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.dates.expression import After, Expression, Neighbour, OpenEnded, PartOf, Relation
from timeline.dates.resolve import resolve
from timeline.dates.value import Date, Precision
from timeline.dating.published import Published, described
from timeline.languages.reasons import worded
from timeline.model.claim import Claim, Context, Kind, ParsedClaim, Setting, Status, Told
from timeline.model.date import Basis, QuotedDate
from timeline.model.sentence import Sentence, sentence
from timeline.model.timex import Timex
from timeline.reconciler.story import Story

#: What a parsed claim and one with its dates have in common.
_TOLD = tuple(Told.model_fields)

#: Settings that give the very time that some words name.
REPEATED = frozenset({Setting.OCCASION, Setting.HEADING, Setting.MEANWHILE, Setting.TITLE})

#: What may turn out to lie ahead, and its status then: "the work starts on 11 April and costs an estimated £90,000".
_PLANNED = {Status.REPORTED: Status.PLANNED, Status.ESTIMATED: Status.ESTIMATED}


class Resolver:
    """Resolves the claims of sources of which so much is known; many claims of a source share their context."""

    def __init__(self, published: Mapping[str, Published], story: Story) -> None:
        self._published, self._story = published, story
        self._placed: dict[tuple[str, Context], QuotedDate | None] = {}

    def __call__(self, claim: ParsedClaim) -> Claim:
        """The claim with its dates resolved; a date of which nothing can be known is left out."""
        published, story = self._published[claim.source], self._story
        date = _quoted(claim.when, published, story)
        if claim.when is None and claim.context is not None:
            place = claim.source, claim.context
            if place not in self._placed:
                self._placed[place] = _placed(claim.context, published, story)
            date = self._placed[place]
        said = _quoted(claim.said_when, published, story)
        known = claim.__dict__
        told = {name: known[name] for name in _TOLD}
        if _is_planned(claim, date, published):
            told |= {"kind": Kind.PLAN, "status": _PLANNED[claim.status]}
        return Claim(**told, date=date, said=said)


def _is_planned(claim: ParsedClaim, date: QuotedDate | None, published: Published) -> bool:
    """Does a day behind its publication make a plan of what is told as any event: "the trustees meet on 21 March"?"""
    latest = published.days.latest
    if date is None or date.text is None or date.earliest is None or latest is None or date.earliest <= latest:
        return False
    past = claim.when is not None and claim.when.tense in (Relation.PAST, Relation.OVER)
    return claim.kind is Kind.OCCURRENCE and claim.status in _PLANNED and not past


def _quoted(when: Timex | None, published: Published, story: Story) -> QuotedDate | None:
    if when is None or when.expression is None:
        return None
    date = resolve(when.expression, published.days)
    if date is None:
        return None
    basis = _basis(when.expression, published)
    steps = _steps(when, date, published, story)
    return QuotedDate.from_date(date, basis, steps, text=when.text, start=when.start, end=when.end)


def _placed(context: Context, published: Published, story: Story) -> QuotedDate | None:
    """The date of a claim whose words name none; `None` where its context leaves it open."""
    date = resolve(context.expression, published.days)
    if date is None or not (date.days.earliest or date.days.latest or date.days.has_pattern):
        return None
    if context.setting not in REPEATED:
        date = Date(date.days, Precision.DAY)  # some day of these
    setting, known = sentence(f"claims.setting.{context.setting.name.lower()}"), described(published.days)
    placed = sentence("claims.placed", setting, known)
    elsewhere = context.occasion.told_by if context.occasion else None
    if context.occasion and elsewhere:
        placed = sentence("claims.counted_elsewhere", context.occasion.words, story.labels[elsewhere])
    elif context.words:
        placed = sentence("claims.placed_by", setting, context.words.text, known)
    steps = [placed, *_support(published, story)]
    quoted = context.words if context.setting in REPEATED else None
    basis = Basis.PUBLICATION if context.setting is Setting.PRESENT else Basis.CONTEXT
    basis = Basis.OTHER_SOURCES if elsewhere else basis
    return QuotedDate.from_date(
        date,
        basis,
        tuple(worded(step, story.told_in) for step in steps),
        text=quoted.text if quoted else None,
        start=quoted.start if quoted else None,
        end=quoted.end if quoted else None,
    )


def _basis(expression: Expression, published: Published) -> Basis:
    if not expression.relative:
        return Basis.STATED
    if published.support:
        return Basis.OTHER_SOURCES
    while isinstance(expression, OpenEnded | PartOf):
        expression = expression.base
    return Basis.CONTEXT if isinstance(expression, After | Neighbour) else Basis.RELATIVE


def _steps(when: Timex, date: Date, published: Published, story: Story) -> tuple[str, ...]:
    if when.expression is None or not when.expression.relative:
        steps = [sentence("claims.named", when.text)]
    else:
        steps = [sentence("claims.counted", when.text, described(published.days)), *_support(published, story)]
        if date.days.earliest is None and date.days.latest is None:
            steps.append(sentence("claims.year_open"))
    return tuple(worded(step, story.told_in) for step in steps)


def _support(published: Published, story: Story) -> Iterator[Sentence]:
    """The other sources that a publication date rests on, if any."""
    if published.support:
        names = ", ".join(sorted(story.labels[source] for source in published.support))
        yield sentence("claims.support", names)
