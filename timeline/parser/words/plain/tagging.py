"""Gives the words of a sentence their class, by lists, by what stands around them and by what a model says.

Lists go first for words that open, join and help; a model, where the language has one, for the others. Without one a
word that no list knows is a noun, or, in a language that writes nouns with capitals, an adjective.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.parser.words.nouns import is_common
from timeline.parser.words.plain.context_rules import OPENING, PAST_OR_FUTURE, ContextRules
from timeline.parser.words.plain.forms import FINITE, Form, Helper, Readings
from timeline.parser.words.plain.lexicon import FINITE_TAGS, OTHERS, TAGS, Lexicon
from timeline.parser.words.speech import TIME, WORD

#: A model tells that it is a verb, but not which form.
UNTOLD = "VB?"

#: The mark of a currency, behind the letters of a country.
CURRENCY = "$"

#: At one of these a clause ends.
CLOSING = frozenset(",;:.!?–—()")

#: Behind one of these a word that may be a verb is a noun ("la marche") or describes one ("die gesperrte Straße").
NAMED = frozenset({"DT", "IN", "CD", "JJ"})


class Tagger:
    """Tags for the words of a language."""

    def __init__(self, language: str) -> None:
        self._words = words = Lexicon(language)
        self._rules, self._forms = ContextRules(words), words.forms
        self._longest = max(map(len, words.groups))
        self._articles = words.articles & words.pronouns

    @classmethod
    @cache
    def of(cls, language: str) -> Tagger:
        """The tagger of a language, made once."""
        return cls(language)

    def tags(self, tokens: Sequence[str], told: Sequence[str]) -> list[str]:
        """A tag for each token; `told`: what the rules of a model say, or `TIME` or `WORD`."""
        found: list[str] = []
        while len(found) < len(tokens):
            index = len(found)
            group = [] if told[index] == TIME else self._group(tokens, index)
            found += group or [TIME if told[index] == TIME else self._tag(tokens, index, told[index], found)]
        return found

    def _group(self, tokens: Sequence[str], index: int) -> list[str]:
        """The tags of words that belong to a number: "au moins" before one, "une vingtaine"."""
        for length in range(min(self._longest, len(tokens) - index), 0, -1):
            tag = self._words.groups.get(tuple(token.lower() for token in tokens[index : index + length]))
            if tag and (tag == "CD" or self._is_number(tokens, index + length)):
                return [tag] * length
        return []

    def _is_number(self, tokens: Sequence[str], index: int) -> bool:
        if index >= len(tokens):
            return False
        return tokens[index][0].isdigit() or tokens[index].lower() in self._words.numbers

    def _tag(self, tokens: Sequence[str], index: int, told: str, before: list[str]) -> str:
        token = tokens[index]
        lower = token.lower()
        currency = token.isupper() and [*tokens, ""][index + 1] == CURRENCY  # "R$ 80 mil", "US$ 3"
        if currency or (not token[0].isalpha() and lower not in self._words.tags):
            return "CD" if token[0].isdigit() else CURRENCY if currency else token
        if lower in self._words.relative and self._rules.is_relative(tokens, index, told):
            return "WDT"
        known = self._words.tags.get(lower)
        subject = before[-1:] in (["WDT"], ["PRP"]) and before[-2:-1] != ["IN"]
        readings = self._forms.readings(lower, surely=subject)
        if known == "DT" and told in FINITE_TAGS and self._forms.is_helper(lower):
            known = told  # Dutch "zijn": "are" as well as "his"
        placed = self._rules.by_place(tokens, index, before, verb=bool(readings))
        if placed or (known and not (readings and known in ("DT", "PRP") and not self._articles)):
            return placed or known or self._words.rest
        opening = all(tag in OPENING for tag in before)
        if opening and lower in self._words.occasion:
            return OTHERS[Form.PARTICIPLE]  # "Preguntado | ayer, …"
        if token[0].isupper() and not (opening and self._may_be_small(lower, told)):
            named = told == "NNP" or token.isupper() or not is_common(token, self._words.language)
            return "NNP" if named else "NN"
        if self._helped(tokens, index, before) or (told.startswith("VB") and not self._forms.is_helper(lower)):
            return self._as_told(tokens, index, told, before)
        if readings and (told == WORD or self._is_surely(lower, readings)):
            return self._verb(tokens, index, readings, before)
        return self._unknown(tokens, index, told, opening=opening)

    def _unknown(self, tokens: Sequence[str], index: int, told: str, *, opening: bool) -> str:
        """The tag of a word of which nothing is known but its shape and what a model tells."""
        if opening and told in (WORD, "NNP", "NN") and self._opens_told(tokens, index):
            return OTHERS[Form.PARTICIPLE]  # "Inaugurado | em 1998, o hospital …"
        rest = "NNP" if tokens[index][0].isupper() else self._words.rest
        return rest if told in (WORD, "WDT") else told

    def _opens_told(self, tokens: Sequence[str], index: int) -> bool:
        """Does what looks like a participle, which no list holds, open a sentence before a preposition?"""
        shaped = self._forms.is_shaped(tokens[index].lower(), Form.PARTICIPLE)
        return shaped and [*tokens, ""][index + 1].lower() in self._words.prepositions

    def _helped(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does a word that looks like a participle follow "have", adverbs aside? Where verbs go last much else does."""
        place = index - 1
        while place >= 0 and before[place] == "RB":
            place -= 1
        lower = tokens[index].lower()
        if place < 0 or before[place] not in FINITE_TAGS or self._words.capitals or self._words.verb_second:
            return False
        if self._forms.is_helper(tokens[place].lower(), Helper.BE) and Form.PARTICIPLE in self._forms.readings(lower):
            return True  # "está | prevista"
        has = self._forms.is_helper(tokens[place].lower(), Helper.HAVE)
        reflexive = place > 0 and tokens[place - 1].lower() in self._forms.reflexive  # "se serait | endormi"
        has |= reflexive and self._forms.is_helper(tokens[place].lower(), Helper.BE)
        return has and self._forms.is_shaped(lower, Form.PARTICIPLE)

    def _is_passive(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does a word follow a participle that makes the passive: "sono state | iscritte"?"""
        helps = self._forms.is_helper(tokens[index - 1].lower(), Helper.BE, Helper.PASSIVE) if index else False
        return helps and before[-1:] == [OTHERS[Form.PARTICIPLE]]

    def _as_told(self, tokens: Sequence[str], index: int, told: str, before: Sequence[str]) -> str:
        """The tag of what a model takes for a verb: none behind an article or preposition; lists know its tense."""
        if self._helped(tokens, index, before) or self._is_passive(tokens, index, before):
            return OTHERS[Form.PARTICIPLE]  # "había | asegurado"
        lower = tokens[index].lower()
        last = tokens[index - 1].lower() if index else ""
        held = before[-1:] == ["DT"] and last not in self._words.pronouns and not self._points(tokens, index)
        if told == "VBN" and (held or before[-1:] == ["CD"]) and not tokens[index + 1 : index + 2]:
            return "NN"
        if held and (told in FINITE_TAGS or (told == "VBN" and not self._is_named(tokens, index + 1))):
            return "NN" if not self._words.capitals else self._words.rest
        readings = self._forms.readings(lower)
        if told == UNTOLD:
            if not held and self._forms.is_helper(last, Helper.HAVE, Helper.BE):
                return OTHERS[Form.PARTICIPLE]
            return "NN" if held else self._verb(tokens, index, readings or self._by_shape(lower), before)
        if told in FINITE_TAGS and before[-1:] == ["IN"] and last in self._words.prepositions - self._words.openers:
            return told if readings <= PAST_OR_FUTURE and readings else self._words.rest
        finite = [TAGS[form] for form in FINITE if form in readings]
        if told in FINITE_TAGS or (told == "VBN" and Form.PAST in readings and self._stands_alone(tokens, index)):
            return finite[0] if finite and told not in finite else told
        return told

    def _stands_alone(self, tokens: Sequence[str], index: int) -> bool:
        """Is there no verb beside a participle that it could help: "Zwei Menschen | erlitten leichte Verletzungen"?"""
        first, last = index, index + 1
        while first > 0 and tokens[first - 1] not in CLOSING:
            first -= 1
        while last < len(tokens) and tokens[last] not in CLOSING:
            last += 1
        clause = map(str.lower, tokens[first:last])
        inside = first < index < last - 1  # "Wahl erneut | verschoben" is a headline
        return self._words.verb_second and inside and not any(map(self._forms.is_helper, clause))

    def _points(self, tokens: Sequence[str], index: int) -> bool:
        """Does what may be an article open a sentence by itself: "Das | teilte | die Polizei mit"?"""
        following = [*tokens, "", ""][index + 1].lower()
        alone = index == 1 and tokens[0].lower() in self._words.relative | self._words.pronouns
        return alone and self._words.capitals and self._words.tags.get(following) in ("DT", "PRP")

    def _by_shape(self, lower: str) -> Readings:
        """What a verb that no list holds can be by its ending."""
        shaped = next(
            (form for form in (Form.PARTICIPLE, Form.INFINITIVE, Form.GERUND) if self._forms.is_shaped(lower, form)),
            None,
        )
        return frozenset({shaped or Form.PRESENT})

    def _is_named(self, tokens: Sequence[str], index: int) -> bool:
        """Does a word go on with a phrase, as a noun or its description: no mark, preposition, verb that helps?"""
        if index >= len(tokens) or not tokens[index][0].isalpha():
            return False
        lower = tokens[index].lower()
        return lower not in self._words.tags and not self._forms.is_helper(lower)

    def _may_be_small(self, lower: str, told: str) -> bool:
        """Can the first word of a sentence be another than a name or, where all have capitals, a noun?"""
        return not self._words.capitals or told.startswith("VB") or self._forms.is_helper(lower)

    def _is_surely(self, lower: str, readings: Readings) -> bool:
        """Is it a verb whatever a model says, which may not know it: one that helps others, of speech, only past?"""
        spoken = lower in self._forms.speaking and Form.PARTICIPLE not in readings
        return spoken or self._forms.is_helper(lower) or readings <= PAST_OR_FUTURE

    def _verb(self, tokens: Sequence[str], index: int, readings: Readings, before: Sequence[str]) -> str:
        """The tag of what may be a verb: beside an article, a noun or what describes one."""
        last = next((tag for tag in reversed(before) if tag != "RB"), "")
        finite = next((form for form in FINITE if form in readings), None)
        if self._describes(tokens, index, last):
            return OTHERS[Form.INFINITIVE] if Form.INFINITIVE in readings and last == "IN" else self._words.rest
        if Form.PARTICIPLE in readings and (finite is None or last.startswith("VB")):
            return OTHERS[Form.PARTICIPLE]
        if finite is not None:
            return TAGS[finite]
        return next(OTHERS[form] for form in OTHERS if form in readings)

    def _describes(self, tokens: Sequence[str], index: int, last: str) -> bool:
        """Is it a noun ("la marche") or does it describe one ("die gesperrte Straße"), by what stands beside it?"""
        lower = tokens[index].lower()
        if last not in NAMED or self._forms.is_helper(lower):
            return False
        if last == "IN" and not self._words.capitals and self._forms.readings(lower) <= PAST_OR_FUTURE:
            return False  # "según informaron fuentes"
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if self._points(tokens, index):
            return False
        return not self._words.capitals or last == "DT" or following[:1].isupper()
