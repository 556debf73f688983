"""Parsed claim + what is known of its source's publication days → claim with a date."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.dates.expression import After, Expression, Neighbour, OpenEnded, PartOf
from timeline.dates.resolve import resolve
from timeline.dates.value import Date, Precision
from timeline.dating.published import Published, describe
from timeline.model.claim import Claim, Context, ParsedClaim, Setting
from timeline.model.date import Basis, QuotedDate
from timeline.model.timex import Timex

#: Why a claim without a time of its own is dated as it is, for the reader.
REASONS = {
    Setting.PAST: "Told as past, without a time: not after the publication",
    Setting.AFTER: "Told, without a time, just after what is dated: not before that",
    Setting.MEANWHILE: "Told, without a time, to have happened when something else did",
    Setting.BEFORE: "Told, without a time, as what went before: not after that",
    Setting.UNTIL_SAID: "Told as past, without a time, in a statement: not after that statement",
    Setting.NEWS: "Told as the news, without a day: taken to have been fresh when it was reported",
    Setting.STATEMENT: "A statement without a day: taken to have been fresh when it was reported",
    Setting.OCCASION: "Said, without a day, right after another statement: taken for the same occasion",
    Setting.HEADING: "Told, without a time, under a heading that names one",
    Setting.PRESENT: "Told as present: it held in the days up to the publication",
    Setting.AHEAD: "Told as coming: not before the publication",
}

#: Settings that give the very time that some words name.
REPEATED = frozenset({Setting.OCCASION, Setting.HEADING, Setting.MEANWHILE})


def resolve_claim(claim: ParsedClaim, published: Published, labels: Mapping[str, str]) -> Claim:
    """The claim with its dates resolved; a date of which nothing can be known is left out."""
    told = {name: getattr(claim, name) for name in Claim.model_fields if name not in ("date", "said")}
    return Claim(
        **told,
        date=_quoted(claim.when, published, labels) if claim.when else _placed(claim.context, published, labels),
        said=_quoted(claim.said_when, published, labels),
    )


def _quoted(when: Timex | None, published: Published, labels: Mapping[str, str]) -> QuotedDate | None:
    if when is None or when.expression is None:
        return None
    date = resolve(when.expression, published.days)
    if date is None:
        return None
    basis = _basis(when.expression, published)
    steps = _steps(when, date, published, labels)
    return QuotedDate.from_date(date, basis, steps, text=when.text, start=when.start, end=when.end)


def _placed(context: Context | None, published: Published, labels: Mapping[str, str]) -> QuotedDate | None:
    """The date of a claim whose words name none; `None` where its context leaves it open."""
    if context is None:
        return None
    date = resolve(context.expression, published.days)
    if date is None or not (date.days.earliest or date.days.latest or date.days.has_pattern):
        return None
    if context.setting not in REPEATED:
        date = Date(date.days, Precision.DAY)  # some day of these
    known = describe(published.days)
    words = f" (“{context.words.text}”)" if context.words else ""
    steps = [f"{REASONS[context.setting]}{words}; this source was published {known}."]
    if published.support:
        names = ", ".join(sorted(labels[source] for source in published.support))
        steps.append(f"That publication date rests on other sources: {names}.")
    quoted = context.words if context.setting in REPEATED else None
    basis = Basis.PUBLICATION if context.setting is Setting.PRESENT else Basis.CONTEXT
    return QuotedDate.from_date(
        date,
        basis,
        tuple(steps),
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


def _steps(when: Timex, date: Date, published: Published, labels: Mapping[str, str]) -> tuple[str, ...]:
    if when.expression is None or not when.expression.relative:
        return (f"The text names the date: “{when.text}”.",)
    known = describe(published.days)
    steps = [f"“{when.text}” is counted from the publication date; this source was published {known}."]
    if published.support:
        names = ", ".join(sorted(labels[source] for source in published.support))
        steps.append(f"That publication date rests on other sources: {names}.")
    if date.days.earliest is None and date.days.latest is None:
        steps.append("The year stays open: nothing in the sources fixes it.")
    return tuple(steps)
