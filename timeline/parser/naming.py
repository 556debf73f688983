"""Tells a time that names or measures a thing, or that dates a noun, from one that dates the verb of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.dates.expression import Between, Period, Stretch
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.according import behind_according
from timeline.parser.clauses import Analysis, Clause
from timeline.parser.conjugation import OVER, Predicate, Tense
from timeline.parser.speech import TIME, Word, is_listed
from timeline.parser.verbs import PAST, VERB, vocabulary

#: Rules of days that a month or a year names.
DAYS = frozenset({"yearless", "absolute"})

#: Rules of times that are counted back from another, with which numbers are compared.
EARLIER = frozenset({"ago", "distance", "neighbour", "period", "year_earlier"})

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_QUOTES = frozenset("“”\"‘’'")
_CLOSING = frozenset(",;:.!)")
_SHARES = frozenset({"%", "per", "cent", "percent"})


def is_ruled_out(analysis: Analysis, number: int, index: int, when: Timex) -> bool:
    """Does a time of a clause, by its `number`, date nothing of it?

    Another one is given instead ("not on 4 April but on 14 March"), it was given up ("moved from 4 April"), it is what
    the verb chose ("named 26 November"), what a number is compared with ("rose 3 % from a year earlier"), or it belongs
    to a noun: "has counted 44 deaths, the last one in May".
    """
    predicate = analysis.clauses[number].predicate
    if predicate and (_is_chosen(analysis, predicate, index, when) or _is_aside(analysis, predicate, index, when)):
        return True
    words, data = analysis.words, vocabulary(analysis.language)
    before = list(words.lowers[max(0, index - 2) : index])
    last = before[-1] if before else ""
    if predicate and tells_of_now(predicate, analysis) and not predicate.negated and last in data["not_before"]:
        return True  # "has been released until May 5": the term, not the day
    if predicate and predicate.head in data["moving"] and last in data["moved_from"]:
        return not isinstance(when.expression, Between)  # "aplazado | del 3 al 10 de abril"
    if predicate and predicate.head in data["promising"] and (last in data["not_before"] or last in data["term"]):
        return True
    ahead = isinstance(when.expression, Stretch) and when.expression.amount > 0
    if predicate and ahead and predicate.tense in OVER:
        return True  # "spent the next three months there": those of the story
    if predicate and _is_base(words[analysis.clauses[number].first : index], when, analysis.language):
        return True
    behind = list(words.lowers[index + 1 : index + 4])
    instead = TIME in words.tags[index + 1 : index + 5]
    return instead and bool(data["negation"].intersection(before)) and bool(data["contrast"].intersection(behind))


def _is_base(before: Sequence[Word], when: Timex, language: str) -> bool:
    """Does a time follow with which a number is compared: "rose 3 % | from a year earlier", "more than in | May"?"""
    data, led = vocabulary(language), list(before[-3:])
    leading = data["than"] | data["compared_to"]
    while led and led[-1].tag in ("DT", "IN") and led[-1].lower not in leading:
        led.pop()
    if not led:
        return False
    told_more = any(word.tag in ("JJR", "RBR") or word.lower in data["more"] for word in before)
    more = led[-1].lower in data["than"] and told_more
    shares = {part for name in loader.table(language, "figures")["percent"]["words"] for part in name.lower().split()}
    compared = led[-1].lower in data["compared_to"] and when.rule in EARLIER
    return more or (compared and any(word.lower in shares for word in before))


def dates_source(analysis: Analysis, index: int) -> bool:
    """Is it the time of what answers for the rest: "according to a report published in May 2022, …"?"""
    words = analysis.words
    begins = next((at for at in range(index - 1, -1, -1) if words[at].text in ",;:"), -1) + 1
    for at in range(begins, index):
        named = behind_according(words, at, analysis.language)
        if named > at:
            rest = words[named:index]
            told = any(
                word.tag in VERB - {"VBN", "VBG"} and not _describes_noun(analysis, one)
                for one, word in enumerate(words[named:index], named)
            )
            closed = index + 1 >= len(words) or words[index + 1].text in _CLOSING
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
    whole = "," not in words.texts[named : predicate.first]
    return named > clause.first and whole and _describes_noun(analysis, predicate.first)


@cache
def _learned(language: str) -> frozenset[str]:
    """Verbs that tell from whom something was learned."""
    return frozenset(loader.table(language, "attribution").get("learned", {}).get("verbs", ()))


def names_utterance(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause that opens the sentence only name that in which something is said: "In a statement released"?"""
    verb, words = clause.predicate, analysis.words
    if clause.first > 0 or verb is None or words[0].tag != "IN" or verb.after - verb.first > 1:
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


def _is_chosen(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Is a day right behind an active verb what the verb chose: "the judge named 26 November"?"""
    behind = index == predicate.after and not predicate.passive
    return behind and when.rule in DAYS and predicate.head in vocabulary(analysis.language)["choosing"]


def _is_aside(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Does a past time stand behind a comma in a perfect that tells of now, which takes none (English)?"""
    words = analysis.words
    if not tells_of_now(predicate, analysis):
        return False
    closed = when.expression is not None and not when.expression.extent and not isinstance(when.expression, Period)
    comma = next((at for at in range(index - 1, predicate.after, -1) if words[at].text == ","), index)
    return closed and any(word.tag in _NOUN | {"DT", "CD"} for word in words[comma:index])


def tells_of_now(predicate: Predicate, analysis: Analysis) -> bool:
    """Is it a perfect that tells of what holds now (English), rather than of the past (German)?"""
    helper = analysis.words[predicate.first].lower
    return predicate.tense is Tense.PERFECT and helper in vocabulary(analysis.language)["up_to_now"]


def behind_infinitive(analysis: Analysis, first: int, index: int) -> bool:
    """Does an infinitive stand between a verb, behind which is the word `first`, and a time?"""
    words = analysis.words[first:index]
    return any(one.tag == "TO" and other.tag == "VB" for one, other in pairwise(words))


def is_fronted(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Do only prepositions, conjunctions and marks stand before a time in its clause?"""
    words = analysis.words[clause.first : index]
    return all(word.tag in ("IN", "CC", "RB") or not word.text[0].isalnum() for word in words)


def is_thing(phrase: Sequence[Word], language: str) -> bool:
    """Is what a time follows an event or one of several ("the one on 14 July"), not somebody who acts then?"""
    if any(word.tag in _NOUN for word in phrase):
        return happens(phrase, language)
    return any(word.tag in ("CD", "DT") for word in phrase)


def names(analysis: Analysis, index: int) -> bool:
    """Does the time name a thing ("the stoppage of 28 June") or measure it, rather than tell when?"""
    words = analysis.words
    naming = loader.table(analysis.language, "claims")["naming"]["words"]
    before = index - 1
    while before > 0 and (words[before].tag == TIME or words[before].lower in (",", "or", "and")):
        before -= 1  # "tickets dated 12 or 14 July"
    if before < 1 or words[before].lower not in naming:
        return _modifies(analysis, index)
    return words[before - 1].tag in _NOUN or words[before].tag.startswith("VB")


def names_of_another(analysis: Analysis, index: int) -> bool:
    """Does the time name what another thing is of: "the minutes of the meeting of 17 March"?

    Other languages join the two in other words, as "die Opfer des Unglücks vom 12. März": there it names an event.
    """
    words, joints = analysis.words, vocabulary(analysis.language)["day_of"]
    before, joint = index - 2, words[index - 1].lower
    skipped = _NOUN | {"JJ", "DT", "PRP$"}
    while before > 0 and words[before].tag in skipped and words[before].lower not in joints:
        before -= 1
    if before <= 0 or words[before - 1].tag not in _NOUN | {TIME}:
        return False
    other = joint in joints and words[before].lower in joints
    return joint == words[before].lower or (other and _is_calamity(words[before + 1 : index - 1], analysis.language))


def _is_calamity(phrase: Sequence[Word], language: str) -> bool:
    """Does a noun name what a story mostly tells one of; in German, as one of them with an ending?"""
    calamities = vocabulary(language)["calamity"]
    return any(word.lower in calamities or word.lower.removesuffix("s") in calamities for word in phrase)


def owns_thing(analysis: Analysis, index: int) -> bool:
    """Does a subject begin with what a time owns, and does that not happen: "last year's | winner", no "sale"?

    "At yesterday's service" tells when.
    """
    words = analysis.words
    owns = index + 1 < len(words) and words[index + 1].tag == "POS"
    if not owns or (index > 0 and words[index - 1].tag in ("IN", "TO")):
        return False
    behind = index + 2
    while behind < len(words) and words[behind].tag in _NOUN | {"JJ", "VBG", "CD"}:
        behind += 1
    return behind > index + 2 and not happens(words[index + 2 : behind], analysis.language)


def is_term(analysis: Analysis, index: int) -> bool:
    """Does the time only tell from when something holds: "4 per cent, paid from August"?"""
    terms = loader.table(analysis.language, "claims")["term"]["words"]
    ends = loader.table(analysis.language, "words")["range"]
    words = analysis.words
    if index < 2 or words[index - 1].lower not in (*ends["from"], *ends["to"]):
        return False
    before = index - 2
    while before > 0 and (words[before].tag in ("CD", "$") or words[before].lower in _SHARES):
        before -= 1  # "worth | 4.75% from August"
    return words[before].lower in terms


def _modifies(analysis: Analysis, index: int) -> bool:
    """Does it stand between an article or owner and a noun: "the June deal", "September's pay"?

    Where lists are read it has an article of its own: "decretó el lunes | prisión provisional".
    """
    words = analysis.words
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None:
        return False
    if _describes(analysis, index):
        return True
    held = index > 0 and words[index - 1].tag in ("DT", "POS", "PRP$", "JJ") and not is_listed(analysis.language)
    return (held and following.tag in _NOUN | {"CD", "VBG"}) or following.tag == "POS"


def _described(analysis: Analysis, index: int) -> tuple[int, int]:
    """The noun phrase that a time describes: "die für 2024 geplante Reparatur"."""
    words = analysis.words
    behind = index + 1
    while words[behind].tag not in _NOUN:
        behind += 1
    return index - 1 - (words[index - 1].tag == "IN"), behind + 1


def _describes(analysis: Analysis, index: int) -> bool:
    """Does it stand with what describes a noun: "das 1968 errichtete Bauwerk", "die für 2024 geplante Reparatur"?"""
    words = analysis.words
    before = index - 1 - (index > 0 and words[index - 1].tag == "IN")
    behind = index + 1
    while behind < len(words) and words[behind].tag in ("JJ", "VBN"):
        behind += 1
    nouns = behind < len(words) and behind > index + 1 and words[behind].tag in _NOUN
    return nouns and before >= 0 and words[before].tag == "DT" and words[index + 1].end < words[behind].start


def tells_of_noun(analysis: Analysis, index: int) -> bool:
    """Does it date a deed of which a noun is told, not a plan: "das 1968 errichtete Bauwerk"?"""
    behind = analysis.words[index + 1 : index + 2]
    planned = tuple(vocabulary(analysis.language)["intended"])
    return _describes(analysis, index) and not any(word.lower.startswith(planned) for word in behind)


def noun_of(analysis: Analysis, number: int, index: int) -> tuple[int, int] | None:
    """The noun phrase before the verb that a time dates, behind the noun of an event; `None`: it dates the verb."""
    clause = analysis.clauses[number]
    words = analysis.words
    if clause.predicate is None or not clause.predicate.finite or index <= clause.first:
        return None
    if _describes(analysis, index):
        return _described(analysis, index)
    if index >= clause.predicate.after:
        return _behind_preposition(analysis, clause.predicate.after, index)
    if any(word.text not in _QUOTES for word in words[index + 1 : clause.predicate.first]):
        return None
    phrase = words[clause.first : index]
    if any(word.text in ",;:" for word in phrase) or phrase[0].tag in ("IN", "RB"):
        return None
    return (clause.first, index + 1) if happens(phrase, analysis.language) else None


def _behind_preposition(analysis: Analysis, first: int, index: int) -> tuple[int, int] | None:
    """The noun of an event behind "after" or "before", with its time: "reached after | talks on Monday"."""
    words, data = analysis.words, vocabulary(analysis.language)
    opening = next((at for at in range(index - 1, first - 1, -1) if words[at].lower in data["sequence"]), None)
    if opening is None:
        return None
    phrase = words[opening + 1 : index]
    plain = all(word.text not in ",;:" and word.tag not in ("WDT", "WP") for word in phrase)
    return (opening + 1, index + 1) if plain and happens(phrase, analysis.language) else None


def happens(phrase: Sequence[Word], language: str) -> bool:
    """Is one of the nouns that of something that happens?"""
    events, endings = vocabulary(language)["event"], _event_endings(language)
    nouns = [word.lower for word in phrase if word.tag in ("NN", "NNS", "VBG")]
    return any(noun.endswith(endings) or noun.removesuffix("s") in events for noun in nouns)


@cache
def _event_endings(language: str) -> tuple[str, ...]:
    return tuple(vocabulary(language)["event_endings"])
