"""Whether the words of a headline make a sentence, and one that says no more than its source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from timeline.model.claim import Status
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.headlines.faults import MARKS, QUOTES, TENSED, Fault, Line, has_verb
from timeline.parser.headlines.lines import Told
from timeline.parser.headlines.supplied import helpers
from timeline.parser.headlines.tracing import Run
from timeline.parser.headlines.wholeness import is_piece
from timeline.parser.words.speech import TIME, is_listed
from timeline.parser.words.verbs import VERB, reporting, vocabulary

#: What can be left out without a trace.
_TIMES = frozenset({"IN", "DT", "RB", TIME})
#: A noun does not begin with one of these.
_BEFORE_NOUN = frozenset({"IN", "TO", "RB", "VBN", "VBG"})
#: May stand between a subject and its verb: "no | lo | vio".
_BEFORE_VERB = frozenset({"RB", "PRP"})
_COMMON = frozenset({"NN", "NNS"})
_STANDING = frozenset({Role.MAIN, Role.COORDINATE})


def holds_together(line: Line, told: Told) -> Iterator[Fault]:
    """Do its stretches make a sentence?"""
    analysis, words = told.analysis, told.analysis.words
    spans = [run.span(words) for run in line.runs]
    bracket = next((verb for verb in helpers(analysis.language) if verb in line.text), None)
    if bracket is not None:
        noun = line.text.split(bracket, 1)[0]
        if "," in noun or has_verb(line.runs[0], words) or {"CC", "VBG"} <= set(words.tags[slice(*line.runs[-1])]):
            yield Fault.UNTRUE
        return
    if not is_noun(line, told) and (is_piece(analysis, told.clause, spans) or _only_hangs(line, analysis)):
        yield Fault.PIECE
    if (
        is_listed(analysis.language)
        and spans != sorted(spans)
        and any({a, b} <= _COMMON for a, b in pairwise(words.tags[slice(*line.runs[0])]))
    ):
        yield Fault.UNTRUE
    for one, other in pairwise(line.runs):
        if other.first >= one.after and not _may_go(analysis, one.after, other.first):
            yield Fault.PIECE


def is_noun(line: Line, told: Told) -> bool:
    """Does a noun tell it, with what was done to it: "Ukraine's incursion into Kursk", "A treaty signed by both"?"""
    words, run = told.analysis.words, Run(line.runs[0].first, line.runs[-1].after)
    dropped = {words.tags[at] for at in range(*run) if at not in line.kept}
    if not dropped <= _TIMES or words.tags[run.first] in _BEFORE_NOUN or "…" in line.text:
        return False
    verb = next((at for at in range(*run) if words.tags[at] in VERB or words.tags[at] in TENSED), None)
    if verb is None:
        return not any(word.tag in TENSED for word in words if told.tells(word))
    described = words.tags[verb] == "VBN" and words.texts[verb - 1] != "," and "," not in words.texts[slice(*run)]
    return described and not has_verb(run, words)


def _only_hangs(line: Line, analysis: Analysis) -> bool:
    """Does it open with what joins it to another clause, and tell none but such as hang on one?"""
    words, data, first = analysis.words, vocabulary(analysis.language), line.runs[0].first
    told = [one for one in analysis.clauses if one.predicate and one.predicate.finite]
    told = [one for one in told if one.predicate and one.predicate.first in line.kept]
    if told and all(one.role is Role.RELATIVE and one.first in line.kept for one in told):
        return True
    hangs = any(one.first == first and one.role not in _STANDING for one in analysis.clauses)
    alone = first > 0 and hangs and all(one.role not in _STANDING for one in told)
    return alone and words.lowers[first] in data["subordinator"] | data["content"]


def _may_go(analysis: Analysis, first: int, after: int) -> bool:
    """Can the words between two stretches be left out?"""
    words = analysis.words
    if words.texts[first] in MARKS and words.texts[first] == words.texts[after - 1]:
        return True
    left = [at for at in range(first, after) if words.texts[at][0].isalnum()]
    if not QUOTES.isdisjoint(words.texts[first:after]):
        return False
    if all(words.tags[at] in _TIMES for at in left):
        return True
    if any(begin <= left[0] and left[-1] < end for one in analysis.clauses for begin, end in one.asides):
        return True
    verb = next(
        (at for at in range(after, len(words)) if words.tags[at] not in ("RB", "PRP")), after
    )  # "no | lo | vio"
    return (
        words.tags[verb] in VERB
        or words.tags[verb] in TENSED
        or words.lowers[verb] in vocabulary(analysis.language)["auxiliary"]
    )


def asserts(line: Line, told: Told) -> Iterator[Fault]:
    """Does it tell as so what its sentence tells as a condition, as denied, or as not more than thought?"""
    analysis, clauses = told.analysis, told.analysis.clauses
    condition = conditions(analysis.language)
    inner = [n for n, one in enumerate(clauses) if one.predicate and one.predicate.first in line.kept]
    mains = any(clauses[n].role is Role.MAIN for n in inner)
    for number in inner:
        clause = clauses[number]
        for _ in clauses:
            opens = clause.role is not Role.MAIN and analysis.words.lowers[clause.first] in condition
            if opens and (clause.first not in line.kept or not mains):
                yield Fault.UNTRUE
                return
            host = clauses[clause.host] if clause.host is not None else None
            if host is None or clause.role is Role.RELATIVE or (host.predicate and host.predicate.first in line.kept):
                break
            if clause.role is Role.REPORTED and _doubts(analysis, clause, told):
                yield Fault.UNTRUE
                return
            clause = host


def _doubts(analysis: Analysis, clause: Clause, told: Told) -> bool:
    """Does the clause on which another hangs not say that it is so?"""
    host = analysis.clauses[clause.host or 0].predicate
    if host is None:
        return False
    words, data = analysis.words, vocabulary(analysis.language)
    denied = not data["negation"].isdisjoint(words.lowers[max(0, host.first - 2) : host.after])
    denied |= reporting(analysis.language).get(host.head) == Status.DENIED
    if not denied and host.head in data["finding"] | data["proven"]:
        return False
    return denied or not (told.attributed and analysis.clauses[clause.host or 0].speaks)


@cache
def conditions(language: str) -> frozenset[str]:
    """Words with which a clause begins that is only a condition, or a question."""
    data = vocabulary(language)
    return data["condition"] & (data["content"] | data["subordinator"])
