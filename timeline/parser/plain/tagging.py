"""Gives the words of a sentence their class, by lists and by what a model says: tags of the Penn Treebank, and more.

Finite forms are told apart by what they tell: `VBZ` present, `VBD` past, `VBF` future, `VBC` conditional, `VBQ`
quoted. Lists go first for words that open, join and help; a model, where the language has one, for the others. Without
one a word that no list knows is a noun, or, in a language that writes nouns with capitals, an adjective.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.parser.nouns import is_common
from timeline.parser.plain.forms import FINITE, Form, Forms, Helper, Readings

#: The tags of whole time expressions, and of words of which no model says anything.
TIME, WORD = "TIME", "WORD"

#: A model tells that it is a verb, but not which form.
UNTOLD = "VB?"

#: The tags of finite forms.
TAGS = {Form.PRESENT: "VBZ", Form.PAST: "VBD", Form.FUTURE: "VBF", Form.CONDITIONAL: "VBC", Form.QUOTED: "VBQ"}
FINITE_TAGS = frozenset(TAGS.values())

#: The tags of the others.
OTHERS = {Form.PARTICIPLE: "VBN", Form.INFINITIVE: "VB", Form.GERUND: "VBG"}

#: Word classes of `predicates.toml` and their tags, the first that holds a word first.
CLASSES = (
    ("conjunction", "CC"),
    ("subordinator", "IN"),
    ("preposition", "IN"),
    ("article", "DT"),
    ("pronoun", "PRP"),
    ("adverb", "RB"),
    ("negation", "RB"),
)

_PAST_OR_FUTURE = frozenset({Form.PAST, Form.FUTURE})

#: What can stand before the first word of a sentence.
OPENING = frozenset('“„«"»”(–—-')

#: The mark of a currency, behind the letters of a country.
CURRENCY = "$"

#: A part of a verb stands at the end of its clause.
ENDS = frozenset(",.;:!?“”»")

#: Behind one of these a word that may be a verb is a noun ("la marche") or describes one ("die gesperrte Straße").
NAMED = frozenset({"DT", "IN", "CD", "JJ"})


class Tagger:
    """Tags for the words of a language."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "predicates")
        words = loader.table(language, "words")
        self._forms, self._language = Forms.of(language), language
        numbers = (*words["number"], *loader.table(language, "figures")["number"]["words"])
        self._numbers = frozenset(numbers)
        self._class = dict.fromkeys(numbers, "CD")
        for name, tag in reversed(CLASSES):
            self._class |= dict.fromkeys(data[name], tag)
        self._prepositions = frozenset(data["preposition"])
        self._either = self._prepositions & frozenset(data["article"])
        prefixes = frozenset(loader.table(language, "verbs")["prefix"]["words"])
        self._particles = {word for word in prefixes if self._class.get(word, "PRP") != "PRP"}
        figures = loader.table(language, "figures")
        self._groups = {tuple(phrase.lower().split()): "RB" for phrase in figures["hedge"]}
        self._groups |= {tuple(phrase.lower().split()): "CD" for phrase in figures["vague"]}
        self._longest = max(map(len, self._groups))
        self._negations = frozenset(data["negation"])
        self._relative = frozenset(data["relative"])
        self._occasion = frozenset(data["occasion"])
        self._articles = frozenset(data["article"]) & frozenset(data["pronoun"])
        self._marks = frozenset(loader.table(language, "verbs").get("infinitive", {}).get("marks", ()))
        self._pronouns, self._openers = frozenset(data["pronoun"]), frozenset(data["subordinator"])
        titles = loader.table(language, "names")["title"]["words"]
        self._titles = frozenset(word.lower() for word in titles)
        self._outlets = frozenset(loader.table(language, "attribution")["outlet"]["words"])
        self._capitals, self._verb_second = bool(words.get("capital_nouns")), bool(words.get("verb_second"))
        self._rest = "JJ" if self._capitals else "NN"

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
        for length in range(self._longest, 0, -1):
            tag = self._groups.get(tuple(token.lower() for token in tokens[index : index + length]))
            if tag and (tag == "CD" or self._is_number(tokens, index + length)):
                return [tag] * length
        return []

    def _is_number(self, tokens: Sequence[str], index: int) -> bool:
        if index >= len(tokens):
            return False
        return tokens[index][0].isdigit() or tokens[index].lower() in self._numbers

    def _tag(self, tokens: Sequence[str], index: int, told: str, before: list[str]) -> str:
        token = tokens[index]
        lower = token.lower()
        currency = token.isupper() and [*tokens, ""][index + 1] == CURRENCY  # "R$ 80 mil", "US$ 3"
        if currency or (not token[0].isalpha() and lower not in self._class):
            return "CD" if token[0].isdigit() else CURRENCY if currency else token
        if lower in self._relative and self._is_relative(tokens, index, told):
            return "WDT"
        known = self._class.get(lower)
        subject = before[-1:] in (["WDT"], ["PRP"]) and before[-2:-1] != ["IN"]
        readings = self._forms.readings(lower, surely=subject)
        if known == "DT" and told in FINITE_TAGS and self._forms.is_helper(lower):
            known = told  # Dutch "zijn": "are" as well as "his"
        placed = self._by_place(tokens, index, before, verb=bool(readings))
        if placed or (known and not (readings and known in ("DT", "PRP") and not self._articles)):
            return placed or known or self._rest
        opening = all(tag in OPENING for tag in before)
        if opening and lower in self._occasion:
            return OTHERS[Form.PARTICIPLE]  # "Preguntado | ayer, …"
        if token[0].isupper() and not (opening and self._may_be_small(lower, told)):
            named = told == "NNP" or token.isupper() or not is_common(token, self._language)
            return "NNP" if named else "NN"
        if self._helped(tokens, index, before) or (told.startswith("VB") and not self._forms.is_helper(lower)):
            return self._as_told(tokens, index, told, before)
        if readings and (told == WORD or self._is_surely(lower, readings)):
            return self._verb(tokens, index, readings, before)
        rest = "NNP" if token[0].isupper() else self._rest
        return rest if told in (WORD, "WDT") else told

    def _helped(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does a word that looks like a participle follow "have", adverbs aside? Where verbs go last much else does."""
        place = index - 1
        while place >= 0 and before[place] == "RB":
            place -= 1
        lower = tokens[index].lower()
        if place < 0 or before[place] not in FINITE_TAGS or self._capitals or self._verb_second:
            return False
        if self._forms.is_helper(tokens[place].lower(), Helper.BE) and Form.PARTICIPLE in self._forms.readings(lower):
            return True  # "está | prevista"
        has = self._forms.is_helper(tokens[place].lower(), Helper.HAVE)
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
        held = before[-1:] == ["DT"] and last not in self._pronouns and not self._points(tokens, index)
        if told == "VBN" and (held or before[-1:] == ["CD"]) and not tokens[index + 1 : index + 2]:
            return "NN"
        if held and (told in FINITE_TAGS or (told == "VBN" and not self._is_named(tokens, index + 1))):
            return "NN" if not self._capitals else self._rest
        readings = self._forms.readings(lower)
        if told == UNTOLD:
            if not held and self._forms.is_helper(last, Helper.HAVE, Helper.BE):
                return OTHERS[Form.PARTICIPLE]
            return "NN" if held else self._verb(tokens, index, readings or self._by_shape(lower), before)
        if told in FINITE_TAGS and before[-1:] == ["IN"] and last in self._prepositions - self._openers:
            return told if readings <= _PAST_OR_FUTURE and readings else self._rest
        finite = [TAGS[form] for form in FINITE if form in readings]
        return finite[0] if told in FINITE_TAGS and finite and told not in finite else told

    def _points(self, tokens: Sequence[str], index: int) -> bool:
        """Does what may be an article open a sentence by itself: "Das | teilte | die Polizei mit"?"""
        following = [*tokens, "", ""][index + 1].lower()
        alone = index == 1 and tokens[0].lower() in self._relative | self._pronouns
        return alone and self._capitals and self._class.get(following) in ("DT", "PRP")

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
        return lower not in self._class and not self._forms.is_helper(lower)

    def _by_place(self, tokens: Sequence[str], index: int, before: Sequence[str], *, verb: bool) -> str | None:
        """The tag that the place of a word gives, whatever it is elsewhere: "räumte Fehler | ein,"."""
        if self._is_marked(tokens, index) or self._is_helped_to_be(tokens, index, before):
            return OTHERS[Form.INFINITIVE]
        if tokens[index].lower() in self._particles and tokens[index + 1 : index + 2] and tokens[index + 1] in ENDS:
            return "RP"
        said = " ".join(tokens[index : index + 2]).lower()
        if said in self._forms.speaking and " " in said:  # "lo | rendono noto"
            shaped = self._forms.is_shaped(tokens[index].lower(), Form.PARTICIPLE)
            return OTHERS[Form.PARTICIPLE] if shaped else TAGS[Form.PRESENT]
        if index and self._class.get(tokens[index].lower()) == "DT" and self._is_denied(tokens, index):
            return "PRP"  # "personne ne | le | savait"
        if tokens[index].lower() in self._openers and (opens_nothing := self._other(tokens, index, before)):
            return opens_nothing
        if tokens[index].lower() in self._either:
            return "IN" if self._is_put_before(tokens, index, before) else "DT"
        if tokens[index] in self._titles or (tokens[index] in self._outlets and before[-1:] == ["DT"]):
            return "NN"  # "el diario | El Faro", "la ministra"
        return self._rest if verb and self._stands_before_noun(tokens, index, before) else None

    def _is_marked(self, tokens: Sequence[str], index: int) -> bool:
        """Does an infinitive stand behind its mark, no part of a perfect: "zu | zahlen", not "gezahlt zu | haben"?"""
        lower = tokens[index].lower()
        marked = index > 0 and tokens[index - 1].lower() in self._marks
        return marked and self._forms.is_shaped(lower, Form.INFINITIVE) and not self._forms.is_helper(lower)

    def _is_helped_to_be(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does what may be "to be" as well stand before a participle, with a verb before that asks for it?"""
        following = [*tokens, ""][index + 1].lower()
        helps = self._forms.is_helper(tokens[index].lower(), Helper.BE, Helper.PASSIVE)
        if (
            self._class.get(tokens[index].lower()) != "DT"
            or not helps
            or not self._forms.is_shaped(following, Form.PARTICIPLE)
        ):
            return False
        verbs = (tokens[at].lower() for at in range(index) if before[at] in FINITE_TAGS)
        return any(self._forms.is_helper(verb, Helper.WILL, Helper.CAN) for verb in verbs)

    def _other(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> str | None:
        """The tag of what opens clauses elsewhere where it opens none."""
        if self._is_ranked(tokens, index, before):
            return "NN"
        if self._is_of_verb(tokens, index, before) or self._is_fronted(tokens, index, before):
            return "PRP" if tokens[index].lower() in self._relative | self._pronouns else "RB"
        return None

    def _is_ranked(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does a word that opens clauses elsewhere stand between an article and a verb: "il | secondo | tornerà"?"""
        either = tokens[index].lower() in self._openers & self._prepositions and not self._verb_second
        if not either or before[-1:] != ["DT"] or tokens[index - 1].lower() in self._relative:
            return False
        return bool(self._forms.readings([*tokens, ""][index + 1].lower()) & frozenset(FINITE))

    def _is_of_verb(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does what opens clauses elsewhere make the verb behind it reflexive: "a família | se | mudou"?"""
        either = tokens[index].lower() in self._openers & self._pronouns
        opened = index > 0 and tokens[index - 1].lower() in self._openers  # "disse que | se | tratava"
        if not either or not (opened or before[-1:] in (["NN"], ["NNP"], ["PRP"], ["JJ"], ["RB"])):
            return False
        return bool(self._forms.readings([*tokens, ""][index + 1].lower()) & frozenset(FINITE))

    def _is_fronted(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does what opens clauses elsewhere stand at the head, the verb right behind it: "Dat | meldde de GGD"?"""
        if not self._verb_second or tokens[index].lower() not in self._openers or any(t not in OPENING for t in before):
            return False
        following = [*tokens, ""][index + 1]
        finite = self._forms.readings(following) & frozenset(FINITE)
        return bool(finite) or self._forms.is_helper(following)

    def _is_denied(self, tokens: Sequence[str], index: int) -> bool:
        """Does a word stand between a negation and what can be a finite verb?"""
        denies = tokens[index - 1].lower().replace("’", "'") in self._negations
        return denies and bool(self._forms.readings([*tokens, ""][index + 1].lower()) & frozenset(FINITE))

    def _is_put_before(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Is a word that may be an article a preposition: before a name, a number, an infinitive (Portuguese "a")?"""
        place = index - 1
        while place > 0 and (before[place] in (TIME, "CD") or tokens[place] in "()"):
            place -= 1
        if all(tag in OPENING for tag in before) or tokens[place].lower() in self._forms.speaking:
            return False  # "informou | nesta segunda-feira (14) | a Defesa Civil"
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        return not following[:1].islower() or self._forms.is_shaped(following, Form.INFINITIVE)

    def _stands_before_noun(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does it describe a noun whose article a time or an adverb parts from it: "das 1968 errichtete Bauwerk"?"""
        if not self._capitals or not tokens[index + 1 : index + 2] or not tokens[index + 1][0].isupper():
            return False
        place = index - 1
        while place > 0 and before[place] in (TIME, "RB"):
            place -= 1
        place -= 0 < place < index - 1 and before[place] == "IN" and before[place + 1] == TIME
        return place < index - 1 and before[place] == "DT" and not self._forms.is_helper(tokens[index].lower())

    def _may_be_small(self, lower: str, told: str) -> bool:
        """Can the first word of a sentence be another than a name or, where all have capitals, a noun?"""
        return not self._capitals or told.startswith("VB") or self._forms.is_helper(lower)

    def _is_surely(self, lower: str, readings: Readings) -> bool:
        """Is it a verb whatever a model says, which may not know it: one that helps others, of speech, only past?"""
        spoken = lower in self._forms.speaking and Form.PARTICIPLE not in readings
        return spoken or self._forms.is_helper(lower) or readings <= _PAST_OR_FUTURE

    def _is_relative(self, tokens: Sequence[str], index: int, told: str) -> bool:
        """Does what may be an article as well open a relative clause?"""
        if self._verb_second and self._stands_alone(tokens, index):
            return False
        only = tokens[index].lower() not in self._class
        return only or (told == "WDT" if told != WORD else self._opens(tokens, index))

    def _stands_alone(self, tokens: Sequence[str], index: int) -> bool:
        """Does a verb that helps others follow at once, and more: "…; die | wordt nu verwacht", no relative clause?"""
        following, more = [*tokens, "", "", ""][index + 1 : index + 3]
        return self._forms.is_helper(following.lower()) and more[:1].isalpha() and not self._forms.is_helper(more)

    def _opens(self, tokens: Sequence[str], index: int) -> bool:
        """Does a word that may be an article open a relative clause: right behind a comma, or a preposition there?"""
        if index and tokens[index - 1] == ",":
            return index + 1 < len(tokens)
        return index > 1 and tokens[index - 1].lower() in self._prepositions and tokens[index - 2] == ","

    def _verb(self, tokens: Sequence[str], index: int, readings: Readings, before: Sequence[str]) -> str:
        """The tag of what may be a verb: beside an article, a noun or what describes one."""
        last = next((tag for tag in reversed(before) if tag != "RB"), "")
        finite = next((form for form in FINITE if form in readings), None)
        if self._describes(tokens, index, last):
            return OTHERS[Form.INFINITIVE] if Form.INFINITIVE in readings and last == "IN" else self._rest
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
        if last == "IN" and not self._capitals and self._forms.readings(lower) <= _PAST_OR_FUTURE:
            return False  # "según informaron fuentes"
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if self._points(tokens, index):
            return False
        return not self._capitals or last == "DT" or following[:1].isupper()
