"""How much of a sentence a speaker answers for: what stands behind the verb of speech, or before it."""

from __future__ import annotations

import re

from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Act, Named
from timeline.parser.text.sentences import Span

#: A quotation that goes on, or what is said before its speaker.
QUOTED_COMMA = re.compile(r"[,?!]\s*(?:[”\"»]|'')\s*$|(?:[”\"»]|'')\s*,\s*$")

#: Behind a verb of speech stand at least so many words of what is said; fewer tell where or to whom.
FEWEST_WORDS = 3

_STOPS = re.compile(r"[,.;!?](?=\s|$)")

_SEMICOLON = re.compile(r";\s")


def rest_of(sentence: Sentence, said: list[Act]) -> Span:
    """The sentence, or what is left of it behind another's words."""
    start = max((act.span.end for act in said if act.span.end < sentence.span.end), default=sentence.span.start)
    return Span(start, sentence.span.end)


def what_is_said(sentence: Sentence, verb: re.Match[str], name: Named, said: list[Act], lexicon: Lexicon) -> Span:
    """What a speaker before the verb answers for: what follows the verb, else all that stands before it."""
    text, span = sentence.text, sentence.span
    rest = text[verb.end() : span.end]
    stop = _STOPS.search(text, verb.end(), span.end)
    follows = _content(sentence, verb.end(), stop.start() if stop else span.end)
    inserted = len(follows) < FEWEST_WORDS or follows[0].lower() in lexicon.prepositions  # "…, she said in a letter"
    lead = text[span.start : name.span.start]
    if QUOTED_COMMA.search(lead) or (inserted and lead.rstrip().endswith((",", "–", "—"))):
        return rest_of(sentence, said)
    start = min(name.span.start, verb.start()) if name.span.start >= span.start else verb.start()
    if lexicon.another.fullmatch(sentence.word_before(verb.start())):
        start = verb.start()  # "the mill cut its forecast, and | said …"
    semicolon = _SEMICOLON.search(text, verb.end(), span.end)
    goes_on = _host_goes_on(sentence, verb, name, lexicon)
    if goes_on is not None:
        return Span(verb.start(), goes_on)
    end = semicolon.start() if semicolon else span.end
    following = rest.split(maxsplit=1)
    if not following or following[0].lower() not in lexicon.content:
        for match in lexicon.another.finditer(text, verb.end(), end):
            alone = text[: match.start()].rstrip().endswith(",") and _has_subject(text, match.end(), end, lexicon)
            if alone and not sentence.quoted(match.start()):
                end = match.start()
                break
    return Span(start, end)


def _host_goes_on(sentence: Sentence, verb: re.Match[str], name: Named, lexicon: Lexicon) -> int | None:
    """Where what the speaker does besides begins: "Keller, who said that it was on | , resigned"."""
    opening = sentence.text[name.span.end : verb.start()].strip(" ,").split()
    if not opening or opening[0].lower() not in lexicon.relative:
        return None
    own = [place for place, subject in sentence.subjects.items() if place > verb.end() and subject.end <= verb.start()]
    comma = sentence.text.rfind(",", verb.end(), min(own)) if own else -1
    return comma if comma >= 0 else None


def _content(sentence: Sentence, start: int, end: int) -> list[str]:
    """The words of a stretch that are no time expression."""
    words = re.finditer(r"\w[\w’'-]*", sentence.text[start:end])
    return [
        word.group()
        for word in words
        if not any(timex.start <= start + word.start() < timex.end for timex in sentence.timexes)
    ]


def _has_subject(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    words = text[start:end].split(maxsplit=1)
    return bool(words) and (words[0].lower() in lexicon.determiners or words[0][:1].isupper())
