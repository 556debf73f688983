"""The headline for the reader: the soundest of the lines that can tell a claim, the shortest of several.

From the line that is compared with others up to the sentence around it, with its date, cut where it is too long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from timeline.languages import loader
from timeline.model.markup import blanked
from timeline.parser.clauses.analysis import Role, subject
from timeline.parser.headlines.completing import behind_piece
from timeline.parser.headlines.faults import Fault
from timeline.parser.headlines.lines import Told, written
from timeline.parser.headlines.quoting import quoted
from timeline.parser.headlines.soundness import WORST, fault, told_in
from timeline.parser.headlines.tracing import Tracer
from timeline.parser.headlines.trimming import WHOLE, cut
from timeline.parser.headlines.wholeness import around
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import at_or_after, span_of

#: What a pronoun can mean.
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: A longer sentence holds no headline but its clauses.
MOST_WORDS = 120


def soundest(text: str, told: Told, line: str, longer: Sequence[str]) -> str:
    """The line, or of those `longer` and of the sentences around it the first with which less is wrong."""
    words = told.analysis.words
    if len(words) > MOST_WORDS:
        return line
    if not longer and tuple(told.words) == (span_of(words),):
        return next(_by_speaker(text, told, line), line)  # the sentence itself
    best = _Best(told, Tracer.of(words))
    own = [*longer, line] if longer else [line]
    best.of(own)
    if best.wrong <= Fault.LONG or told.clipped or told.clause in told.others:
        return best.line
    if told.others:
        best.told_already(own)
    best.of(_by_speaker(text, told, line))
    if best.wrong == Fault.DOUBTFUL and not _is_named_ahead(told):
        return best.line
    if best.wrong > Fault.LONG:
        best.of(chain(_said(text, told), _around(text, told)))
    if best.wrong > Fault.LONG + Fault.CUT:
        best.of(_cut(text, told))
    return best.line


class _Best:
    """The soundest of the lines that were tried, and how much is wrong with it."""

    def __init__(self, told: Told, tracer: Tracer) -> None:
        self._told, self._tracer, self._tried = told, tracer, {""}
        self.line, self.wrong = "", WORST

    def of(self, lines: Iterable[str]) -> None:
        """Tries some more, until one is found with which nothing is wrong but that it is long."""
        for line in lines:
            if self.wrong <= Fault.LONG:
                break
            if line not in self._tried and (len(line) <= WHOLE or not self.line):
                self._tried.add(line)
                wrong = fault(line, self._told, self._tracer, self.wrong)
                if wrong < self.wrong or not self.line:
                    self.line, self.wrong = line, wrong

    def told_already(self, lines: Iterable[str]) -> None:
        """What some lines tell in any case is no fault of theirs."""
        both = (told_in(line, self._told, self._tracer) for line in lines)
        self._told = self._told._replace(others=self._told.others.difference(*both))
        self.wrong = fault(self.line, self._told, self._tracer)


def _is_named_ahead(told: Told) -> bool:
    """Stands a noun before the words, which their pronoun may mean?"""
    words = told.analysis.words
    return not _NOUNS.isdisjoint(words.tags[: at_or_after(words, min(told.words).start)])


def _by_speaker(text: str, told: Told, line: str) -> Iterator[str]:
    """The line with the name of who speaks, which other sentences tell, in brackets for the pronoun that speaks in it.

    "She said the mill had closed": "[Keller] said the mill had closed".
    """
    begin = min(told.words).start
    own, name = subject(told.analysis, told.clause), told.speaker or ""
    if own is None or own.start != begin or not told.analysis.clauses[told.clause].speaks:
        return
    pronoun = own.of(text)
    if pronoun.lower() in _singular(told.analysis.language) and line.startswith(pronoun) and _is_name(name):
        rest = line[len(pronoun) :]
        if name.rsplit(maxsplit=1)[-1].lower() not in rest.lower():
            yield f"[{name[:1].upper()}{name[1:]}]{rest}"


def _is_name(name: str) -> bool:
    """Has it a capital within, or is it one word or a noun with its article: no chance words from a sentence's head?"""
    words = name.split()
    return name[:1].isalpha() and (len(words) == 1 or name[:1].islower() or any(one[:1].isupper() for one in words[1:]))


def _said(text: str, told: Told) -> Iterator[str]:
    """What somebody says, where that stands before who says it."""
    words, clauses = told.analysis.words, told.analysis.clauses
    said = [one for one in clauses if one.said_by == told.clause and one.after <= clauses[told.clause].first]
    if said:
        span = Span(words.starts[min(one.first for one in said)], words.ends[max(one.after for one in said) - 1])
        yield quoted(written(blanked(text), [span], told._replace(when=None)), text, told._replace(words=(span,)))


def _around(text: str, told: Told) -> Iterator[str]:
    """The sentences around the words, nearest first, without their date and with it, then cut behind the words."""
    plain, whole = blanked(text), told._replace(longest=WHOLE)
    forms = list(dict.fromkeys(around(told.analysis, told.clause)))
    describes = told.analysis.clauses[told.clause].role in (Role.RELATIVE, Role.PARTICIPLE)
    for host, words in forms:
        for when in dict.fromkeys((None,) if describes and host != told.clause else (told.when, None)):
            yield written(plain, words, whole._replace(when=when))


def _cut(text: str, told: Told) -> Iterator[str]:
    """The sentences around the words, the longest first, up to an ending behind them or as far as they fit."""
    plain, dated = blanked(text), told._replace(longest=WHOLE, when=None)
    for host, words in reversed(list(dict.fromkeys(around(told.analysis, told.clause)))):
        yield from behind_piece(plain, host, words, dated)
        yield cut(written(plain, words, dated), told.analysis.language, WHOLE)


@cache
def _singular(language: str) -> frozenset[str]:
    """The pronouns for one person or thing."""
    data = loader.table(language, "attribution")["pronoun"] if language in loader.having("attribution") else {}
    return frozenset((*data.get("person", ()), *data.get("thing", ())))
