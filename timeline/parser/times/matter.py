"""Tells what is done from the matter about which it is done: a verdict, a charge, an inquiry or an apology.

"He was fined on 3 July for a collision in which three were hurt": nobody was hurt on 3 July, but then or before. Which
verbs and nouns tell of such a proceeding, and which prepositions lead to its matter, is in `predicates.toml` under
`proceeding`, `looking_into` and `about`; what an indictment or a verdict tells is as old (`pleading`).
"""

from __future__ import annotations

from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.words.according import behind_according
from timeline.parser.words.conjugation import OVER
from timeline.parser.words.plain.forms import Forms
from timeline.parser.words.speech import is_listed
from timeline.parser.words.verbs import RELATIVE, VERB, vocabulary

#: A matter is named in so many words at most between its preposition and what is told of it.
LONGEST_MATTER = 14

_DESCRIBING = frozenset({Role.RELATIVE, Role.PARTICIPLE})
#: Stand between a noun and what is told of it: "a collision | in | which", "des Brandes | verurteilt, | bei dem".
_JOINT = VERB | {"IN", "DT", ",", "RP"}


def proceeding_about(analysis: Analysis, number: int) -> int | None:
    """The clause of the proceeding whose matter a clause tells, which was over by then; `None` where it tells none."""
    clause = analysis.clauses[number]
    while clause.role is Role.COORDINATE and clause.host is not None and clause.host < number:
        number, clause = clause.host, analysis.clauses[clause.host]
    if clause.predicate is None or clause.predicate.tense not in OVER:
        return None
    host = number - 1 if clause.host is None and number else clause.host
    if host is None or analysis.clauses[host].predicate is None:
        return None
    if _is_done_before(analysis, clause):
        return host if _proceeds(analysis, analysis.clauses[host], clause.first) else None
    if clause.role not in _DESCRIBING or clause.host is None:
        return None
    if _is_of_judged(analysis, clause, host):
        return host
    describing = [one for one in analysis.clauses if one.host == host and one.role in _DESCRIBING]
    # "in which three died | and one fell"
    joined = [one for one in describing if one.first < clause.first <= one.after]
    return host if any(_is_matter(analysis, one, host) for one in (clause, *joined)) else None


def is_alleged(analysis: Analysis, number: int) -> bool:
    """Is it told after what is read out in court, which tells of nothing new: "according to the indictment, …"?"""
    words, clause = analysis.words, analysis.clauses[number]
    named = behind_according(words, clause.first, analysis.language)
    if named == clause.first or clause.predicate is None:
        return False
    after = min(clause.predicate.first, named + LONGEST_MATTER)
    end = next((at for at in range(named, after) if words[at].text == ","), after)
    return not vocabulary(analysis.language)["pleading"].isdisjoint(words.lowers[named:end])


def is_proven(analysis: Analysis, number: int) -> bool:
    """Is it what a court took for proven, at whatever time that was: "da por probado | que había 710 personas"?"""
    clause, words = analysis.clauses[number], analysis.words
    if clause.role is Role.MAIN or "proven" not in analysis.lists:
        return False
    main = next((one for one in reversed(analysis.clauses[:number]) if one.role is Role.MAIN), None)
    proven = vocabulary(analysis.language)["proven"]
    return main is not None and not proven.isdisjoint(words.lowers[main.first : clause.first])


def _is_done_before(analysis: Analysis, clause: Clause) -> bool:
    """Does it tell in an infinitive, or in English a form in -ing, what had been done: "of | having taken bribes"?"""
    verb, words = clause.predicate, analysis.words
    if verb is None or clause.role not in (Role.REPORTED, Role.MAIN):
        return False
    if is_listed(analysis.language):
        forms = Forms.of(analysis.language)
        return any(forms.is_deed(words.lowers, at) for at in (verb.first, verb.after - 1))
    helping = vocabulary(analysis.language)["auxiliary"]
    around = range(max(clause.first, verb.first - 1), verb.after - 1)
    return any(words[at].tag == "VBG" and words[at].lower in helping for at in around)


def _is_of_judged(analysis: Analysis, clause: Clause, number: int) -> bool:
    """Does it tell what the one who is judged did, and not later: "Reyes, | who took bribes, | was sentenced"?"""
    verb, words = analysis.clauses[number].predicate, analysis.words
    ahead = verb is not None and verb.passive and clause.after <= verb.first
    judged = ahead and verb is not None and verb.head in vocabulary(analysis.language)["proceeding"]
    return judged and "RB" not in words.tags[clause.first : clause.after]


def _is_matter(analysis: Analysis, clause: Clause, number: int) -> bool:
    """Does it describe a noun that stands behind a preposition of a proceeding, or what is looked into?"""
    host, at = analysis.clauses[number], clause.first - 1
    words, data = analysis.words, vocabulary(analysis.language)
    while at > host.first and words[at].tag in _JOINT and words[at].lower not in data["about"]:
        at -= 1
    for place in range(at, max(host.first, at - LONGEST_MATTER), -1):
        if words[place].lower in data["about"]:
            return _proceeds(analysis, host, place)
        if words[place].tag in VERB:
            return words[place].lower in data["looking_into"]
        if words[place].text == "," or words[place].tag in RELATIVE:
            return False
    return False


def _proceeds(analysis: Analysis, host: Clause, before: int) -> bool:
    """Does a clause tell of a proceeding, by its verb or by a word `before` some place in it?"""
    data = vocabulary(analysis.language)["proceeding"]
    told = any(analysis.words.lowers[at] in data for at in range(host.first, before) if host.holds(at))
    return told or (host.predicate is not None and host.predicate.head in data)
