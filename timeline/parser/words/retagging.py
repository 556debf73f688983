"""Mends the part of speech of words by their neighbours: a tagger that knows each word by itself cannot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import or_

from timeline.parser.words.speech import TIME, WORD, Words
from timeline.parser.words.verbs import FINITE, PAST, VERB, Vocabulary, vocabulary

_OWNED = frozenset({"DT", "PRP$", "POS", "JJ", "CD"})
_PARTICIPLES, _PAST = ("ed", "en"), ("ed",)
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "PRP"})
#: What can stand right behind a verb.
_BEHIND_VERB = frozenset({"IN", "TO", "RP", "DT", "PRP", "PRP$", "CD", "RB", TIME})
_NOUNS = frozenset({"NN", "NNS"})
_FORMS = frozenset({"VB", "VBP", "VBN", "VBD"})
#: An article, and what qualifies its noun.
_OWNING = (frozenset({"DT", "PRP$", "POS"}), frozenset({"JJ", "CD"}))
_HELPERS = frozenset({"MD", "TO"})

#: The tags of forms of verbs that can be those of nouns.
_BOTH = frozenset({"VB", "VBP", "VBZ", "VBN", "VBG", "JJ", "JJR"})
#: What those of these are that are no verbs.
_THINGS = {"VBZ": "NNS", "VBN": "NN"}
#: Between such a word and a verb these are nouns.
_BEHIND = {"JJR": ("DT",), "VBG": ("CC", "DT")}
_FINITE = FINITE | {"VBD"}
_VERBAL = _FINITE | {"TO"}

#: With none of these before it only what stands behind a word can show it to be a noun.
_LEADING = frozenset({"DT", "JJ", "CD", "NNP", "VB", "VBG", "POS", "PRP$", "WP", "WDT", "CC"})

#: What can stand right behind an active verb, and right behind what "that" alone points to: "got that | wrong".
_OBJECTS = frozenset({"CD", "$", "PRP$"})
_ENDS = frozenset({",", "."})

#: The tags of words that may get another one.
_MENDED = _FORMS | _NOUNS | {"JJ"}
_CHANGING = _MENDED | _BOTH

#: Words of so many letters have small ones in running text, and large ones in titles.
LONG = 4


def retagged(words: Words, language: str) -> Words:
    """The words, some with another tag; none where the language has no tagger."""
    if not words or words.tags[0] == WORD:
        return words
    data, tags, done = vocabulary(language), list[str](), 0
    capitals = _in_capitals(words)
    may_change = map(or_, map(_CHANGING.__contains__, words.tags), map(data["content"].__contains__, words.lowers))
    for index in sorted(capitals.union(compress(range(len(words)), may_change))):
        tags += words.tags[done:index]
        tag, done = words.tags[index], index + 1
        if tag == "IN" and words.lowers[index] in data["content"]:
            tags.append(_joint(words, index, tags[-1] if tags else None))
        elif tag in _NOUNS and words.lowers[index] not in data["changing"]:
            tags.append(_of_noun(words, index, tags, data))
        elif tag in _MENDED:
            tags.append(_tag(words, index, tags, data))
        else:
            tags.append("WDT" if tag == "DT" and _describes(words, index, tags, data) else tag)
        if tag in _BOTH and _may_be_noun(words, index, tags, data) and (noun := _noun(words, index, tags, data)):
            tags[index] = noun
        if index in capitals:
            tags[index] = "NNP"  # "WHO", "IT"
    tags += words.tags[done:]
    return words if tags == list(words.tags) else words.tagged(tags)


def _in_capitals(words: Words) -> frozenset[int]:
    """The indexes of the words of more than one letter in capitals, unless all of them are."""
    found = compress(range(len(words)), map(str.isupper, words.texts))
    capitals = frozenset([index for index in found if len(words.texts[index]) > 1 and words.texts[index].isalpha()])
    if not capitals or all(text.isupper() for text in words.texts if text.isalpha()):
        return frozenset()
    return capitals


def _is_titled(words: Words) -> bool:
    """Are most of its longer words written with large letters, as in titles?"""
    initials = [text[0] for text in words.texts if len(text) >= LONG]
    return sum(map(str.isupper, initials)) > sum(map(str.islower, initials))


def _tag(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> str:
    """The tag of a word between those before it, of which the mended tags are given, and the one after it."""
    tag, lower, last = words.tags[index], words.lowers[index], before[-1] if before else None
    form = _form(words, index, last, data) if tag == "VBP" or lower in data["changing"] else None
    if form is not None:
        return form
    if tag in _FORMS:
        if _is_name(words, index, last) and not _is_titled(words):
            return "NNP"  # "manager Sue Kendrick", "Will Hale"
        return _verb(words, index, last, data)
    if index + 1 == len(words):
        return tag
    if tag == "JJ":
        return _participle(words, index, before, data) if lower.endswith(_PARTICIPLES) else tag
    return _of_noun(words, index, before, data)


def _of_noun(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> str:
    """The tag of a noun in form, which tells what is done where it leads on: "the service | estimates that"."""
    tag, last, following = words.tags[index], before[-1] if before else None, words.tags[index + 1 : index + 2]
    if last == "WDT" and tag == "NN" and not _BEHIND_VERB.isdisjoint(following):
        return "VBP"  # "rules that come into force"
    that = words.lowers[index + 1 : index + 2] == ("that",)
    if last is None or last in _OWNED or not (that or following == ("TO",)):
        return tag
    says = that and tag == "NNS" and words.lowers[index] in data["reporting"]
    says = says and words.texts[index - 1][0].isalnum() and last not in VERB
    means = following == ("TO",) and words.lowers[index] in data["before_to"]
    means = means and last not in PAST  # "scrapped | plans to shut it"
    return "VBP" if says or means else tag  # "the service estimates that", "members plan to"


def _verb(words: Words, index: int, last: str | None, data: Vocabulary) -> str:
    """The tag of a verb in form, which can be part of a name behind who spoke, or tell a quality."""
    tag = words.tags[index]
    if last is None:
        return tag
    if tag == "VB" and last in PAST and words.lowers[index - 1] in data["reporting"]:
        behind = words.tags[index + 1 : index + 2]
        return tag if _NOUNS.isdisjoint(behind) else "NN"  # "said lead author Petra Lindner"
    quality = words.lowers[index] in data["quality"] and last not in ("TO", "MD")
    return "JJ" if quality else tag  # "officials close to the king", "have one track open"


def _form(words: Words, index: int, before: str | None, data: Vocabulary) -> str | None:
    """The tag of a form that is another one by its subject or object: "the company | cut 140 jobs"."""
    if words.lowers[index] in data["conditional"] and words.lowers[index + 1 : index + 2] == ("that",):
        return "IN"
    same = words.lowers[index] in data["same_in_past"]
    if same and (_is_past(words, index, before, data) or _is_of_one(words, index, data)):
        return "VBD"
    led = index > 0 and words.tags[index] == "VBP" and words.lowers[index - 1] in data["object"]
    return "VB" if led else None  # "heard them | play the anthem"


def _joint(words: Words, index: int, before: str | None) -> str:
    """What "that" and the like are: an object right behind a verb, with what it was then ("got that wrong")."""
    quality = before in VERB and words.tags[index + 1 : index + 2] == ("JJ",)
    return "DT" if quality and not _ENDS.isdisjoint(words.texts[index + 2 : index + 3]) else words.tags[index]


def _describes(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Does "that" open what is told of a noun, its verb behind an adverb or a time: "numbers | that now have"?"""
    if words.lowers[index] not in data["content"] or before[-1:] not in (["NN"], ["NNS"]):
        return False
    following = list(words.tags[index + 1 : index + 3])
    return len(following) > 1 and following[0] in ("RB", TIME) and following[1] in _FINITE


def _is_past(words: Words, index: int, before: str | None, data: Vocabulary) -> bool:
    """Is a form that is a noun or of the present as well the only verb of its clause: "the company | cut 140 jobs"?"""
    led = not _OBJECTS.isdisjoint(words.tags[index + 1 : index + 2])
    led |= not data["object"].isdisjoint(words.lowers[index + 1 : index + 2])  # "the board | let him go"
    if before not in ("NN", "NNP") or not led:
        return False
    first = next((at for at in range(index, 0, -1) if words.texts[at] in _ENDS), 0)
    after = next((at for at in range(index, len(words)) if words.texts[at] in _ENDS), len(words))
    others = (
        words.lowers[at] in data["auxiliary"] or words.tags[at] in _VERBAL for at in range(first, after) if at != index
    )
    return not any(others)


def _is_of_one(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a pronoun for one stand before it, behind which the present has another form: "she | let go in April"?"""
    if index == 0 or words.lowers[index - 1] not in data["one"]:
        return False
    verb = index > 1 and (words.tags[index - 2] in VERB or words.tags[index - 2] == "MD")  # "made it put", "did he cut"
    return not verb


def _participle(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> str:
    """What an adjective in form is: it tells what was done before an agent, in a list, or right behind its subject."""
    after = words.tags[index + 1]
    joins = index > 0 and words.lowers[index - 1] in data["conjunction"] and not PAST.isdisjoint(before)
    if words.lowers[index + 1] in data["agent"] or (after == TIME and joins):
        return "VBN"  # "occupied by the army", "drafted in 1990 and shelved in 1995"
    told = len(before) > 1 and before[-1] in _SUBJECTS and after in _BEHIND_VERB and VERB.isdisjoint(before)
    told = told and words.lowers[index].endswith(_PAST)
    return "VBD" if told else words.tags[index]  # "the couple married in Las Vegas"


def _may_be_noun(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Can what stands around a word show that only its form makes it a verb? Around most nothing does."""
    led = index == 0 or before[index - 1] in _LEADING or words.lowers[index - 1] in data["indefinite"]
    return led or words.lowers[index + 1 : index + 2] == ("that",)


def _noun(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> str | None:
    """The tag of a noun that only its form makes a verb; `None` where it is none. `before`: the tags up to the word."""
    tag, lower = words.tags[index], words.lowers[index]
    if tag == "VBG" and index == 0 and words.tags[1:3] == ("NN", "NNP"):
        return "JJ"  # "Managing director Gareth Hill"
    if tag != "VB" and lower in data["reporting"] and _is_heard(words, index, before, data):
        return "NNS"  # "denied | reports that …", "Reports that he resigned are false"
    if tag == "JJ":  # "and a third was hurt"
        third = index > 0 and before[index - 1] == "DT"
        return "NN" if third and not data["auxiliary"].isdisjoint(words.lowers[index + 1 : index + 2]) else None
    denied = index > 0 and words.lowers[index - 1] in data["negation"] and before[index - 1] == "DT"
    if tag in ("VB", "VBP") and denied and words.tags[index + 1 : index + 2] == ("IN",):
        return "NN"  # "no trace of the treasure"
    if tag in _BEHIND:  # "the glacier has lost", "but fighting resumed"
        verb = words.tags[index + 1 : index + 2]
        return "NN" if index and before[index - 1] in _BEHIND[tag] and not _FINITE.isdisjoint(verb) else None
    if tag in _THINGS:
        thing = _is_plural if tag == "VBZ" else _is_helped
        return _THINGS[tag] if thing(words, index, before, data) else None
    if tag == "VB" and _is_compound(words, index, before, data):
        return "NN"
    return "NN" if _is_one(words, index, before, data) or _is_owned(words, index, before, data) else None


def _is_plural(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Is a verb in form several things: "seven | defeats", "are examining | claims", "who | rescuers | have named"?"""
    if words.lowers[index] in data["auxiliary"]:
        return False
    counted = index > 0 and before[index - 1] == "CD" and words.lowers[index] not in data["reporting"]
    return counted or _is_object(words, index, before, data) or _is_helped(words, index, before, data)


def _is_helped(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Does a helping verb follow, so that it is its subject: "who | rescuers | have named", "his | deathbed | has"?"""
    following = words.lowers[index + 1 : index + 2]
    if not index or data["auxiliary"].isdisjoint(following) or words.tags[index + 1] not in _FINITE:
        return False
    led = ("POS", "PRP$") if words.tags[index] == "VBN" else ("WP", "WDT", "DT", "JJ", "CD")
    return before[index - 1] in led and words.lowers[index] not in data["auxiliary"]


def _is_compound(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Is an infinitive in form, without what leads one, the last part of a noun: "its Arts Council | grant in 2024"?"""
    if index < 2 or before[index - 1] != "NNP" or before[index - 2] not in ("NNP", "NNS", "PRP$", "DT"):
        return False
    led = any(tag in _HELPERS for tag in before) or not data["auxiliary"].isdisjoint(words.lowers[:index])
    return not led and words.tags[index + 1 : index + 2] in (("IN",), (TIME,))


def _is_heard(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Is a word before "that" the object of a verb or the beginning of a sentence, so that it is a noun?"""
    if words.lowers[index + 1 : index + 2] != ("that",):
        return False
    owned = index > 1 and before[index - 1] in ("NN", "NNS", "JJ")  # "denied media reports that"
    verb = index - 1 - owned
    return verb < 0 or (before[verb] in VERB and words.lowers[verb] not in data["auxiliary"])


def _is_one(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Does it stand behind an article of one thing, and before a verb: "a third suspect died", "a suspect was held"?"""
    described = index > 0 and before[index - 1] in ("JJ", "CD")
    article = words.lowers[index - 1 - described] if index > described else ""
    after = words.tags[index + 1 : index + 2]
    return article in data["indefinite"] and bool(VERB.intersection(after))


def _is_owned(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Does a noun with an article end before what follows: "a second suspect, 27, is", not "the poor suffer"?"""
    if index < len(_OWNING) or not all(before[index - 2 + at] in tags for at, tags in enumerate(_OWNING)):
        return False
    after = words[index + 1] if index + 1 < len(words) else None
    held = after is not None and after.lower in data["holding"] and before[index - 1] == "JJ"  # "the last kick of"
    return after is not None and (held or after.text == "," or after.tag in _FINITE or after.tag == TIME)


def _is_object(words: Words, index: int, before: Sequence[str], data: Vocabulary) -> bool:
    """Does a verb end before the word, so that it is its object: "are examining claims", "will examine reports"?"""
    if index < len(_OWNING) or words.lowers[index - 1] in data["auxiliary"]:
        return False
    helper, verb = before[index - 2], before[index - 1]
    return (verb == "VBG" and words.lowers[index - 2] in data["auxiliary"]) or (verb == "VB" and helper in _HELPERS)


def _is_name(words: Words, index: int, last: str | None) -> bool:
    """Is a verb in form a name, with a large letter before a name or behind a small word, but at no beginning?"""
    texts = words.texts
    if not texts[index][0].isupper() or index == 0 or not texts[index - 1][0].isalnum():
        return False
    named = words.tags[index + 1 : index + 2] == ("NNP",) and texts[index + 1][0].isupper()
    return named or last in ("NN", "NNP") or (texts[index - 1][0].isupper() and last == "JJ")
