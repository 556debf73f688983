"""How far the words reach that tell a clause: from behind what opens it to before what belongs to another."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.clauses.relative import is_placed, stands_for
from timeline.parser.words.according import behind_source
from timeline.parser.words.speech import MARKS, TIME, Words, is_listed
from timeline.parser.words.verbs import vocabulary


def before_distance(analysis: Analysis, number: int, after: int) -> int:
    """Before a distance that belongs to the clause behind: "it left, | two days | before he came"."""
    words, data = analysis.words, vocabulary(analysis.language)
    following = next((one for one in analysis.clauses if one.host == number and one.first == after), None)
    if following is None or not (words.lowers[after] in data["earlier"] or words.lowers[after] in data["later"]):
        return after
    first, before, least = after - 1, words[after - 2], analysis.clauses[number].predicate
    counted = words[first].tag == TIME and before.tag not in ("IN", "TO")
    counted = counted and (" " in words[first].text or before.text == ",")
    if words[first].lower in data["event_day"] and before.lower in data["definite"]:
        first, counted = first - 1, words[after - 3].text == ","  # "…, | the day | after it fell"
    if not counted or least is None or first <= least.after:
        return after
    return first - (words[first - 1].text == ",")


def complement(analysis: Analysis, number: int) -> int:
    """Behind what follows a clause at once and completes it: "appears | confined to the north", "reflect | what …"."""
    after = analysis.clauses[number].after
    for clause in analysis.clauses:
        if clause.first != after:
            continue
        completes, asked = clause.role in (Role.PARTICIPLE, Role.RELATIVE), clause.role is Role.ADVERBIAL
        asked = asked and clause.host == number
        infinitive = is_listed(analysis.language) and analysis.words[after - 1].tag == "VB"
        completes |= infinitive and clause.role is Role.REPORTED  # "tras conocerse | que …"
        asked = asked and analysis.words[after - 1].lower in vocabulary(analysis.language).get("asks_on", ())
        if asked or (completes and clause.host is not None and analysis.words.texts[after - 1] not in MARKS):
            after = clause.after
    return _without_joint(analysis.words, after)


def _without_joint(words: Words, after: int) -> int:
    """The end of a clause without the conjunction that only leads to the next: "it fell, and | that three died"."""
    if after < len(words) and words.tags[after - 1] == "CC":
        after -= 1
        after -= words[after - 1].text == ","
    return after


def behind_opening(analysis: Analysis, clause: Clause) -> int:
    """The first word of a clause behind conjunctions and the like."""
    data = vocabulary(analysis.language)
    skipped = [data["linking"]]  # no "nor was it …"
    if clause.role is not Role.MAIN:
        skipped.append(data["subordinator"])
    if stands_for(analysis, clause):
        skipped.append(data["subject_relative"])
    for phrase in _of_time(analysis.language) if analysis.words.texts[clause.after - 1] == "," else ():
        if analysis.words.lowers[clause.first : clause.first + len(phrase)] == phrase:
            return clause.first + len(phrase)  # "By the time | the bell rang,"
    last = clause.predicate.first if clause.predicate else clause.after - 1
    index = clause.first + (clause.role is Role.RELATIVE and is_placed(analysis, clause))
    words = analysis.words
    while index < last and (words.texts[index] in MARKS or any(words.lowers[index] in kind for kind in skipped)):
        if words.tags[index] == "WP$" or _stays(analysis, clause, index):
            break
        index = max(index + 1, min(behind_source(words, index, analysis.language), last))
    return index


def _stays(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Can a word that opens a clause not go: where verbs stand last ("dass es brennt"), before a time ("depuis")?"""
    word, data = analysis.words[index], vocabulary(analysis.language)
    if word.lower not in data["subordinator"] or not is_listed(analysis.language):
        return False
    timed = word.lower in data["preposition"] and any(
        other.tag == TIME for other in analysis.words[index + 1 : index + 3]
    )
    verb_last = bool(loader.table(analysis.language, "words").get("verb_second"))
    return timed or (verb_last and clause.role in (Role.REPORTED, Role.ADVERBIAL))


@cache
def _of_time(language: str) -> tuple[tuple[str, ...], ...]:
    """Phrases that open a clause which tells when, as one word does elsewhere."""
    return tuple(tuple(phrase.split()) for phrase in loader.table(language, "predicates").get("of_time", ()))
