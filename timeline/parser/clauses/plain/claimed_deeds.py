"""What somebody says that he did, in an infinitive of what is over: "nie | avoir reçu l'argent".

It is a clause of its own, told by the verb of speech before it: "bestreitet, | am 4. Mai Geld erhalten zu haben".
To add a language: `have` and `be` under `[infinitive]` in its `verbs.toml`.
"""

from __future__ import annotations

from timeline.parser.clauses.plain.parts import Part, reports
from timeline.parser.words.plain.forms import Form, Forms, Helper
from timeline.parser.words.plain.lexicon import FINITE_TAGS, TAGS
from timeline.parser.words.speech import TIME, Words
from timeline.parser.words.verbs import Vocabulary

#: What may stand between the verb of speech and the infinitive, and before a time there.
_BETWEEN, _BEFORE_TIME = frozenset({"RB", TIME}), frozenset({"DT", "IN"})

#: What parts a sentence, so that no infinitive goes on behind it.
_PARTING = frozenset(';:–—()[]“”„«»",')


def deeds(words: Words, language: str, data: Vocabulary) -> dict[int, int]:
    """Where each such clause begins → the place of its infinitive."""
    forms = Forms.of(language)
    if forms.over.keys().isdisjoint(words.lowers):
        return {}
    found = ((_begin(words, at, forms, data), at) for at in range(len(words)) if forms.is_deed(words.lowers, at))
    return {begin: at for begin, at in found if begin is not None}


def finite(words: Words, places: dict[int, int]) -> Words:
    """The words, such an infinitive tagged as the verb of its clause."""
    verbs = frozenset(places.values())
    return words.tagged([TAGS[Form.PRESENT] if at in verbs else tag for at, tag in enumerate(words.tags)])


def _begin(words: Words, at: int, forms: Forms, data: Vocabulary) -> int | None:
    """Where the clause of an infinitive begins; `None` where nobody says it or it tells nothing that is over."""
    if forms.verb_last:
        return _begin_of_last(words, at, forms, data)
    after = at + 1
    while after < len(words) and words.tags[after] == "RB":
        after += 1
    if after >= len(words) or not _is_over(words, at, after, forms):
        return None
    opening = data["negation"] | forms.infinitive_openers | forms.reflexive  # "di | non | essere stato"
    begin = at
    while begin > 1 and words.lowers[begin - 1] in opening:
        begin -= 1
    said = begin - 1
    while said > 0 and words.lowers[said] not in data["reporting"] and _is_between(words, said):
        said -= 1
    return begin if said >= 0 and words.lowers[said] in data["reporting"] else None


def _is_between(words: Words, at: int) -> bool:
    """Can a word part verb and infinitive: "negó | ayer | haber pagado", "negou | na segunda-feira | ter pago"?"""
    return words.tags[at] in _BETWEEN or (words.tags[at] in _BEFORE_TIME and words.tags[at + 1] == TIME)


def _is_over(words: Words, at: int, participle: int, forms: Forms) -> bool:
    """Does an infinitive with a participle tell what is over: "être parti", "ter pago", not "être menacé"?"""
    word = words.lowers[participle]
    if not (words.tags[participle] == "VBN" or forms.is_shaped(word, Form.PARTICIPLE)):
        return False
    moved = word in forms.moved or forms.is_helper(word, Helper.PASSIVE) or words.lowers[at - 1] in forms.reflexive
    return forms.over[words.lowers[at]] is Helper.HAVE or moved or forms.verb_last


def _begin_of_last(words: Words, at: int, forms: Forms, data: Vocabulary) -> int | None:
    """The same where verbs go last: "…, | Geld erhalten zu haben", "ontkent | geld te hebben gekregen"."""
    beside = [place for place in (at - 2, at + 1) if 0 <= place < len(words)]
    if not any(_is_over(words, at, place, forms) for place in beside):
        return None
    first = at
    while first > 0 and words.texts[first - 1] not in _PARTING and words.tags[first - 1] not in FINITE_TAGS:
        first -= 1
    said = first - 1 - (first > 1 and words.texts[first - 1] == ",")
    if said < 0 or not reports(words, Part(_from(words, said), said + 1, None, ""), data):
        return None
    while first < at and (words.tags[first] == "RB" or (words.tags[first] == TIME and words.texts[first - 1] != ",")):
        first += 1  # "zei donderdag | geld te hebben gekregen"
    return first


def _from(words: Words, last: int) -> int:
    """Where the stretch between marks begins whose last word is given."""
    while last > 0 and words.texts[last - 1] not in _PARTING:
        last -= 1
    return last
