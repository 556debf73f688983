"""How sound a line is as a headline: by what it leaves out of its sentence, and where it begins and ends.

The line may be made in any way: its words are found again in the sentence, and what is left out around them says
whether it reads as a sentence of its own that tells the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.headlines.cohesion import asserts, holds_together
from timeline.parser.headlines.edges import begins, ends
from timeline.parser.headlines.faults import QUOTES, TENSED, Fault, Line, has_verb
from timeline.parser.headlines.lines import FEWEST_WORDS, Told
from timeline.parser.headlines.tracing import Tracer
from timeline.parser.headlines.trimming import LONGEST
from timeline.parser.words.according import accordings

#: A clause that only tells more of a noun is told with it.
_DESCRIBING = frozenset({Role.RELATIVE, Role.PARTICIPLE})
#: Point only as the first word: "of these, two were hurt".
_OF = frozenset({"of"})
#: Opens "according to the paper, | he left", whose noun is not what the pronoun means.
_BEFORE_SOURCE = frozenset({"IN", "VBG"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})

#: Less than anything that can be wrong with a line.
WORST = sum(Fault)


def fault(line: str, told: Told, tracer: Tracer, limit: int = WORST) -> int:
    """How bad a line is as the headline of what it tells: 0 where nothing is wrong; from a `limit` on not how much."""
    runs = tracer.runs(line)
    if not runs:
        return Fault.PIECE
    read = Line.of(line, runs)
    ways = (_length, _tells) if runs == tracer.whole else (_length, _tells, ends, begins, holds_together, asserts)
    found, wrong = set[Fault](), 0
    for one in chain.from_iterable([way(read, told) for way in ways]):
        if one not in found:
            found.add(one)
            wrong += one
        if wrong >= limit:
            break
    return wrong


def told_in(line: str, told: Told, tracer: Tracer) -> frozenset[int]:
    """The clauses that other claims tell and that a line tells, too."""
    kept = Line.of(line, tracer.runs(line)).kept if told.others else frozenset()
    return frozenset(one for one in told.others if _core(told, one) in kept)


def _length(line: Line, told: Told) -> Iterator[Fault]:
    if len(line.text) > LONGEST:
        yield Fault.LONG
    if line.text.count("…") > told.analysis.words.texts.count("…"):
        yield Fault.CUT
    if len(line.text.split()) < FEWEST_WORDS and not any(has_verb(run, told.analysis.words) for run in line.runs):
        yield Fault.PIECE
    texts = told.analysis.words.texts
    if not QUOTES.isdisjoint(texts):
        inner = [at for at, text in enumerate(texts) if text in QUOTES and {at - 1, at + 1} <= line.kept]
        if len(inner) > sum(map(line.text.count, QUOTES)):
            yield Fault.CUT


def _tells(line: Line, told: Told) -> Iterator[Fault]:
    """Does it tell the claim, no other one, and name of what?"""
    words, clauses = told.analysis.words, told.analysis.clauses
    said = (one.predicate.first for one in clauses if one.said_by == told.clause and one.predicate)
    if line.kept.isdisjoint((_core(told, told.clause), *said)):
        yield Fault.UNTRUE
    others = [_core(told, number) for number in told.others if clauses[number].role not in _DESCRIBING]
    if any(at in line.kept and not told.tells(words[at]) for at in others):
        yield Fault.ANOTHER
    if not line.text.startswith("[") and _points(line, told.analysis) and not _names_speaker(line, told.analysis):
        yield Fault.DOUBTFUL


def _points(line: Line, analysis: Analysis) -> bool:
    """Does a word that only points to what went before stand before the first noun?"""
    words, pointing = analysis.words, _pointing(analysis.language)
    kept = sorted(line.kept)
    source = words.tags[kept[0]] in _BEFORE_SOURCE and kept[0] in accordings(words, analysis.language)
    for at in kept:
        if words.lowers[at] in pointing and (at == kept[0] or words.lowers[at] not in _OF):
            return True
        if (words.tags[at] in _NOUNS and not source) or words.tags[at] in TENSED:
            return False
    return False


def _names_speaker(line: Line, analysis: Analysis) -> bool:
    """Is it a quotation with the name of who speaks, so that his "we" means somebody?"""
    if QUOTES.isdisjoint(line.text[:1]):
        return False
    return any(one.speaks and one.predicate and one.predicate.first in line.kept for one in analysis.clauses[1:])


def _core(told: Told, number: int) -> int:
    """The word without which a clause is not told: its verb, where that is among its words, else the last of these."""
    words, verb = told.analysis.words, told.analysis.clauses[number].predicate
    if verb is not None and (number != told.clause or told.tells(words[verb.first])):
        return verb.first
    if number != told.clause:
        return told.analysis.clauses[number].first
    last = max(told.words).end
    return max(at for at, word in enumerate(words) if word.end <= last and word.text[0].isalnum())


@cache
def _pointing(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "names")["pointing"]["words"])
