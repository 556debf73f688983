"""Who speaks without a verb: a name before a colon and a quotation, or behind a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left

from timeline.parser.attribution.extent import QUOTED_COMMA
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Act, Named, behind, verbs
from timeline.parser.clauses.analysis import Role
from timeline.parser.text.sentences import Span

#: A speaker before a colon and a quotation is named in at most so many words.
MOST_INTRODUCING = 6

_BRACKET = re.compile(r" \([^()]{1,40}\)$")


def introduced(sentence: Sentence) -> list[Act]:
    """ "Minister Petra Roth: “…”": a name, or an office with its article, before a colon and a quotation.

    What stands in brackets behind the name is no part of it: "Petra Roth (Labour)".
    """
    text, start = sentence.text, sentence.span.start
    quoted = next((one for one in sentence.quotations if one.start >= start), None)
    before = text[start : quoted.start].rstrip() if quoted and quoted.spoken else ""
    if quoted is None or not before.endswith(":"):
        return []
    name = _BRACKET.sub("", before.removesuffix(":").strip())
    words, lexicon = name.split(), Lexicon.of(sentence.language)
    acting = _acting(sentence, start + len(before), lexicon)
    if acting is not None:
        return [Act(Span(quoted.start, quoted.end), acting)]
    named = words and not any(map(str.isdigit, name)) and "," not in words[0]
    office = named and words[0].lower() in lexicon.determiners and words[-1].lower() in lexicon.offices
    capital = named and words[-1][:1].isupper()
    if not (office or capital) or len(words) > MOST_INTRODUCING:
        return []
    first = next((at for at in sentence.subjects if at < start + len(before)), None)
    if first is not None or verbs(text, start, start + len(name), sentence.language):
        return []
    return [Act(Span(quoted.start, quoted.end), Named(Span(start, start + len(name))))]


def _acting(sentence: Sentence, end: int, lexicon: Lexicon) -> Named | None:
    """ "Keller disagreed yesterday: “…”": somebody of whom the sentence tells before the colon; not who only hears."""
    words = sentence.analysis.words
    told = [
        clause.predicate
        for clause in sentence.analysis.clauses
        if clause.role in (Role.MAIN, Role.COORDINATE) and clause.predicate and words[clause.first].start < end
    ]
    verb = told[-1] if told else None
    if verb is None or verb.passive or verb.negated or verb.head in lexicon.hearing:
        return None
    subject = sentence.subjects.get(words[verb.first].start)
    if subject is None or subject.end > end or sentence.quoted(subject.start):
        return None
    name = sentence.before(sentence.span.start, words[verb.first].start, lexicon)
    if name is None or not name.span.of(sentence.text).strip():
        return None
    if name.pronoun:
        return name if name.pronoun in lexicon.person else None
    parts = name.span.of(sentence.text).split()
    last = parts[-1].lower()
    known = lexicon.voices.intersection((last, last.removesuffix("s")))
    person = parts[-1][:1].isupper() and len(parts) > 1
    bare = lexicon.prepositions.isdisjoint(map(str.lower, parts))  # no "the goal for Mr Keller"
    return name if (known or person) and bare else None


def verbless(sentence: Sentence, lexicon: Lexicon) -> list[Act]:
    """ "…," the minister.: a quotation and its speaker, without a verb."""
    text, span = sentence.text, sentence.span
    ends = bisect_left(sentence.quotations, span.end, key=lambda one: one.end)
    last = sentence.quotations[ends - 1] if ends else None
    if last is None or not last.spoken or not QUOTED_COMMA.search(text[max(span.start, last.end - 4) : last.end]):
        return []
    if verbs(text, last.end, span.end, sentence.language) or last.end >= span.end:
        return []
    name = behind(text, last.end, span.end, sentence.timexes, lexicon)
    words = name.span.of(text).split() if name and not name.pronoun else []
    named = (
        any(word[:1].isupper() for word in words) and text[name.span.end : span.end].strip(" .") == ""
        if name
        else False
    )
    return [Act(span, name)] if named else []
