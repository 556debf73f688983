"""What only names the source that answers for the rest of a sentence, and the time of that source."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause
from timeline.parser.words.according import accordings, behind_according
from timeline.parser.words.speech import TIME, is_listed
from timeline.parser.words.verbs import PAST, VERB, vocabulary

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_CLOSING = frozenset(",;:.!)")


def dates_source(analysis: Analysis, index: int) -> bool:
    """Is it the time of what answers for the rest: "according to a report published in May 2022, …"?"""
    words = analysis.words
    begins = next((at for at in range(index - 1, -1, -1) if words.texts[at] in ",;:"), -1) + 1
    for at in accordings(words, analysis.language):
        if begins <= at < index:
            named = behind_according(words, at, analysis.language)
            rest = words[named:index]
            told = any(
                word.tag in VERB - {"VBN", "VBG"} and not _describes_noun(analysis, one)
                for one, word in enumerate(words[named:index], named)
            )
            stop = next((at for at in range(index + 1, len(words)) if words[at].text in _CLOSING), len(words))
            closed = not any(word.tag in VERB | {"PRP"} for word in words[index + 1 : stop])
            return closed and bool(rest) and not told and any(word.tag in PAST for word in rest)
    return False


def is_source(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause only name what answers for the rest: "According to a report published in May", "in a letter"?"""
    predicate, words = clause.predicate, analysis.words
    if predicate is None or predicate.after - predicate.first > 1:
        return False
    if names_utterance(analysis, clause) or (clause.first > 0 and predicate.head in _learned(analysis.language)):
        return True  # "…, | a-t-on appris auprès des secours"
    named = behind_according(words, clause.first, analysis.language)
    if named == clause.first or "," in words.texts[named : predicate.first]:
        return False
    return _describes_noun(analysis, predicate.first)


@cache
def _learned(language: str) -> frozenset[str]:
    """Verbs that tell from whom something was learned."""
    return frozenset(loader.table(language, "attribution").get("learned", {}).get("verbs", ()))


def names_utterance(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause that opens the sentence only name that in which something is said: "In a statement released"?"""
    verb, words = clause.predicate, analysis.words
    if clause.first > 0 or verb is None or words.tags[0] != "IN" or verb.after - verb.first > 1:
        return False
    leans = not verb.finite or _describes_noun(analysis, verb.first)
    return leans and not vocabulary(analysis.language)["utterance"].isdisjoint(words.lowers[: verb.first])


def _describes_noun(analysis: Analysis, index: int) -> bool:
    """Does an "-ed" form stand right behind its noun and before when or by whom: "a report | published in May"?

    Where lists tell the past from the participle, the past does not: "Laut Polizei kamen am Samstag 800".
    """
    words = analysis.words
    if is_listed(analysis.language) and words[index].tag != "VBN":
        return False
    following = words[index + 1 : index + 2]
    return words[index].tag in PAST and words[index - 1].tag in _NOUN and any(w.tag in ("IN", TIME) for w in following)
