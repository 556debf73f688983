"""Cuts a sentence into clauses, so that each time expression finds its own."""

from __future__ import annotations

import re
from functools import cache

from timeline.dates.expression import Relation
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.sentences import Span, trim
from timeline.timex.direction import markers

#: Quotations are not cut; they are matched at most this long, so that a lost mark does little harm.
_QUOTED = re.compile(r"“[^“”\n]{0,600}”|\"[^\"\n]{0,600}\"")

#: A clause with fewer words than this is a fragment and stays with its neighbour.
FEWEST_WORDS = 3

#: A participle dates a noun phrase only from close by, and the phrase is short (words).
FARTHEST_PARTICIPLE, LONGEST_PHRASE = 6, 8


def clauses(text: str, sentence: Span, language: str) -> list[Span]:
    """The clauses of a sentence, in order and without gaps but blanks; at least one."""
    quoted = [match.span() for match in _QUOTED.finditer(text, sentence.start, sentence.end)]
    cuts = [
        match.start("word") if match["word"] else match.end()
        for match in _boundary(language).finditer(text, sentence.start, sentence.end)
        if not any(start < match.start() < end for start, end in quoted)
    ]
    parts: list[Span] = []
    begin = sentence.start
    for cut in [*cuts, sentence.end]:
        part = trim(text, begin, cut)
        if cut != sentence.end and len(part.of(text).split()) < FEWEST_WORDS:
            continue  # too short to stand alone: goes with what follows
        if part.start < part.end:
            parts.append(part)
        begin = cut
    if len(parts) > 1 and len(parts[-1].of(text).split()) < FEWEST_WORDS:
        parts[-2:] = [Span(parts[-2].start, parts[-1].end)]
    return parts or [sentence]


def told_span(text: str, sentence: Span, parts: list[Span], clause: Span, language: str) -> Span:
    """The clause with those before it that it needs to be understood; the whole sentence where it is a fragment."""
    if clause not in parts:
        return sentence
    position = parts.index(clause)
    while position > 0 and _leans(parts[position].of(text), language):
        position -= 1
    told = Span(parts[position].start, clause.end)
    return told if len(told.of(text).split()) > FEWEST_WORDS + 1 else sentence


def _leans(clause: str, language: str) -> bool:
    """Does a clause open with a relative word, or go on after "and" without a subject of its own?"""
    data = loader.table(language, "claims")["dependent"]
    words = [word.strip(",“”\"'") for word in clause.split()[:2]]
    if not words or words[0].lower() in data["words"]:
        return True
    subject = len(words) > 1 and (words[1].lower() in data["subject"] or words[1][:1].isupper())
    return words[0].lower() in data["coordinating"] and not subject


def reduced_relative(text: str, clause: Span, when: Timex, language: str) -> Span | None:
    """The noun phrase that a participle dates: "ratified | a treaty signed in June"; `None` where the date has no such.

    There is one where an article opens a phrase, a participle stands between it and the date, and a verb before it.
    """
    data = loader.table(language, "claims")
    auxiliaries = data["adverb"]["words"] + data["passive"]["words"]
    verbs = [
        marker
        for marker in markers(text, clause.start, when.start, language)
        if marker.relation is not Relation.FUTURE and text[slice(*marker.span)].lower() not in auxiliaries
    ]
    if verbs and not is_participle(text[slice(*verbs[-1].span)].lower(), language):
        return None
    if not verbs or len(text[verbs[-1].span[1] : when.start].split()) > FARTHEST_PARTICIPLE:
        return None
    participle = verbs[-1].span[0]
    articles = [match.start() for match in _article(language).finditer(text, clause.start, participle)]
    before = markers(text, clause.start, participle, language)
    if not articles or not any(marker.span[1] <= articles[-1] for marker in before):
        return None
    between = text[articles[-1] : participle].split()
    joins = data["clause"]["conjunction"] + data["clause"]["free"]
    if not 2 <= len(between) <= LONGEST_PHRASE or between[-1].lower() in auxiliaries:
        return None
    if any(word.lower().strip(",") in joins or word.endswith(",") for word in between):
        return None
    return Span(articles[-1], clause.end)


def is_participle(word: str, language: str) -> bool:
    """Can the word date a noun: "a treaty signed", "a walkout set"?"""
    endings = tuple(loader.table(language, "words")["past"]["endings"])
    return word.endswith(endings) or word in loader.table(language, "claims")["participle"]["words"]


@cache
def _article(language: str) -> re.Pattern[str]:
    words = (word.strip() for word in loader.table(language, "claims")["article"]["words"])
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?=\s)", re.IGNORECASE)


@cache
def _boundary(language: str) -> re.Pattern[str]:
    """Semicolons, dashes between blanks, and the words that open a clause."""
    words = loader.table(language, "claims")["clause"]
    after_comma, free = (
        "|".join(re.escape(word) for word in sorted(words[kind], key=lambda word: (-len(word), word)))
        for kind in ("after_comma", "free")
    )
    return re.compile(
        rf";|(?<=\s)[–—-](?=\s)|(?:,\s(?=(?:{after_comma})\s)|(?<=\s)(?=(?:{free})\s))(?P<word>\w+)", re.IGNORECASE
    )
