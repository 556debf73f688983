"""Finds the verb groups of a sentence, and the words and marks at which a clause can begin."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from operator import or_

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.languages.replies import hearsay
from timeline.parser.words.speech import TIME, Words

Vocabulary = dict[str, frozenset[str]]

VERB = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
FINITE = frozenset({"MD", "VBZ", "VBP"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "DT"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
_WH = RELATIVE | {"WRB"}
#: "-ed" forms, which stand by themselves ("signed a treaty") or lean on a noun ("a treaty signed in June").
PAST = frozenset({"VBD", "VBN"})
_NAMES_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBG"})
_FORMS = frozenset({"VBN", "VBD", "VBG", "VB", "VBP"})
#: After one of these a verb form only qualifies the noun that follows it: "an estimated 300", "the armed forces".
_QUALIFIED = frozenset({"DT", "PRP$", "POS", "JJ", "JJS", "JJR", "CD"})
_MARKS = frozenset(";:–—-()")
_QUOTES = frozenset('“”"')
_STOPS = frozenset(",.?!:")
#: Lists of which most sentences have no word.
SELDOM = (
    *("ahead_of_event", "anyone", "behind_event", "cleft", "condition", "content"),
    *("day_by_event", "inverted_if", "proven", "supposing"),
)
#: An infinitive joins one that stands no farther before it (words).
LONGEST_CHAIN = 20

#: A time tells of a form that stands no farther before it (words).
LONGEST_TAIL = 6


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of `predicates.toml`, with the verbs that report speech and the nouns for what is only `heard`.

    `opening_ahead`: the first words of those `ahead`; `joining`: conjunctions and subordinators; `bounding`: words and
    marks that may begin a clause, by what is around; `changing`: those that are another form by what is around;
    `day_by_event`: the words for a day that may be counted from an event; `joined`: words with which a clause
    begins that hangs on another; `stating`: those before what is said; `indefinite`: articles of one of several;
    `linking`: conjunctions that deny nothing.
    """
    words = {name: frozenset(entries) for name, entries in loader.table(language, "predicates").items()}
    joining = words["conjunction"] | words["subordinator"]
    told = {"reporting": frozenset(reporting(language)), "heard": hearsay(language)}
    whom: dict[str, list[str]] = loader.table(language, "attribution").get("told", {})
    return {
        **words,
        **told,
        "telling_whom": frozenset(whom.get("words", ())),
        "opening_ahead": frozenset(phrase.split()[0] for phrase in words.get("ahead", ())),
        "day_by_event": words["event_day"] | words["day_before_event"] | words["day_after_event"],
        "joining": joining,
        "joined": words["subordinator"] | words["condition"],
        "stating": words["content"] - words["condition"],
        "indefinite": words["article"] - words["definite"],
        "linking": words["conjunction"] - words["negation"],
        "changing": words.get("conditional", frozenset()) | words.get("same_in_past", frozenset()),
        "bounding": joining | _QUOTES | _MARKS,
    }


@cache
def _listing(language: str) -> dict[str, frozenset[str]]:
    """For a word the names of the lists, of those of which most sentences have no word, on which it stands."""
    listed = {name: vocabulary(language).get(name, frozenset()) for name in SELDOM}
    words = frozenset[str]().union(*listed.values())
    return {word: frozenset(name for name, entries in listed.items() if word in entries) for word in words}


def lists_of(words: Words, language: str) -> frozenset[str]:
    """The names of the lists, of those of which most sentences have no word, of which a sentence has one."""
    return frozenset[str]().union(*filter(None, map(_listing(language).get, words.lowers)))


@cache
def reporting(language: str) -> dict[str, str]:
    """The verbs that report speech, in the forms in which they do, with the status that each gives."""
    by_status: dict[str, list[str]] = loader.table(language, "claims")["reporting"]
    return {verb: status for status, verbs in by_status.items() for verb in verbs}


@cache
def wordings(language: str, name: str) -> re.Pattern[str]:
    """Any of the phrases of a list of `predicates.toml`, which may stand anywhere in what is searched for it."""
    phrases = loader.table(language, "predicates").get(name, ())
    return compiled("|".join(map(re.escape, phrases)) or "(?!)")


def boundaries(words: Words, data: Vocabulary) -> frozenset[int]:
    """The indexes of the words with which a new clause begins, and of the marks behind which one does."""
    if words.boundaries is None:
        may_begin = map(or_, map(data["bounding"].__contains__, words.lowers), map(_WH.__contains__, words.tags))
        indexes = compress(range(len(words)), may_begin)
        words.boundaries = frozenset([index for index in indexes if _is_boundary(words, index, data)])
    return words.boundaries


def _is_boundary(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a new clause begin with this word or behind this mark?"""
    text, tag, lower = words.texts[index], words.tags[index], words.lowers[index]
    if text in _MARKS or tag in _WH:
        return True
    if text in _QUOTES:
        return index > 0 and words.texts[index - 1] in _STOPS
    if lower in data["conjunction"]:
        if 0 < index < len(words) - 1 and words.tags[index - 1] == words.tags[index + 1] == TIME:
            return False  # "on 12 or 14 July"
        verb = tag == "CC" and _opens_verb(words, index + 1)  # no "yet": "the hottest summer yet seen"
        parted = words.texts[index - 1] == "," or (tag == "CC" and _opens_behind_time(words, index + 1))
        return index + 1 < len(words) and (parted or verb)
    if lower in data.get("conditional", ()) and tag != "IN":
        return False  # "provided food", no "provided that"
    follows = words.tags[index + 1] if index + 1 < len(words) else TIME
    return lower in data["subordinator"] and tag not in (TIME, "DT", "NNP") and follows != TIME


def _opens_behind_time(words: Words, index: int) -> bool:
    """Does a time between commas stand there, and a subject behind it: "and | , on 22 May, the ship sank"?"""
    if words.texts[index : index + 1] != (",",):
        return False
    time = index + 1 + (words.tags[index + 1 : index + 2] == ("IN",))
    opens = words.tags[time : time + 1] == (TIME,) and words.texts[time + 1 : time + 2] == (",",)
    return opens and time + 2 < len(words) and words.tags[time + 2] in ("DT", "PRP", "PRP$", "NNP", "NN", "NNS", "CD")


def _opens_verb(words: Words, index: int) -> bool:
    """Is this word, adverbs aside, a verb?"""
    while index < len(words) and words.tags[index] == "RB":
        index += 1
    return index < len(words) and words.tags[index] in VERB and words.tags[index] != "VBG"


def verb_groups(words: Words, data: Vocabulary) -> list[tuple[int, int]]:
    """The indexes of the first word and behind the last of each group; infinitives go with the verb before them."""
    groups: list[tuple[int, int]] = []
    behind = 0
    for index in compress(range(len(words)), map(VERB.__contains__, words.tags)):
        if index >= behind and _begins_group(words, index, data):
            behind = _group_end(words, index, data)
            if not _infinitive(words, index, data):
                groups.append((index, behind))
    return groups


def _infinitive(words: Words, index: int, data: Vocabulary) -> bool:
    """Is it told by the verb before: "plan to strike", "sent men to fight", "to expand and prolong", "let him go"?"""
    base, alike = words.tags[index] == "VB", words.tags[index] == "VBP" and words.lowers[index] not in data["be"]
    while index > 0 and (words.texts[index - 1] in _QUOTES or words.tags[index - 1] == "RB"):
        index -= 1
    if index > 1 and (base or alike) and words.lowers[index - 1] in data["conjunction"]:
        before = list(words.tags[max(0, index - LONGEST_CHAIN) : index - 1])
        joined = "TO" in before and not FINITE.intersection(before[before.index("TO") :])
        if joined or base:
            return joined and (
                base or "VBZ" in before[: before.index("TO")]
            )  # "is the place to invest and | do business"
    led = base and index > 1 and words.lowers[index - 1] in data["object"] and words.tags[index - 2] in VERB
    return led or (index > 0 and words.tags[index - 1] == "TO")


def _begins_group(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a verb begin a group, rather than be part of a noun?"""
    if words.lowers[index] in data["no_verb"] or _in_noun(words, index, data):
        return False
    tag, before = words.tags[index], words.tags[index - 1] if index else ""
    if tag == "VBG" and _is_subject(words, index, data):
        return False
    if tag == "VBG":
        return before != "IN" or words.lowers[index - 1] in data["with_gerund"]
    return not (tag in PAST and before == "IN" and not _NAMES_ON.isdisjoint(words.tags[index + 1 : index + 2]))


def _is_subject(words: Words, index: int, data: Vocabulary) -> bool:
    """Is a form in -ing at the head of a sentence what its verb tells of: "Counting in the north was stopped"?"""
    if index > 0 and words[index - 1].text not in (".", *_QUOTES):
        return False
    for following in words[index + 1 :]:
        if following.text == "," or following.tag in ("WDT", "WP", "WRB", "PRP"):
            return False
        if following.tag in FINITE or following.lower in data["auxiliary"]:
            return following.tag != "VB"
    return False


def _in_noun(words: Words, index: int, data: Vocabulary) -> bool:
    """Is a verb form part of a noun: "the fallen", "armed forces", "Sunday working", "Monday's reveal"?"""
    tags, lowers, tag = words.tags, words.lowers, words.tags[index]
    if tag not in _FORMS or index == 0 or (tag == "VBD" and lowers[index] in data["auxiliary"]):
        return False  # "of those on board 12 were unhurt"
    before = tags[index - 1]
    if is_past_of_number(words, index):
        return False
    behind_time = before == TIME and index > 1 and tags[index - 2] in ("POS", "DT")
    behind_preposition = before == "IN" and lowers[index - 1] not in data["content"]
    base = tag in ("VB", "VBP")
    if (
        lowers[index - 1] in data["article"]
        or (base and behind_preposition)
        or (behind_time and (base or tag == "VBG"))
    ):
        return True  # "the fallen", "an overnight crossing"
    named = not _NAMES_ON.isdisjoint(tags[index + 1 : index + 2])
    if before in _QUALIFIED:
        return named or (before != "JJ" and tag == "VBG")
    if tag != "VBG" or index + 1 == len(words):
        return False
    parted = words.texts[index - 1] == "," and index > 1
    listed = parted and tags[index - 2] == "JJ" and named  # "a wider, growing alliance"
    helped = tags[index + 1] in FINITE or lowers[index + 1] in data["auxiliary"]
    return listed or (helped and lowers[index] not in data["auxiliary"])


def is_past_of_number(words: Words, index: int) -> bool:
    """Does a form that only tells the past stand behind a number, its subject: "about 80 | took part"?"""
    counted = index > 0 and words.tags[index] == "VBD" and words.tags[index - 1] == "CD"
    return counted and not words.lowers[index].endswith("ed")


def _group_end(words: Words, index: int, data: Vocabulary) -> int:
    """Behind the last verb of the group; adverbs, "to" and a time expression between verbs belong to it."""
    after = index + 1
    look = after
    while look < len(words) and look - after < 4:
        tag = words.tags[look]
        if tag == "VBG" and words[after - 1].lower in data["reporting"]:
            break  # "denies | being pushed"
        parted = tag == "VBP" and words[after - 1].tag == "MD" and words[look - 1].tag == TIME  # "will now meet"
        if tag in VERB and not (tag in FINITE and not parted and words[look - 1].tag not in ("TO", "RB", "MD")):
            chained = (
                parted or words.lowers[after - 1] in data["auxiliary"] or words.tags[look - 1] == "TO" or tag == "VB"
            )
            if not chained and tag != "VBG":
                break
            after = look + 1
        elif words.lowers[look] in data["conjunction"] and _joins_participles(words, look, data):
            after = look + 2
            look += 1
        elif words.lowers[look] in data["helped"] and words.lowers[after - 1] in data["auxiliary"]:
            pass  # "has since been sold"
        elif tag == TIME and words[after - 1].tag == "MD":
            pass  # "will now be played"
        elif tag in ("CD", "IN") and (done := _behind_share(words, look, after, data)):
            look, after = done, done + 1
        elif tag not in ("RB", "TO", "RP") and words.lowers[look] not in data["in_group"]:
            break
        look += 1
    return after


def _behind_share(words: Words, index: int, after: int, data: Vocabulary) -> int:
    """The place of the form that a share stands before: "was about 15 percent | contained"; 0 where there is none."""
    if words.lowers[after - 1] not in data["be"]:
        return 0
    at = index + (words.tags[index] == "IN")
    number = at
    while at < len(words) and (words.tags[at] == "CD" or (at > number and words.lowers[at] in data["shares"])):
        at += 1
    share = at > number + 1 and words.tags[number] == "CD" and words.lowers[at - 1] in data["shares"]
    return at if share and at < len(words) and words.tags[at] in PAST else 0


def _joins_participles(words: Words, index: int, data: Vocabulary) -> bool:
    """Does "or" join two forms of one group: "had been injured or killed"?

    Not those of which the second came later: "was arrested | and charged two days later".
    """
    around = index - 1, min(index + 1, len(words) - 1)
    if not all(words.tags[at] in PAST and words.lowers[at] not in data["auxiliary"] for at in around):
        return False
    behind = range(index + 2, min(index + 2 + LONGEST_TAIL, len(words)))
    time = next((at for at in behind if words.tags[at] == TIME or words.texts[at] in _STOPS), 0)
    told = words.texts[time].lower().split() if words.tags[time] == TIME else []
    follows = bool(told) and (told[-1] in data["sequel"] or not data["next"].isdisjoint(told))
    return not follows or words.tags[time - 1] == "IN"  # "suspended for the next two years"
