"""Who stands right behind a verb by which he says what stands before it, be the verb one of speech elsewhere or not."""

from __future__ import annotations

from itertools import takewhile

from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.clauses.analysis import Analysis, Clause
from timeline.parser.clauses.plain.phrases import phrase_end
from timeline.parser.text.sentences import Span
from timeline.parser.words.plain.forms import Forms
from timeline.parser.words.speech import TIME, Word
from timeline.parser.words.verbs import vocabulary

#: Between a quotation and the verb behind it stand a comma and a blank.
NEAR = 2


def follows_quotation(sentence: Sentence, analysis: Analysis, clause: Clause) -> bool:
    """Does it open with its verb right behind speech in quotation marks, its subject next: "„…“, erzählt | Dora Fahn"?

    Then it tells who says so, whatever the verb.
    """
    place = analysis.words[clause.first].start
    spoken = any(one.spoken and 0 <= place - one.end <= NEAR for one in sentence.quotations)
    return spoken and _opens_with_verb(analysis, clause)


def with_quotation(sentence: Sentence, analysis: Analysis, clause: Clause, span: Span) -> Span:
    """What a clause tells with the quotation right before it, be it but a phrase: "«Nadie llamó», | asegura"."""
    verb, place = clause.predicate, analysis.words[clause.first].start
    if verb is None or clause.first != verb.first:
        return span
    quoted = next((one for one in sentence.quotations if 0 <= place - one.end <= NEAR), None)
    return Span(min(span.start, quoted.start), span.end) if quoted else span


def is_put_in_quotation(analysis: Analysis, clause: Clause) -> bool:
    """Is it put into what it quotes: "« Il pleuvait, | raconte Marsan. | Nous sommes partis. »"?"""
    return clause.speaks and analysis.words[clause.first - 1].text == "," and _opens_with_verb(analysis, clause)


def _opens_with_verb(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause inside its sentence open with its verb, and its subject follow, up to a mark?"""
    verb, words = clause.predicate, analysis.words
    if verb is None or clause.subject is None or not 0 < clause.first == verb.first or verb.passive:
        return False
    first, after = clause.subject
    after += after < len(words) and words[after].tag == "PRP"  # "herinnert Dora Vaan | zich"
    return first == verb.after and (after == len(words) or not words[after].text[0].isalnum())


def turned_subject(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """Who stands right behind a verb of speech, where what stands before it is what is said, or its object.

    "Twenty hives destroyed on Monday, | says the keeper", "el robo | lo confirmó la policía", "der Brand, | so schätzte
    es der Pfarrer", "de diefstal | heeft de recherche bevestigd", "reports that …, | the council cannot confirm".
    """
    verb, words, lexicon = clause.predicate, analysis.words, Lexicon.of(analysis.language)
    if verb is None or clause.subject is None:
        return None
    ahead = clause.subject
    opening = verb.first
    while opening > 1 and words[opening - 1].tag == "PRP" and words[opening - 2].tag in ("PRP", ","):
        opening -= 1  # "…, | le | reprocha la fiscalía"
    before = words[opening - 1] if opening else None
    es = words[slice(*ahead)] if ahead == (verb.first + 1, verb.first + 2) else ()
    if ahead[0] >= verb.first and not (es and es[0].lower in lexicon.thing):
        return None
    finite_last = Forms.of(analysis.language).verb_last
    place = ahead[1] if es else verb.first + 1 if finite_last else verb.after
    data = vocabulary(analysis.language)
    parted = before is not None and before.text == ","
    while parted and place < clause.after and words[place].tag in (TIME, "RB"):
        place += 1  # "…, ha precisato | venerdì | la direzione"
    after = phrase_end(words, place, clause.after, data) if place < clause.after else place
    if after == place or words[place].tag in ("RB", "CD") or before is None:
        return None
    closes = after == len(words) or not words[after].text[0].isalnum()
    parted = parted and (closes or words[after].tag in (TIME, "IN"))
    parted = parted and (_is_a_word(ahead, opening) or _is_no_speaker(analysis, ahead, opening))
    objected = words[verb.first - 1].lower in lexicon.objects and closes
    heard = words[ahead[0]].lower in data["heard"] or words[ahead[1] - 1].lower in data["heard"]
    turned = finite_last and not closes and (heard or _speaks_rather(analysis, ahead, (place, after)))
    return (place, after) if es or parted or objected or turned or (heard and closes) else None


def _is_a_word(ahead: tuple[int, int], verb: int) -> bool:
    """Does it open the sentence, one word before its comma: "Nonsense, | says the mayor: the gate was closed"?"""
    return ahead == (0, 1) and verb == 2


def _is_no_speaker(analysis: Analysis, ahead: tuple[int, int], verb: int) -> bool:
    """Is it a number of things, or does more stand behind it, up to the only comma before the verb?"""
    words, comma = analysis.words, verb - 1
    told = "CD" in words.tags[ahead[0] : ahead[1]] or ahead[1] < comma
    return told and "," not in words.texts[ahead[1] : comma]


def _is_of_head(word: Word) -> bool:
    """Is it no preposition, behind which stands what belongs to a noun: "eine Nachfolgerin | für Lang"?"""
    return word.tag != "IN"


def _speaks_rather(analysis: Analysis, ahead: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Does the second of two phrases rather name who speaks: "De diefstal heeft | de recherche | bevestigd"?"""
    lexicon = Lexicon.of(analysis.language)
    one, other = (
        max(
            (2 if word.tag == "NNP" else lexicon.voice(word.lower) for word in takewhile(_is_of_head, phrase)),
            default=0,
        )
        for phrase in (analysis.words[slice(*ahead)], analysis.words[slice(*behind)])
    )
    return other > one
