"""Times that date nothing in their sentence: part of a title, or of what somebody is to do."""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.words.plain.forms import Forms
from timeline.parser.words.speech import Words, is_listed
from timeline.parser.words.verbs import FINITE

_QUOTES = frozenset('“”„«»"')
_STOPS = frozenset(",.;:!?") | _QUOTES
_VERBS = FINITE | {"VBD", "VBQ", "VBC", "VBF"}
#: A title in quotation marks has at most so many words on either side of a time.
REACH = 4


def dates_nothing(analysis: Analysis, index: int) -> bool:
    """Is the time with an index part of a title, or told of an infinitive behind a comma?"""
    return _is_of_title(analysis, index) or _is_of_infinitive(analysis, index)


def _is_of_title(analysis: Analysis, index: int) -> bool:
    """Is it part of a name: "the film “Saturday Night”", "the Sunday Record"?"""
    words = analysis.words
    named = 0 < index < len(words) - 1 and words[index - 1].lower == "the" and words[index + 1].tag == "NNP"
    if named and not is_listed(analysis.language) and " " not in words[index].text:
        return True
    begins = next((at for at in range(index, max(-1, index - REACH - 1), -1) if words.texts[at] in _STOPS), None)
    ends = next((at for at in range(index, min(len(words), index + REACH + 1)) if words.texts[at] in _STOPS), None)
    if not begins or ends is None or not {words[begins].text, words[ends].text} <= _QUOTES:
        return False
    told = not _VERBS.isdisjoint(words.tags[begins:ends]) or words[begins - 1].tag not in ("DT", "NN", "NNS", "NNP")
    return words[begins + 1].text[0].isupper() and not told


def _is_of_infinitive(analysis: Analysis, index: int) -> bool:
    """Is it the time of what is to be, where verbs go second: "kündigte an, | die Weichen bis Mai zu erneuern"?"""
    words = analysis.words
    if not loader.table(analysis.language, "words").get("verb_second"):
        return False
    begins = next((at for at in range(index, -1, -1) if words[at].text in _STOPS), None)
    stop = next((at for at in range(index, len(words)) if words[at].text in _STOPS), len(words))
    return begins is not None and words[begins].text == "," and _is_marked(words, begins, stop, analysis.language)


def _is_marked(words: Words, first: int, stop: int, language: str) -> bool:
    """Does a stretch without another verb end in an infinitive behind its mark?"""
    marks = Forms.of(language).infinitive_marks
    marked = stop - first > 1 and words[stop - 1].tag == "VB" and words[stop - 2].lower in marks
    return marked and _VERBS.isdisjoint(words.tags[first:stop])
