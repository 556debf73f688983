"""Finds what each time of a sentence dates: the predicate of its clause, or a noun ("the raid on Monday")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.dates.expression import OpenEnded, Relation
from timeline.dates.value import Part
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Role, set_before
from timeline.parser.clauses.modality import is_called_off
from timeline.parser.clauses.naming import names, names_of_another, noun_of, owns_thing, tells_of_noun
from timeline.parser.times.ahead import RANGE, was_done
from timeline.parser.times.choosing import Placed, telling_times
from timeline.parser.times.exclusion import behind_event, is_ruled_out, is_term
from timeline.parser.times.nowhere import dates_nothing
from timeline.parser.times.set_against import Against, against
from timeline.parser.times.sourcing import dates_source, names_utterance
from timeline.parser.times.tensed import LASTING, as_told, is_now, is_since, turned
from timeline.parser.words.conjugation import OVER
from timeline.parser.words.speech import at_or_after
from timeline.parser.words.verbs import vocabulary


class Dated(NamedTuple):
    """A time and what it dates: a clause by its number, and in it a noun phrase by the range of its words, if any.

    `lasting`: it tells since when something holds. `against`: it dates a number that is set beside another.
    """

    when: Timex
    clause: int
    noun: tuple[int, int] | None = None
    lasting: bool = False
    against: Against | None = None


def attach(analysis: Analysis, timexes: Sequence[Timex], *, back: bool = False) -> list[Dated]:
    """What the time expressions of a sentence date, in order; those that only name or modify a thing date nothing.

    A clause that tells several days, as in a list, is dated by each; of different times the one that says most.
    `back`: the text looks back a year.
    """
    if not timexes:
        return []
    by_clause: dict[int, list[Placed]] = {}
    beside: list[Dated] = []
    for timex in timexes:
        index = at_or_after(analysis.words, timex.start)
        if index >= len(analysis.words) or timex.expression is None or is_term(analysis, index):
            continue
        if dates_source(analysis, index) or dates_nothing(analysis, index):
            continue
        number = _names_host(analysis, analysis.clause_at(index))
        number = _said_in(analysis, number)
        number = set_before(analysis, number) or number
        compared = against(analysis, number, index)
        if compared is not None:
            beside.append(Dated(timex, compared.clause, against=compared))
        lasted = timex.rule == LASTING and not is_now(analysis.clauses[number].predicate)
        if compared is not None or lasted or is_ruled_out(analysis, number, index, timex):
            continue
        placed = Placed(timex, index, noun_of(analysis, number, index), _is_name(analysis, timex, index))
        by_clause.setdefault(number, []).append(placed)
    by_clause = _of_called_off(analysis, by_clause)
    telling = {
        number: telling_times(analysis, analysis.clauses[number], placed) for number, placed in by_clause.items()
    }
    chosen = [(number, one) for number, placed in telling.items() for one in placed]
    if not chosen:  # nothing but names: the walkout of 28 June is told of that day
        chosen = [(number, one) for number, placed in by_clause.items() for one in placed if one.naming]
        chosen = [(number, one) for number, one in chosen if not names_of_another(analysis, one.index)]
        chosen = [(number, one) for number, one in chosen if not owns_thing(analysis, one.index)]
        chosen = [(number, one) for number, one in chosen if not behind_event(analysis, number, one.index)]
        chosen = [(n, replace(one, noun=None)) for n, one in chosen if not tells_of_noun(analysis, one.index)]
    found = [
        Dated(
            one.when if one.planned else _told(analysis, number, one, back=back),
            number,
            one.noun,
            is_since(one.when),
        )
        for number, one in chosen
    ]
    return sorted((*found, *beside), key=lambda dated: dated.when.start)


def _is_name(analysis: Analysis, timex: Timex, index: int) -> bool:
    """Does a time name a thing: "the stoppage of 28 June"? Not what runs from one day to another: "du 15 au 22 mai"."""
    opening = loader.table(analysis.language, "words")["range"]["from"]
    runs = timex.rule == RANGE and index > 0 and analysis.words[index - 1].lower in opening
    return names(analysis, index) and not runs


def _told(analysis: Analysis, number: int, one: Placed, *, back: bool) -> Timex:
    """A time as its verb tells it; the nearest, where it only goes by it: "the fire of 12 May will …".

    So is that of what a participle tells to be done, a weekday the last one.
    """
    when = as_told(analysis, number, one.index, one.when, back=back)
    if when.expression is None or isinstance(when.expression, OpenEnded):
        return when
    joints = vocabulary(analysis.language)["day_of"]
    named = one.naming and one.index > 0 and analysis.words.lowers[one.index - 1] in joints
    done = was_done(analysis, number, one.index)
    if done and when.expression.said == {Part.WEEKDAY}:
        side = Relation.PAST
    elif (done or named) and when.tense is Relation.FUTURE:
        side = Relation.OPEN
    else:
        return when
    return when.model_copy(update={"expression": turned(when.expression, side), "tense": side})


def _names_host(analysis: Analysis, number: int) -> int:
    """The clause that a time tells of which stands in another: what only says what its host's deed may be tells none.

    "They staged the first of | what may be many strikes | on Friday."
    """
    clause = analysis.clauses[number]
    host = analysis.clauses[clause.host] if clause.host is not None else None
    free = clause.role is Role.RELATIVE and analysis.words[clause.first].tag == "WP"
    if host is None or clause.host is None or not free or host.after != clause.first:
        return number
    names = clause.predicate is not None and clause.predicate.head in vocabulary(analysis.language)["be"]
    over = host.predicate is not None and host.predicate.tense in OVER
    return clause.host if names and over and analysis.words[clause.first - 1].tag == "IN" else number


def _said_in(analysis: Analysis, number: int) -> int:
    """The clause of the deed where another names that by which it is done: "In a letter sent on Monday, | he said"."""
    clause = analysis.clauses[number]
    if not names_utterance(analysis, clause):
        return number
    deeds = (n for n, one in enumerate(analysis.clauses) if one.role is Role.MAIN and one.first >= clause.after)
    return next(deeds, number)


def _of_called_off(analysis: Analysis, by_clause: dict[int, list[Placed]]) -> dict[int, list[Placed]]:
    """The times by their clauses; what was called off has that for which it was planned: "the fair | set for May"."""
    found: dict[int, list[Placed]] = {}
    for number, placed in by_clause.items():
        host = analysis.clauses[number].host
        called_off = host is not None and host not in by_clause and _is_called_off(analysis, number, host)
        if called_off and host is not None:
            found.setdefault(host, []).extend(_set_ahead(one) for one in placed)
        else:
            found.setdefault(number, []).extend(placed)
    return found


def _set_ahead(one: Placed) -> Placed:
    """A time for which something was planned, which may be yet to come."""
    expression = one.when.expression
    if expression is None or expression.said != {Part.WEEKDAY}:
        return replace(one, planned=True)
    when = one.when.model_copy(update={"expression": turned(expression, Relation.FUTURE), "tense": Relation.FUTURE})
    return replace(one, when=when, planned=True)


def _is_called_off(analysis: Analysis, number: int, host: int) -> bool:
    """Does a participle say for when that was planned which its host calls off?"""
    clause, other = analysis.clauses[number], analysis.clauses[host]
    if clause.role is not Role.PARTICIPLE or clause.predicate is None or other.predicate is None:
        return False
    words = " ".join(analysis.words.texts[other.predicate.first : other.after])
    planned = clause.predicate.head in vocabulary(analysis.language)["planned"]
    return planned and is_called_off(words, analysis.language)
