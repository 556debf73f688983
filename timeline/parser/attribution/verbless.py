"""Who speaks without a verb: a name before a colon and a quotation, or behind a quotation."""

from __future__ import annotations

from bisect import bisect_left

from timeline.parser.attribution.extent import QUOTED_COMMA
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Act, Named, behind, verbs
from timeline.parser.text.sentences import Span

#: A speaker before a colon and a quotation is named in at most so many words.
MOST_INTRODUCING = 6


def introduced(sentence: Sentence) -> list[Act]:
    """ "Minister Petra Roth: “…”": a name, or an office with its article, before a colon and a quotation."""
    text, start = sentence.text, sentence.span.start
    quoted = next((one for one in sentence.quotations if one.start >= start), None)
    before = text[start : quoted.start].rstrip() if quoted and quoted.spoken else ""
    name = before.removesuffix(":").strip()
    words, lexicon = name.split(), Lexicon.of(sentence.language)
    named = words and not any(map(str.isdigit, name)) and "," not in words[0]
    office = named and words[0].lower() in lexicon.determiners and words[-1].lower() in lexicon.offices
    capital = named and words[-1][:1].isupper()
    if not before.endswith(":") or not (office or capital) or len(words) > MOST_INTRODUCING:
        return []
    first = next((at for at in sentence.subjects if at < start + len(before)), None)
    if quoted is None or first is not None or verbs(text, start, start + len(name), sentence.language):
        return []
    return [Act(Span(quoted.start, quoted.end), Named(Span(start, start + len(name))))]


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
