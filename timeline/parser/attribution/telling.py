"""Which clauses tell what somebody says, in a language that is read by lists, and how much of a sentence they tell.

Those that report do, and those of verbs by which one answers for what one tells ("Die Polizei zählte 800"); to add such
a verb: `[verb]` in a language's `attribution.toml`, `finite` or, where only a colon leads on to what is told, `ahead`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.turned import turned_subject
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.words.verbs import vocabulary


def tells(analysis: Analysis, clause: Clause) -> bool:
    """Does its subject answer for what it tells?"""
    return clause.speaks or _answers(analysis, clause) or _found(analysis, clause)


def told_by(analysis: Analysis, number: int) -> Iterator[Clause]:
    """The other clauses that a clause tells, by its number: what it says, what completes it, what a colon opens."""
    clause = analysis.clauses[number]
    yield from said_by(analysis, number)
    put_in, reports = (
        clause.predicate is not None and 0 < clause.first == clause.predicate.first,
        clause.speaks,
    )
    if put_in or not reports:  # "È falso, | precisa la Provincia, | che …"
        yield from (one for one in analysis.clauses if one.host == number and _completes(analysis, one))
    if put_in and not reports and analysis.words[clause.first - 1].text == ",":
        yield from (one for one in analysis.clauses[:number] if one.after == clause.first)  # "…, | a décidé le maire"
    if leads_on(analysis, clause):
        yield from analysis.clauses[number + 1 :]  # "Das Gericht entschied: | Die Firma muss zahlen."


def said_by(analysis: Analysis, speaking: int) -> Iterator[Clause]:
    """The clauses that a statement tells, by its number, themselves or through those on which they hang."""
    return (clause for clause in analysis.clauses if _is_said(analysis, clause, speaking))


def leads_on(analysis: Analysis, clause: Clause) -> bool:
    """Does a colon stand behind its verb?"""
    return clause.predicate is not None and ":" in analysis.words.texts[clause.predicate.after : clause.after]


def _is_said(analysis: Analysis, clause: Clause, speaking: int) -> bool:
    for _ in analysis.clauses:
        if clause.said_by == speaking:
            return True
        if clause.host is None or clause.said_by is not None:
            return False
        clause = analysis.clauses[clause.host]
    return False


def _completes(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause tell what a verb is about that is no verb of speech: "verwacht | dat het werk klaar is"?"""
    content = analysis.words.lowers[clause.first] in vocabulary(analysis.language)["content"]
    return clause.role is Role.RELATIVE or (content and clause.role in (Role.REPORTED, Role.ADVERBIAL))


def _answers(analysis: Analysis, clause: Clause) -> bool:
    """Does its subject answer for it without saying it: "Die Polizei zählte 800", "die Stadt sprach von …"?"""
    if clause.predicate is None:
        return False
    own = set(analysis.words.lowers[clause.first : clause.after])
    passive = clause.predicate.passive
    heads = {analysis.words[clause.predicate.first].lower, *([] if passive else [clause.predicate.head])}  # "will … |"
    lexicon = Lexicon.of(analysis.language)
    told = [others for verb, *others in lexicon.telling if verb in heads and own.issuperset(others)]
    before = analysis.words[clause.predicate.first - 1].lower if clause.predicate.first > clause.first else ""
    if before in lexicon.reflexive and all(before not in others for others in told):
        return False  # "la sentencia | se espera"
    return bool(told) and own.isdisjoint(lexicon.no_telling)  # "de zitting | vond plaats"


def _found(analysis: Analysis, clause: Clause) -> bool:
    """Does it tell what somebody found or decided, before a colon or put in: "Das Gericht hat entschieden: …"?"""
    verb = clause.predicate
    if verb is None or verb.passive or verb.head not in Lexicon.of(analysis.language).telling_ahead:
        return False
    return clause.subject is not None and (leads_on(analysis, clause) or _is_put_in(analysis, clause, clause.subject))


def _is_put_in(analysis: Analysis, clause: Clause, subject: tuple[int, int]) -> bool:
    """Does its verb stand behind a comma, and the subject behind that: "…, | a décidé mercredi le maire"?"""
    verb = clause.predicate
    parted = verb is not None and verb.first > 0 and analysis.words[verb.first - 1].text == ","
    return verb is not None and parted and (verb.first < subject[0] or turned_subject(analysis, clause) is not None)
