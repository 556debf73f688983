"""What a predicate places ahead of the day of writing, and what it tells as over by then."""

from __future__ import annotations

from timeline.dates.expression import OnDayOf, OpenEnded, Period, Relation, Side
from timeline.dates.value import Part
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.clauses.naming import behind_infinitive, described_until
from timeline.parser.words.conjugation import OVER, Predicate, Tense
from timeline.parser.words.speech import TIME, at_or_after, is_listed
from timeline.parser.words.verbs import NOUN, PAST, vocabulary, wordings

#: The rule of two times joined as one.
RANGE = "range"


def is_ahead(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Is a time that of what takes effect then, or a bare weekday that of what will be, may be or is on a timetable?

    "The law takes effect in January", "the exercises end on Sunday".
    """
    since = isinstance(when.expression, OpenEnded) and when.expression.side is Side.SINCE
    if not since and (_takes_effect(analysis, predicate, when) or _will_then(analysis, predicate, index)):
        return True
    if when.expression is None or when.expression.said != {Part.WEEKDAY}:
        return False
    data, group = vocabulary(analysis.language), group_of(analysis, predicate)
    if not predicate.finite and predicate.head in data["planned"] and predicate.head not in data["reporting"]:
        return True  # "d'abord fixée à vendredi"
    starts = starts_then(analysis, index)  # "richtet ab Donnerstag … ein"
    starts |= _is_there(analysis, predicate)
    sets = predicate.head in data["setting"] and index > predicate.first  # "qui appelle à un rassemblement | samedi"
    if (predicate.tense is Tense.PRESENT and (starts or sets)) or _is_told_ahead(analysis, predicate, index):
        return True
    if index < predicate.after:  # "Thursday will be a day of mourning"
        second = bool(loader.table(analysis.language, "words").get("verb_second"))
        may = second and predicate.tense is Tense.MODAL and bool(data["may"].intersection(group))
        return (predicate.tense is Tense.FUTURE or may) and index == predicate.first - 1  # "am Montag könnte es regnen"
    if predicate.tense is Tense.PRESENT:
        near = predicate.head in data["be"] and index <= predicate.after + 1  # "is on Saturday"
        return near or predicate.head in data["scheduled"]
    return predicate.tense is Tense.FUTURE or (predicate.tense is Tense.MODAL and bool(data["may"].intersection(group)))


def starts_then(analysis: Analysis, index: int) -> bool:
    """Do the words before a time say that something holds from then on: "ab Donnerstag", "a partir de marzo"?"""
    before = " ".join(analysis.words.lowers[max(0, index - 3) : index])
    return before.endswith(tuple(vocabulary(analysis.language)["starting"]))


def _is_there(analysis: Analysis, predicate: Predicate) -> bool:
    """Does it tell that something takes place: "there is a meeting | on Tuesday", "il y a une réunion mardi"?"""
    words, first = analysis.words, predicate.first
    if first and words[first - 1].tag == "EX":
        return True
    around = f" {' '.join(words.lowers[max(0, first - 1) : predicate.after + 1])} "
    return any(f" {phrase} " in around for phrase in vocabulary(analysis.language)["there_is"])


def _will_then(analysis: Analysis, predicate: Predicate, index: int) -> bool:
    """Is it told what will be, and right behind that when: "will remain closed | until the summer"?"""
    between = analysis.words[predicate.after : index]
    direct = predicate.after <= index and not any(word.tag in NOUN or word.text in ",;" for word in between)
    return predicate.tense is Tense.FUTURE and direct


def _takes_effect(analysis: Analysis, predicate: Predicate, when: Timex) -> bool:
    """Is it told in the present of what will hold from then on: "the law, which takes effect in January"?"""
    clause = next((one for one in analysis.clauses if one.predicate is predicate), None)
    named = when.expression is not None and Part.YEAR in when.expression.said
    if clause is None or named or predicate.tense is not Tense.PRESENT or predicate.negated:
        return False
    told = " ".join(analysis.words.lowers[clause.first : clause.after])
    return any(phrase in told for phrase in vocabulary(analysis.language)["effect"])


def _is_told_ahead(analysis: Analysis, predicate: Predicate, index: int) -> bool:
    """Is it the day of what other languages than English tell in the present: "am Mittwoch tagt der Rat"?

    Only behind the verb where a story may be told so, too: "le maire se rend lundi à Nice".
    """
    second = loader.table(analysis.language, "words").get("verb_second")
    if not is_listed(analysis.language) or predicate.tense is not Tense.PRESENT or predicate.progressive:
        return False
    if not second and (predicate.passive or index < predicate.after):
        return False
    clause = next(one for one in analysis.clauses if one.predicate is predicate)
    data, before = vocabulary(analysis.language), analysis.words[index - 1].lower if index else ""
    stays = second and predicate.head in data["remaining"]
    happens = stays or (predicate.head not in data["state"] and predicate.head not in data["reporting"])
    return happens and clause.role in (Role.MAIN, Role.COORDINATE) and before not in data["lasting_since"]


def was_over(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Is a bare weekday that by which something was over: "all were taken off by Thursday", no order or promise?

    Or that on which it came about at last: "nobody watched the tape | until Tuesday".
    """
    data = vocabulary(analysis.language)
    if predicate.tense not in OVER or when.expression is None or Part.WEEKDAY not in when.expression.said:
        return False
    until = isinstance(when.expression, OpenEnded) and when.expression.side is Side.UNTIL
    if until and predicate.negated and predicate.tense is not Tense.PERFECT:
        return True
    by = index >= predicate.after and analysis.words[index - 1].lower in data["term"]
    owed = predicate.head in data["promising"] or predicate.head in data["reporting"]
    owed |= is_asked(analysis, predicate, index)
    return by and not owed and not behind_infinitive(analysis, predicate.after, index)


def was_done(analysis: Analysis, number: int, index: int) -> bool:
    """Does a participle tell what was done then, whatever is told of its noun: "samples | taken on Monday | will …"?

    Not for when it is planned, nor what comes then: "die für Montag geplante Sitzung", "der am Montag fällige Flug".
    """
    clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
    if index == 0 or _is_aimed_at(analysis, index):
        return False
    noun = described_until(analysis, index)
    at = noun - 1 if noun is not None else index - 1
    while noun is None and at > clause.first and words[at].tag in ("IN", "DT", "RB"):
        at -= 1
    verb, word = clause.predicate, words[at].lower
    if noun is not None:
        done = not word.endswith(tuple(data["coming_endings"]))
    elif is_listed(analysis.language):
        done = words[at].tag == "VBN" and (verb is None or not verb.first <= at < verb.after or not verb.finite)
    else:
        done = clause.role is Role.PARTICIPLE and verb is not None and words.tags[verb.after - 1] in PAST
        word = verb.head if verb is not None else word
    planned = data["planned"] | data["setting"] | data["moving"] | data["awaiting"]
    return done and word not in planned and (noun is None or not word.startswith(tuple(planned)))


def _is_aimed_at(analysis: Analysis, index: int) -> bool:
    """Is it the time for which something is meant: "tickets bought | for Saturday"?"""
    towards: dict[str, list[str]] = loader.table(analysis.language, "words").get("towards", {})
    opening = {phrase.split()[0] for phrases in towards.values() for phrase in phrases}
    before = index - 1 - (index > 1 and analysis.words[index - 1].tag == "DT")
    return analysis.words[before].lower in opening


def is_asked(analysis: Analysis, predicate: Predicate, index: int) -> bool:
    """Does an infinitive tell before a time what is wanted or promised: "have been told to leave", "agreed to sell"?"""
    words, data = analysis.words, vocabulary(analysis.language)
    if "TO" not in words.tags[predicate.first : min(index, predicate.after)]:
        return False
    group = words.lowers[predicate.first : words.tags.index("TO", predicate.first)]
    return not data["be"].isdisjoint(group) or not data["promising"].isdisjoint(group)


def had_to(analysis: Analysis, predicate: Predicate) -> bool:
    """Is it told as what had to be done, and so was?"""
    behind = analysis.words[predicate.first + 1 : predicate.first + 2]
    obliged = predicate.after > predicate.first + 1 and any(word.tag == "TO" for word in behind)
    return obliged and predicate.tense is Tense.PAST


def is_intended(analysis: Analysis, predicate: Predicate) -> bool:
    """Is it told as what was planned then: "was to marry", "had been due to fly"?"""
    if predicate.hearsay:
        return False  # "zou 400.000 euro | hebben verduisterd"
    group = " ".join(analysis.words.lowers[predicate.first : predicate.after + 1])
    return wordings(analysis.language, "intended").search(group) is not None


def puts_off(analysis: Analysis, predicate: Predicate, when: Timex) -> bool:
    """Is it the time to which the verb puts something off?"""
    return predicate.head in vocabulary(analysis.language)["moving"] and puts_ahead(analysis, predicate, when)


def puts_ahead(analysis: Analysis, predicate: Predicate, when: Timex) -> bool:
    """Is it the time for which the verb sets something, or to which it puts it off?

    "The vote was postponed | to June 14", "unions called a strike | for Thursday".
    """
    data, words = vocabulary(analysis.language), analysis.words
    index = at_or_after(words, when.start)
    while index > 2 and words.lowers[index - 1] in data["conjunction"] and words.tags[index - 2] == TIME:
        index -= 2  # "para 30 | e 31 de julho"
    before = index - 1 - (index > 1 and words.tags[index - 1] == "DT")
    before -= before > 0 and words.lowers[before] in data["behind_event"]  # "put off until | after Easter"
    opens = words.lowers[before]
    moved = predicate.head in data["moving"] and (opens in data["moved_to"] or when.rule == RANGE)
    set_for = predicate.head in data["setting"] and opens in data["set_for"]
    behind = index > predicate.first if is_listed(analysis.language) else index >= predicate.after
    aimed = when.tense is Relation.FUTURE  # "para el miércoles | se ha convocado una marcha"
    return predicate.finite and (behind or aimed) and (moved or set_for)  # "haben für Montag | zum Streik aufgerufen"


def is_coming(when: Timex) -> bool:
    """Do the words themselves say that a time lies ahead: "next Wednesday", "tomorrow"?"""
    core = when.expression.core if when.expression else None
    if isinstance(core, Period):
        return core.offset > 0 and when.rule == "period"  # not "the following day"
    if isinstance(when.expression, OnDayOf):
        return False  # "the following autumn" of a story
    return core is not None and core.relation is Relation.NEXT


def group_of(analysis: Analysis, predicate: Predicate) -> set[str]:
    """The words of a verb group."""
    return set(analysis.words.lowers[predicate.first : predicate.after])
