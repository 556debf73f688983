"""Clauses that tell nothing: somebody spoke, no word of what he said; whoever knows more is asked to come forward; what
would have been, had something else been so.
"""

from __future__ import annotations

from functools import cache

from timeline.languages.keyed import Keyed, key
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.words.conjugation import Predicate, Tense
from timeline.parser.words.speech import TIME, is_listed
from timeline.parser.words.verbs import vocabulary, wordings

#: Lists of words for what is not so.
_UNREAL = ("condition", "inverted_if")
#: Words that tell nothing by themselves.
_SMALL = frozenset({"CC", "DT", "EX", "IN", "MD", "PRP", "RB", "RP", "TO", TIME})

#: What is said stands behind one of these.
_SAID = frozenset('“”"‘«»„:')


def says_nothing(analysis: Analysis, number: int) -> bool:
    """Does it only tell that somebody spoke ("The agency said in a statement."), did not, or found what follows?"""
    clause = analysis.clauses[number]
    predicate = clause.predicate
    if predicate is None:
        return False
    if _is_silent(analysis, clause, predicate) or _only_names(analysis, clause, predicate):
        return True
    if not clause.speaks:
        return _only_leads(analysis, number, predicate) or _only_speaks(analysis, clause, predicate)
    if predicate.negated and _asks(analysis, predicate.after):
        return True
    if predicate.head not in vocabulary(analysis.language)["telling"]:
        return False
    if any(number in (other.said_by, other.host) for other in analysis.clauses):
        return False
    if not _SAID.isdisjoint(analysis.words.texts):
        return False
    behind = [word for word in analysis.words[predicate.after : clause.after] if word.text[0].isalnum()]
    return not behind or behind[0].tag == "IN"


def is_bare(analysis: Analysis) -> bool:
    """Has a sentence no word that tells anything, so that it only answers: "It will not."?"""
    return all(word.tag in _SMALL or not word.text[0].isalnum() for word in analysis.words)


def _is_silent(analysis: Analysis, clause: Clause, predicate: Predicate) -> bool:
    """Does it tell that somebody says nothing: "declined to comment"?"""
    words, silent = analysis.words.lowers[predicate.first : clause.after], _no_comment(analysis.language)
    return silent.may_match_among(words) and silent.pattern.search(" ".join(words)) is not None


@cache
def _no_comment(language: str) -> Keyed:
    return Keyed.of(wordings(language, "no_comment"), map(key, vocabulary(language).get("no_comment", ())))


def _only_names(analysis: Analysis, clause: Clause, predicate: Predicate) -> bool:
    """Does it close a sentence, and only tell whose word it is: "exports fell, | official figures showed"?"""
    words = analysis.words
    parted = clause.role is Role.MAIN and clause.first > 0 and words.texts[clause.first - 1] == ","
    if not parted or predicate.head not in Lexicon.of(analysis.language).nouns:
        return False
    ends = predicate.after - predicate.first == 1 and not clause.speaks
    return ends and all(not text[0].isalnum() for text in words.texts[predicate.after :])


def _asks(analysis: Analysis, index: int) -> bool:
    """Does a question follow, to which no answer is given: "has not said | who will pay"?"""
    words = analysis.words
    if index >= len(words):
        return False
    return words.tags[index] in ("WP", "WRB") or words.lowers[index] in ("whether", "if")


def _only_leads(analysis: Analysis, number: int, predicate: Predicate) -> bool:
    """Does nothing but what somebody found or heard follow the verb: "the inquiry found | that it had failed"?"""
    if predicate.passive or analysis.clauses[number].role not in (Role.MAIN, Role.COORDINATE):
        return False
    behind = [one for one in analysis.clauses if one.first == predicate.after and one.host == number]
    return any(_is_content(analysis, one) for one in behind)


def _only_speaks(analysis: Analysis, clause: Clause, predicate: Predicate) -> bool:
    """Does it only name who speaks, right behind what he says: "«…», | cuenta una vecina"?"""
    quoted = clause.first > 1 and _SAID.intersection(analysis.words.texts[clause.first - 2])
    if not quoted or clause.first != predicate.first or clause.subject is None:
        return False
    told = analysis.words.texts[clause.subject[1] : clause.after]
    return clause.subject[0] == predicate.after and not any(text[0].isalnum() for text in told)


def _is_content(analysis: Analysis, clause: Clause) -> bool:
    opens = analysis.words.lowers[clause.first] in vocabulary(analysis.language)["content"]
    return opens and clause.role is Role.REPORTED


def is_appeal(analysis: Analysis, number: int) -> bool:
    """Does it tell of nobody in particular: "anyone who was in the area on Monday is asked to call"?"""
    if "anyone" not in analysis.lists:
        return False
    anyone = vocabulary(analysis.language)["anyone"]
    clause: Clause | None = analysis.clauses[number]
    for _ in analysis.clauses:
        if clause is None or clause.predicate is None:
            return False
        begin = max(clause.first - 1, 0)
        if not anyone.isdisjoint(analysis.words.lowers[begin : clause.predicate.first]):
            return not clause.predicate.negated
        clause = analysis.clauses[clause.host] if clause.host is not None else None
    return False


def _opens(analysis: Analysis, clause: Clause, condition: frozenset[str]) -> bool:
    """Does a word for a condition open a clause, and make no verb reflexive: "a família | se mudou"?"""
    reflexive = clause.predicate is not None and clause.predicate.first == clause.first + 1
    return analysis.words[clause.first].lower in condition and not reflexive


def is_supposed(analysis: Analysis, clause: Clause) -> bool:
    """Does it tell what only may come to be: "If nobody pays by Friday, | the ship will be sold"?"""
    host = analysis.clauses[clause.host].predicate if clause.host is not None else None
    if host is not None and host.head in vocabulary(analysis.language).get("guessing", ()):
        return True  # "I'd guess | he told the king"
    if "supposing" not in analysis.lists or clause.role is not Role.ADVERBIAL:
        return False
    if clause.predicate is None or clause.predicate.tense is not Tense.PRESENT:
        return False
    return analysis.words[clause.first].lower in vocabulary(analysis.language)["supposing"]


def is_unreal(analysis: Analysis, number: int) -> bool:
    """Does it tell, by a verb before its subject, of what was not so: "Had the alarm been raised, two would live"?

    Or, in the conditional, of what came of it: "Si l'alerte avait été donnée, | personne ne serait mort".
    """
    if analysis.lists.isdisjoint(_UNREAL):
        return False
    clause = analysis.clauses[number]
    condition = vocabulary(analysis.language)["condition"]
    tied = clause.role is not Role.MAIN or clause.predicate is None
    if is_listed(analysis.language) and tied and _opens(analysis, clause, condition):
        return True  # "Ob die Brücke im Juli wieder öffnet, | ist offen"
    conditional = clause.predicate is not None and analysis.words.tags[clause.predicate.first] == "VBC"
    if conditional and any(analysis.words[one.first].lower in condition for one in analysis.clauses if one != clause):
        return True
    opening = analysis.clauses[clause.host] if clause.role is Role.PARTICIPLE and clause.host is not None else clause
    verb = opening.predicate
    if verb is None or verb.first != opening.first or verb.after - verb.first > 1:
        return False
    opens = vocabulary(analysis.language)["inverted_if"]
    if analysis.words.lowers[verb.first] not in opens:
        return False
    others = [one.predicate for one in analysis.clauses if one.predicate is not None and one.predicate != verb]
    return any(one.tense is Tense.MODAL or analysis.words.lowers[one.first] in opens for one in others)
