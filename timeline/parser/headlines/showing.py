"""The headline for the reader where the one that is compared with others tells too little by itself.

What opens with a pronoun of which nobody says whom it means, is only a piece of a sentence or a condition, or breaks
off before what somebody says, is told by the sentence around it, with its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from timeline.languages import loader
from timeline.model.markup import blanked
from timeline.parser.clauses.analysis import Role, subject
from timeline.parser.headlines.completing import completed
from timeline.parser.headlines.lines import FEWEST_WORDS, Told, written
from timeline.parser.headlines.trimming import WHOLE, cut
from timeline.parser.headlines.wholeness import around, is_piece
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import at_or_after, span_of, within
from timeline.parser.words.verbs import VERB, vocabulary

#: Behind at most so many characters a pronoun is told with what stands before it though the end is cut.
FRONT = 60

_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*[’']?")
_MARKS = " \t\u00a0\"“”„«»‘’',.;:()"
#: What a pronoun can stand for.
_NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})


def fuller(text: str, told: Told, line: str) -> str:
    """The line, or the shortest sentence around its words that says more by itself and fits."""
    if _points(line, told.analysis.language):
        spoken = _by_speaker(text, told, line)
        return spoken or next((one for one in _naming(text, told) if len(line) < len(one) <= WHOLE), line)
    if _is_broken(text, told, line):
        beyond = max(told.words).end if _is_condition(line, told) else 0
        longer = (one for one in _sentences(text, told, beyond) if len(line) < len(one))
        return next((one for one in longer if not _is_content(one, told.analysis.language)), line)
    return line


def _is_content(line: str, language: str) -> bool:
    """Does a line open with what joins it to who says it: "That soldiers will be in position"?"""
    return line.split(maxsplit=1)[0].lower() in vocabulary(language)["stating"]


def _points(line: str, language: str) -> bool:
    """Does a line open with a word that only points to what went before?"""
    if not line.lstrip(_MARKS)[:1].isalpha():
        return False
    words = [found[0] for found in islice(_WORD.finditer(line), 3)]
    words = words[1:] if words and words[0].lower() in vocabulary(language)["conjunction"] else words[:2]
    opening = {" ".join(words[:count]).casefold() for count in (1, 2)}
    return not opening.isdisjoint(_pointing(language))


def _by_speaker(text: str, told: Told, line: str) -> str:
    """The line with the name of who speaks, which other sentences tell, in brackets for the pronoun that speaks in it.

    "She said the mill had closed": "[Keller] said the mill had closed".
    """
    begin = min(told.words).start
    own, name = subject(told.analysis, told.clause), told.speaker or ""
    if own is None or own.start != begin or not told.analysis.reports(told.analysis.clauses[told.clause]):
        return ""
    pronoun = own.of(text)
    if pronoun.lower() not in _singular(told.analysis.language) or not line.startswith(pronoun) or not _is_name(name):
        return ""
    rest = line[len(pronoun) :]
    longer = f"[{name[:1].upper()}{name[1:]}]{rest}"
    return longer if len(longer) <= WHOLE and name.rsplit(maxsplit=1)[-1].lower() not in rest.lower() else ""


def _is_name(name: str) -> bool:
    """Has it a capital within, or is it one word or a noun with its article: no chance words from a sentence's head?"""
    words = name.split()
    return name[:1].isalpha() and (len(words) == 1 or name[:1].islower() or any(one[:1].isupper() for one in words[1:]))


def _is_broken(text: str, told: Told, line: str) -> bool:
    """Is it no whole sentence: a name, a condition, a statement without what is said, a piece that did not fit?"""
    if told.clipped or "[" in line:
        return False
    if len(line.split()) < FEWEST_WORDS or _is_condition(line, told) or _breaks_off(told):
        return True
    return is_piece(told.analysis, told.clause, told.words) and line != completed(blanked(text), told)


def _is_condition(line: str, told: Told) -> bool:
    """Is it a condition without what hangs on it, or a time without what happened then: "If I came to your house"?"""
    first, data = line.lstrip(_MARKS).split(maxsplit=1)[:1], vocabulary(told.analysis.language)
    if not first or first[0].lower().strip(_MARKS) not in data["joined"]:
        return False
    end = max(span.end for span in told.words)
    return any(one.role is Role.MAIN and told.analysis.span(one).start >= end for one in told.analysis.clauses)


def _breaks_off(told: Told) -> bool:
    """Does it end in a verb, before what somebody says or asks: "it came as the bank warned | that it would fail"?"""
    analysis, words, data = told.analysis, told.analysis.words, vocabulary(told.analysis.language)
    at = at_or_after(words, max(span.end for span in told.words))
    following = words.lowers[at : at + 1]
    if at and following and words.tags[at - 1] in VERB and following[0] in data["stating"]:
        return True
    verb, begin = analysis.clauses[told.clause].predicate, min(told.words).start
    alone = verb is not None and verb.after == at and verb.head in data["telling"]
    return (
        alone
        and analysis.reports(analysis.clauses[told.clause])
        and not any(  # "A spokesman said | : …"
            one.said_by == told.clause and begin <= words[one.first].start < words[at - 1].end
            for one in analysis.clauses
        )
    )


def _naming(text: str, told: Told) -> Iterator[str]:
    """The sentences around the words in which something is named before them, without their date and with it."""
    plain, begin, tags = blanked(text), min(told.words).start, told.analysis.words.tags
    nothing = _NAMING.isdisjoint(tags[: at_or_after(told.analysis.words, begin)])
    for words in () if nothing else _around(told):
        ahead = [Span(span.start, min(span.end, begin)) for span in words if span.start < begin]
        named = any(word.tag in _NAMING for span in ahead for word in within(told.analysis.words, span))
        for when in (told.when, None) if named else ():
            line = written(plain, words, told._replace(when=when))
            if not _points(line, told.analysis.language):
                yield line if ahead[-1].end - ahead[0].start > FRONT else cut(line, told.analysis.language, WHOLE)


def _sentences(text: str, told: Told, beyond: int) -> Iterator[str]:
    """The sentences around the words, `beyond` a place, that fit, nearest first, then those cut behind the words."""
    plain, whole = blanked(text), told._replace(when=None, longest=WHOLE)
    line = ""
    for words in _around(told):
        if max(words).end > beyond:
            line = written(plain, words, whole)
            if len(line) <= WHOLE:
                yield line
    if not beyond and not told.others:
        yield from filter(None, (completed(plain, whole._replace(more=())),))
    last = [word.text for word in within(told.analysis.words, max(told.words)) if word.text[0].isalnum()][-1:]
    line = cut(line, told.analysis.language, WHOLE)
    if last and last[0] in line:
        yield line


def _around(told: Told) -> Iterator[Sequence[Span]]:
    """The words of the sentences around those that tell a claim, first such as hold what tells more, too."""
    whole = span_of(told.analysis.words)
    found = around(told.analysis, told.clause)
    forms = [words for host, words in found if whole in words or _is_asserted(told, host)]
    forms = [words for words in forms if not _tells_another(told, words)]
    for inner in ((*told.words, *told.more), told.words) if told.more else (told.words,):
        for words in forms:
            holds = all(any(one.holds(span.start, span.end) for one in words) for span in inner)
            holds = holds and any(one not in told.words for one in words)
            if holds and not is_piece(told.analysis, told.clause, words):
                yield words


def _tells_another(told: Told, words: Sequence[Span]) -> bool:
    """Do some words tell what another claim tells?"""
    for number in told.others:
        clause = told.analysis.clauses[number]
        verb = told.analysis.words[clause.predicate.first if clause.predicate else clause.first]
        own = any(span.holds(verb.start, verb.end) for span in told.words)
        if not own and any(span.holds(verb.start, verb.end) for span in words):
            return True
    return False


def _is_asserted(told: Told, number: int) -> bool:
    """Does a clause stand in nothing that says of it whether it is so: not in "to ensure | that aid comes"?"""
    clauses, clause = told.analysis.clauses, told.analysis.clauses[number]
    for _ in clauses:
        if clause.role is not Role.COORDINATE or clause.host is None:
            break
        clause = clauses[clause.host]
    return clause.role is Role.MAIN or (told.attributed and clause.said_by is not None)


@cache
def _singular(language: str) -> frozenset[str]:
    """The pronouns for one person or thing."""
    data = loader.table(language, "attribution")["pronoun"] if language in loader.having("attribution") else {}
    return frozenset((*data.get("person", ()), *data.get("thing", ())))


@cache
def _pointing(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "names")["pointing"]["words"])
