"""Whether by a verb of speech somebody speaks: not in "strikes called for Friday", "the confirmed dead"."""

from __future__ import annotations

import re

from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Named
from timeline.parser.text.sentences import Span

#: Who says something beside the rest is named within so many characters.
BESIDE = 120

#: A quotation ends before the verb.
QUOTED = re.compile(r"(?:[”\"»]|'')[\s,]*$")


def is_silent(sentence: Sentence, verb: re.Match[str], lexicon: Lexicon) -> bool:
    """Is it no verb of speech here: after an article or "to", a noun, in the passive without "by"?"""
    word = sentence.word_before(verb.start())
    if word in lexicon.silent or word.endswith(("n't", "n’t")) or word in lexicon.determiners:
        return True
    if verb.start() in sentence.qualities:
        return True  # "the confirmed dead"
    name = verb.group().lower()
    after = behind_time(sentence, verb.end(), lexicon)
    following = [*sentence.text[after : after + 12].lower().split(), ""][0]
    if name in lexicon.participles:
        ahead = sentence.text[sentence.span.start : verb.start()]
        return not (ahead.rstrip().endswith(",") or word in lexicon.as_ or said_beside(sentence, verb, lexicon))
    accused = following in lexicon.silent_before and " " not in name  # but "puts the cost | of"
    if accused or (name in lexicon.setting and sentence.is_timed(verb.end())):
        return True  # "accused | of", "strikes called for | Friday"
    if verb["naming"]:
        return False
    if name in lexicon.nouns and following in lexicon.content and verb.start() not in sentence.subjects:
        return True  # "are examining claims | that …"
    plain = name not in lexicon.nouns or (name in lexicon.surely and verb.start() in sentence.subjects)
    if plain or following in lexicon.content or _is_told_before(sentence, verb, lexicon):
        return False  # "the fire marshal | suspects | arson"
    return not any(subject.start == verb.end() + 1 for subject in sentence.subjects.values())  # "added | the mine had"


def behind_time(sentence: Sentence, place: int, lexicon: Lexicon) -> int:
    """Behind a time expression that follows, with its preposition: "repeated | on Wednesday | that"."""
    timex = next((one for one in sentence.timexes if one.start >= place), None)
    between = sentence.text[place : timex.start].lower().split() if timex else []
    return timex.end if timex and set(between) <= lexicon.prepositions else place


def _is_told_before(sentence: Sentence, verb: re.Match[str], lexicon: Lexicon) -> bool:
    """Does what is said stand before it: "…, the Gazette has learned.", "“…,” recalled Keller"?"""
    if QUOTED.search(sentence.text[max(sentence.span.start, verb.start() - 6) : verb.start()]):
        return True
    subject = sentence.subjects.get(verb.start())
    ahead = sentence.text[sentence.span.start : subject.start].rstrip(' ”"') if subject else ""
    behind = sentence.text[behind_time(sentence, verb.end(), lexicon) : sentence.span.end]
    return ahead.endswith((",", "!", "?")) and not behind.strip(' .”"')


def said_beside(sentence: Sentence, verb: re.Match[str], lexicon: Lexicon) -> Named | None:
    """Who says something beside the rest: ", with the unions | warning that …"."""
    content = sentence.text[verb.end() : sentence.span.end].lower().split(maxsplit=1)[:1]
    begin = max(sentence.span.start, verb.start() - BESIDE)
    found = lexicon.beside.search(sentence.text, begin, verb.start()) if content else None
    return Named(Span(*found.span("name"))) if found and content[0] in lexicon.content else None
