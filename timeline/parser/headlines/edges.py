"""What is wrong with where a headline begins and where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.headlines.cohesion import conditions, is_noun
from timeline.parser.headlines.faults import BARE, MARKS, QUOTES, Fault, Line, has_verb
from timeline.parser.headlines.lines import Told
from timeline.parser.words.according import accordings
from timeline.parser.words.speech import TIME, is_listed
from timeline.parser.words.verbs import vocabulary

#: Behind one of these a noun or a verb goes on.
_WITHIN = frozenset({"DT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD", "NN", "NNS", "NNP", "NNPS", "TO", "MD"})
#: A line cannot end in one of these where its sentence goes on.
_LEADING = frozenset({"DT", "CC", "PRP$", "MD", "WDT", "WP", "WP$", "IN", "TO"})
#: With one of these begins what a verb is followed by.
_OBJECT = frozenset({"DT", "PRP", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "VBN", "VB"})
#: Behind these a sentence has nothing more.
_CLOSING = frozenset("”\"“»'’.)!") | {"''", "-RRB-"}
#: Behind one of these stands what somebody says.
_BEFORE_SAID = QUOTES | {":"}
#: Opens "according to the paper".
_BEFORE_SOURCE = frozenset({"IN", "VBG", ","})
_BEFORE_TIME = frozenset({"IN", "DT", "RB"})


def begins(line: Line, told: Told) -> Iterator[Fault]:
    """Does it begin in the middle of a phrase?"""
    words, first = told.analysis.words, line.runs[0].first
    if first == 0 or line.text.startswith("["):
        return
    verb = next((at for run in line.runs for at in range(*run) if words.tags[at] not in ("RB", "CC")), first)
    bare = words.tags[verb] in BARE and not is_listed(told.analysis.language)
    if bare or words.tags[first] in ("WP", "WDT"):
        yield Fault.PIECE
    if not words[first - 1].text[0].isalnum():
        return
    before, lent = words[first - 1], len(line.runs) > 1 and not has_verb(line.runs[0], words)
    if lent and words.tags[first] in ("IN", "TO") and words.tags[line.runs[1].first] in BARE:
        yield Fault.PIECE
    elif words.tags[first] == "NNP" and (not before.text[0].isupper() or words.tags[first + 1 : first + 2] == ("NNP",)):
        return  # a name without its title
    elif before.tag in _WITHIN and first not in {clause.first for clause in told.analysis.clauses}:
        yield Fault.BROKEN


def ends(line: Line, told: Told) -> Iterator[Fault]:
    """What is wrong with what is left out behind it."""
    analysis = told.analysis
    words, data = analysis.words, vocabulary(analysis.language)
    after = max(run.after for run in line.runs)
    if is_noun(line, told):
        return
    if _says_nothing(line, told, after):
        yield Fault.PIECE
    following = _behind_time(analysis, after)
    if not any(text[0].isalnum() for text in words.texts[following:]):
        return
    if words.tags[following] in _BEFORE_SOURCE and following in accordings(words, analysis.language):
        return
    leads = words.tags[after - 1] in _LEADING or words.lowers[after - 1] in data["negation"]
    if _breaks_off(line, analysis, after) or (leads and words.texts[after][0].isalnum()):
        yield Fault.BROKEN
    elif not line.text.endswith("…"):
        yield from _cut_off(line, analysis, following)


def _breaks_off(line: Line, analysis: Analysis, after: int) -> bool:
    """Does it end before the verb of a clause that it begins, or before that on which its last clause hangs?"""
    words, data = analysis.words, vocabulary(analysis.language)
    last = analysis.clauses[analysis.clause_at(after - 1)]
    if last.role is Role.ADVERBIAL and last.host is not None and analysis.clauses[last.host].first >= after:
        return True
    if last.predicate is not None and last.predicate.first >= after:
        return True
    following = words[after]
    asks = following.tag in _OBJECT or following.lower in data["content"]
    asks = asks or words.texts[after + 1 : after + 2] in [(mark,) for mark in QUOTES]  # "Keller was saying, | “…”"
    if asks and last.predicate is not None and last.predicate.after == after and not last.predicate.passive:
        return True
    opened = (one for one in analysis.clauses if one.first in line.kept and one.predicate and one.predicate.finite)
    opened = (one for one in opened if words.lowers[one.first] in data["subordinator"] | data["content"])
    return any(one.predicate and one.predicate.first >= after for one in opened)


def _behind_time(analysis: Analysis, index: int) -> int:
    """The next word behind the times and marks that close what stands before."""
    words = analysis.words
    while index < len(words):
        time = index
        while time < len(words) and words.tags[time] in _BEFORE_TIME:
            time += 1
        if words.tags[time : time + 1] == (TIME,):
            index = time + 1
        elif words.texts[index] in _CLOSING:
            index += 1
        else:
            break
    return index


def _cut_off(line: Line, analysis: Analysis, following: int) -> Iterator[Fault]:
    """What is wrong with leaving out the words from one on, before which only times are left out, too."""
    words = analysis.words
    ended = (one for one in analysis.clauses if one.after == following and one.role is Role.RELATIVE)
    if any(one.predicate and one.predicate.first in line.kept for one in ended):
        return  # "Ice | that | was raised | last January | is …"
    opening = following + (words.texts[following] in MARKS)
    lower = words.lowers[opening] if opening < len(words) else ""
    tag = words.tags[opening] if opening < len(words) else ""
    if lower in conditions(analysis.language) and tag != "VBG":
        yield Fault.UNTRUE
        return
    clause = next((one for one in analysis.clauses if one.first == following), None)
    if opening == following and clause is not None:
        if clause.role is Role.REPORTED:
            if words.tags[following] != "CC":
                yield Fault.BROKEN
        elif words.tags[following] == "VBG":
            yield Fault.BROKEN  # "with Odala and the valley | warning that …"
        elif clause.role is Role.RELATIVE:
            yield Fault.CUT
    elif opening == following:
        yield Fault.CUT if words.tags[following] == "CC" else Fault.BROKEN


def _says_nothing(line: Line, told: Told, after: int) -> bool:
    """Does it only tell that somebody speaks, and not what he says: "A court has heard", "The mayor told the paper"?"""
    analysis = told.analysis
    number = analysis.clause_at(after - 1)
    clause = analysis.clauses[number]
    if clause.predicate is None or not clause.speaks or not all(map(clause.holds, line.kept)):
        return False
    if not QUOTES.isdisjoint(line.text):
        return False
    behind = analysis.words.texts[after : after + 2]
    bare = {*analysis.words.tags[clause.predicate.after : after]} <= {*_BEFORE_TIME, TIME}
    said = any(one.said_by == number for one in analysis.clauses)
    return bare or said or not _BEFORE_SAID.isdisjoint(behind)
