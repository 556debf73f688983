"""Where a headline that is too long can end, and how a speaker is named in fewer words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import or_
from typing import NamedTuple

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.clauses.plain.phrases import phrase_end
from timeline.parser.names.lexicon import Lexicon
from timeline.parser.text.sentences import Span
from timeline.parser.words.according import accordings, behind_according
from timeline.parser.words.speech import TIME, Words, span_of, within
from timeline.parser.words.verbs import FINITE, PAST, Vocabulary, vocabulary

_NAME = frozenset({"NNP", "NNPS"})
#: A line may end behind one of these.
_ENDS = frozenset({"NN", "NNS", *_NAME, "CD", "PRP", "RP", "VBN", "VBD", "VBG", "RB", TIME})
#: A phrase begins with one of these.
_BEGINS = frozenset({"IN", "TO", "CC", "WDT", "WP", "WRB", "WP$", "VBG"})
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$", "VBG", "VBN"})
_SUBJECT = frozenset({"NN", "NNS", *_NAME, "PRP", "CD"})
#: With one of these begins what stands before a subject, with one of those a subject.
_FRONTED = frozenset({"IN", "VBG", "VBN", "TO", "JJ", "RB", TIME})
_BEGINS_SUBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "CD", "JJ"})
#: What can close a clause far behind its verb.
_CLOSES = frozenset({"VBN", "VB", "RP"})
_STOPS = frozenset(",;:–—-(")

#: Sentences whose stops are kept: a headline is cut in several ways.
REMEMBERED = 2

_OPENING, _CLOSING = frozenset("“("), frozenset("”)")
_PAIRED = _OPENING | _CLOSING | {'"'}


class Ending(NamedTuple):
    """A place behind a word where a line may end; `whole`: what follows only adds to it."""

    place: int
    whole: bool


def endings(analysis: Analysis, number: int, told: Sequence[Span]) -> list[Ending]:
    """The places in the words that tell a clause where a phrase ends behind its verb and what that says, last first."""
    words, found, least = analysis.words, list[Ending](), _least(analysis, number)
    for index, adds in _stops(analysis):
        if index <= least:
            break
        begins, ends = words.starts[index - 1], words.ends[index]
        goes_on = any(start <= begins and ends <= end for start, end in told)
        if goes_on and _is_balanced(words, told, index):
            found.append(Ending(words.ends[index - 1], adds))
    return found


@lru_cache(REMEMBERED)
def _stops(analysis: Analysis) -> list[tuple[int, bool]]:
    """The words of a sentence before which a phrase ends, last first, and whether what follows only adds to it."""
    words, data = analysis.words, vocabulary(analysis.language)
    opens = map(or_, map(_STOPS.__contains__, words.texts), map(_BEGINS.__contains__, words.tags))
    stops = [at for at in compress(range(len(words)), opens) if at and _may_end(words, at, data)]
    return [(at, _only_adds(words, at, data) or _is_scene(words, at, analysis.language)) for at in reversed(stops)]


def closing_verb(analysis: Analysis, number: int) -> Span | None:
    """The part of a verb that closes its clause far behind the other, where verbs go second: "hat … zurückgegeben"."""
    words, verb = analysis.words, analysis.clauses[number].predicate
    if verb is None or not loader.table(analysis.language, "words").get("verb_second"):
        return None
    after = analysis.clauses[number].after
    places = range(verb.first + 1, after)
    ends = (at for at in places if words[at].tag in _CLOSES and at + 1 < len(words))
    stop = next((at for at in ends if words[at + 1].tag == "IN" or not words[at + 1].text[0].isalnum()), None)
    if stop is None:
        return None
    first = stop
    while first - 1 > verb.first and words[first - 1].tag in _CLOSES:
        first -= 1
    return Span(words[first].start, words[stop].end) if first > verb.first + 1 else None


def _least(analysis: Analysis, number: int) -> int:
    """The index that a line must pass: the verb and a word behind it, of a statement those of what it says first."""
    clause = analysis.clauses[number]
    if clause.speaks:
        said = [other for other in analysis.clauses if other.said_by == number and other.predicate]
        clause = said[0] if said else clause
    return clause.predicate.after if clause.predicate else clause.first + 1


def _may_end(words: Words, index: int, data: Vocabulary) -> bool:
    """Does one phrase end and another begin before a word?"""
    last, following = words.tags[index - 1], words.tags[index]
    ends = last in _ENDS or words.texts[index - 1] in _CLOSING
    if words.texts[index] in _STOPS:
        return ends or last == "JJ"
    if following == "TO" and index + 1 < len(words) and words.tags[index + 1] == "VB":
        return False  # "pushed the town | to sell"
    begins = following in _BEGINS and words.lowers[index] not in data["holding"]
    return begins and ends and words.lowers[index - 1] not in data["auxiliary"]


def _is_balanced(words: Words, told: Sequence[Span], index: int) -> bool:
    """Are all brackets and quotation marks closed before a word?"""
    if _PAIRED.isdisjoint(words.texts) or _PAIRED.isdisjoint(words.texts[:index]):
        return True
    inside = [word.text for word in words[:index] if any(span.holds(word.start, word.end) for span in told)]
    opened, closed = (sum(text in marks for text in inside) for marks in (_OPENING, _CLOSING))
    return opened == closed and inside.count('"') % 2 == 0


def _only_adds(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a comma and a clause that tells more follow, no condition and no contrast?"""
    if words.texts[index] not in (",", ";") or index + 1 >= len(words):
        return False
    opening = words[index + 1]
    binds = any(opening.lower in data[kind] for kind in ("condition", "conjunction", "contrast"))
    return words.texts[index] == ";" or (opening.tag in _RELATIVE and not binds)


def _is_scene(words: Words, index: int, language: str) -> bool:
    """Does a comma and a scene set beside the clause follow: ", with Odala and the valley warning that …"?"""
    if words.texts[index] != "," or words.lowers[index + 1 : index + 2] not in _setting(language):
        return False
    verb = next((tag for tag in words.tags[index + 2 :] if tag == "VBG" or tag in FINITE or tag in PAST), None)
    return verb == "VBG"


@cache
def _setting(language: str) -> frozenset[tuple[str, ...]]:
    words = loader.table(language, "claims")["opening"].get("absolute", ())
    return frozenset((word.lower(),) for word in words)


def by_name(analysis: Analysis, number: int, told: Sequence[Span]) -> tuple[Span, ...]:
    """A statement whose speaker goes by his name alone, without titles before it and an apposition behind."""
    words, clause = analysis.words, analysis.clauses[number]
    begins = next((at for at in range(len(words)) if words.starts[at] >= told[0].start), len(words))
    if clause.predicate is None or not clause.speaks or not _is_plain(words, begins, clause.first):
        return tuple(told)
    verb, opening = clause.predicate.first, min(begins, clause.first)
    comma = next((at for at in range(opening, verb) if words[at].text == ","), verb)
    titles = Lexicon.of(analysis.language).titles
    first = after = comma
    while first > opening and words[first - 1].tag in _NAME and words[first - 1].text.rstrip(".") not in titles:
        first -= 1
    held = first > opening and words[first - 1].tag in ("IN", "DT", "POS", "PRP$", "CC")
    apposed = range(comma + 1, verb - 1)
    if first == after and apposed and words[verb - 1].text == "," and {words[at].tag for at in apposed} <= _NAME:
        first, after, held = comma + 1, verb - 1, False  # "the conductor, | Helen Roscoe, | told …"
    if first == after or held:
        return tuple(told)
    rest = verb if comma == verb or words[verb - 1].text == "," else None
    if rest is None:
        return tuple(told)
    name = span_of(words[first:after])
    return (name, Span(words[rest].start, told[0].end), *told[1:])


def _is_plain(words: Words, first: int, after: int) -> bool:
    """Has a stretch no verb of its own, so that it can only be the subject of what follows?"""
    return FINITE.isdisjoint(words.tags[first:after]) and PAST.isdisjoint(words.tags[first:after])


def without_fronted(analysis: Analysis, number: int, told: Sequence[Span]) -> tuple[Span, ...]:
    """The words without what stands before the subject and its comma: "Wiping away tears, | the conductor told …"."""
    words, clause = analysis.words, analysis.clauses[number]
    verb = clause.predicate
    first = next((at for at in range(len(words)) if words.starts[at] >= told[0].start), len(words))
    if verb is None or not verb.finite or first >= verb.first or words.tags[first] not in _FRONTED:
        return tuple(told)
    if first + 1 < len(words) and words[first].tag == "VBG" and words[first + 1].tag in ("TO", "VBZ", "VBP", "VBD"):
        return tuple(told)  # "According to the police, …"
    commas = [at for at in range(first, verb.first) if words.texts[at] == ","]
    commas = [at for at in commas if FINITE.isdisjoint(words.tags[first:at]) and "VBD" not in words.tags[first:at]]
    behind = [at + 1 for at in commas if _opens_subject(words, at + 1, verb.first)]
    return _only(told, words[behind[0]].start, told[-1].end) if behind else tuple(told)


def _opens_subject(words: Words, index: int, verb: int) -> bool:
    """Does the subject of a verb begin with a word, behind which no other comma parts it but for an apposition?"""
    opening = words[index].tag in _BEGINS_SUBJECT
    commas = words.texts[index:verb].count(",")
    return opening and not _SUBJECT.isdisjoint(words.tags[index:verb]) and commas in (0, 2)


def with_descriptions(analysis: Analysis, told: Sequence[Span]) -> tuple[Span, ...]:
    """The words with the clauses between them that no mark parts from their noun: "the men | who fled | came back"."""
    joined = list(told[:1])
    for span in told[1:]:
        between = within(analysis.words, Span(joined[-1].end, span.start))
        between = [word for word in between if not any(one.holds(word.start, word.end) for one in told)]
        inside = [one for one in analysis.clauses if one.predicate and analysis.words[one.predicate.first] in between]
        whole = bool(inside) and all(one.role in (Role.RELATIVE, Role.PARTICIPLE) for one in inside)
        if whole and not any(word.text in _STOPS for word in between):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def without_speaker(analysis: Analysis, number: int, told: Sequence[Span]) -> tuple[Span, ...]:
    """The words without "according to" somebody before them or at their end."""
    predicate, words = analysis.clauses[number].predicate, analysis.words
    if predicate is None or analysis.clauses[number].speaks or list(told) != sorted(told):
        return tuple(told)  # also where the words of another are told in their own order
    named_at = accordings(words, analysis.language)
    if not named_at:
        return tuple(told)
    inside = [at for at, word in enumerate(words) if any(span.holds(word.start, word.end) for span in told)]
    naming = [at for at in named_at if at in inside]
    if not naming:
        return tuple(told)
    first, last = inside[0], inside[-1]
    if naming[0] == first:
        commas = [at for at in range(first, predicate.first) if words[at].text == ","]
        subjects = [at for at in commas if not _SUBJECT.isdisjoint(words.tags[at + 1 : predicate.first])]
        return _only(told, words[subjects[-1] + 1].start, words[last].end) if subjects else tuple(told)
    at = naming[0]
    goes_on = any(words[index].text == "," for index in range(at, last + 1)) and len(naming) == 1
    if goes_on or at <= predicate.after or _is_put_in(analysis, at, last):
        return tuple(told)
    return _only(told, words[first].start, words[at - 1 - (words[at - 1].text == ",")].end)


def _is_put_in(analysis: Analysis, at: int, last: int) -> bool:
    """Is more told behind the speaker, as where the subject stands last: "starben nach Behördenangaben | 40 Mann"?"""
    words = analysis.words
    name = behind_according(words, at, analysis.language)
    if name >= len(words) or not loader.table(analysis.language, "words").get("verb_second"):
        return False
    after = phrase_end(words, name + (words[name].tag == "DT"), last + 1, vocabulary(analysis.language))
    return not {"CD", "DT"}.isdisjoint(words.tags[after : last + 1])


def _only(told: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """What of the words lies between two places."""
    kept = (Span(max(span.start, start), min(span.end, end)) for span in told)
    return tuple(span for span in kept if span.start < span.end)
