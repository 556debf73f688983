"""Contextual rules for the class of a word: the tag that the words around it give, whatever it is elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.words.plain.forms import FINITE, Form, Helper
from timeline.parser.words.plain.lexicon import FINITE_TAGS, OTHERS, TAGS, Lexicon
from timeline.parser.words.speech import TIME, WORD

#: What can stand before the first word of a sentence.
OPENING = frozenset('“„«"»”(–—-')

#: Forms that are verbs and nothing else.
PAST_OR_FUTURE = frozenset({Form.PAST, Form.FUTURE})

#: A part of a verb stands at the end of its clause.
ENDS = frozenset(",.;:!?“”»")

#: What closes a quotation.
CLOSING = frozenset({"”", "»", '"', "“"})


class ContextRules:
    """What the place of a word in its sentence tells, by the lexicon of a language."""

    def __init__(self, words: Lexicon) -> None:
        self._words, self._forms = words, words.forms
        self._either = words.prepositions & words.articles

    def by_place(self, tokens: Sequence[str], index: int, before: Sequence[str], *, verb: bool) -> str | None:
        """The tag that the place of a word gives, whatever it is elsewhere: "räumte Fehler | ein,"."""
        if self._is_marked(tokens, index) or self._is_helped_to_be(tokens, index, before):
            return OTHERS[Form.INFINITIVE]
        if tokens[index].lower() in self._words.particles and [*tokens, ""][index + 1] in ENDS:
            return "RP"
        said = self._said(tokens, index, before)
        if said is not None:
            return said
        if self._words.tags.get(tokens[index].lower()) == "DT" and self._is_pronoun(tokens, index):
            return "PRP"
        if tokens[index].lower() in self._words.openers and (opens_nothing := self._other(tokens, index, before)):
            return opens_nothing
        if tokens[index].lower() in self._either:
            return "IN" if self._is_put_before(tokens, index, before) else "DT"
        if tokens[index] in self._words.titles or (tokens[index] in self._words.outlets and before[-1:] == ["DT"]):
            return "NN"  # "el diario | El Faro", "la ministra"
        return self._words.rest if verb and self._stands_before_noun(tokens, index, before) else None

    def _said(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> str | None:
        """The tag of a verb of speech that is told by what stands beside it: "lo | rendono noto", "come | sostiene"."""
        said, lower = " ".join(tokens[index : index + 2]).lower(), tokens[index].lower()
        shaped = self._forms.is_shaped(lower, Form.PARTICIPLE)
        if said in self._forms.speaking and " " in said:
            return OTHERS[Form.PARTICIPLE] if shaped else TAGS[Form.PRESENT]
        opening = index - 1 - (before[-1:] in (["PRP"], ["DT"]))
        told = lower in self._forms.speaking and not shaped and not self._words.verb_second and opening >= 0
        told = told and tokens[opening].lower() in self._words.as_told
        told |= self._is_behind_quotation(tokens, index) and not shaped
        return TAGS[Form.PRESENT] if told and self._begins_noun(tokens, index + 1) else None

    def _is_behind_quotation(self, tokens: Sequence[str], index: int) -> bool:
        """Does what no list knows as another word stand where speakers are named: "«…», | cuenta | una vecina"?"""
        lower = tokens[index].lower()
        known = lower in self._words.tags or lower in self._words.titles or self._words.verb_second
        quoted = index > 1 and tokens[index - 1] == "," and tokens[index - 2] in CLOSING
        return quoted and tokens[index].islower() and not known and not self._forms.readings(lower)

    def _begins_noun(self, tokens: Sequence[str], index: int) -> bool:
        """Does a noun with its article, or a name, begin there?"""
        following = [*tokens, "", "", ""][index]
        return following[:1].isupper() or following.lower() in self._words.articles

    def _is_pronoun(self, tokens: Sequence[str], index: int) -> bool:
        """Is it no article: "personne ne | le | savait", "los investigadores | la | vieron", "comme | le | dit"?"""
        if index == 0:
            return self._is_object(tokens, index)
        said = [*tokens, ""][index + 1].lower() in self._forms.speaking
        told = said and tokens[index - 1].lower() in self._words.as_told and self._begins_noun(tokens, index + 2)
        return told or self._is_denied(tokens, index) or self._is_object(tokens, index)

    def _is_object(self, tokens: Sequence[str], index: int) -> bool:
        """Does a form that only verbs have follow what may be the pronoun of an object?"""
        following = [*tokens, ""][index + 1]
        readings = self._forms.readings(following.lower())
        surely = bool(readings) and readings <= PAST_OR_FUTURE
        return surely and following.islower() and not self._words.verb_second

    def is_relative(self, tokens: Sequence[str], index: int, told: str) -> bool:
        """Does what may be an article as well open a relative clause?"""
        if self._words.verb_second and (self._stands_alone(tokens, index) or self._is_subject(tokens, index)):
            return False
        only = tokens[index].lower() not in self._words.tags
        return only or (told == "WDT" if told != WORD else self._opens(tokens, index))

    def _is_marked(self, tokens: Sequence[str], index: int) -> bool:
        """Does an infinitive stand behind its mark, no part of a perfect: "zu | zahlen", not "gezahlt zu | haben"?"""
        lower = tokens[index].lower()
        marked = index > 0 and tokens[index - 1].lower() in self._words.marks
        return (
            marked
            and self._forms.is_shaped(lower, Form.INFINITIVE)
            and not self._forms.is_helper(lower, Helper.HAVE, Helper.BE, Helper.PASSIVE)
        )

    def _is_helped_to_be(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does what may be "to be" as well stand before a participle, with a verb before that asks for it?"""
        following = [*tokens, ""][index + 1].lower()
        helps = self._forms.is_helper(tokens[index].lower(), Helper.BE, Helper.PASSIVE)
        if (
            self._words.tags.get(tokens[index].lower()) != "DT"
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
        following, end = [*tokens, "", ""][index + 1 : index + 3]
        parted = following.lower() in self._words.particles and end in ENDS  # "spreekt | dat | tegen"
        if parted or self._is_of_verb(tokens, index, before) or self._is_fronted(tokens, index, before):
            return "PRP" if tokens[index].lower() in self._words.relative | self._words.pronouns else "RB"
        return None

    def _is_ranked(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does a word that opens clauses elsewhere stand between an article and a verb: "il | secondo | tornerà"?"""
        either = tokens[index].lower() in self._words.openers & self._words.prepositions and not self._words.verb_second
        if not either or before[-1:] != ["DT"] or tokens[index - 1].lower() in self._words.relative:
            return False
        return bool(self._forms.readings([*tokens, ""][index + 1].lower()) & frozenset(FINITE))

    def _is_of_verb(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does what opens clauses elsewhere make the verb behind it reflexive: "a família | se | mudou"?"""
        either = tokens[index].lower() in self._words.openers & self._words.pronouns
        opened = index > 0 and tokens[index - 1].lower() in self._words.openers  # "disse que | se | tratava"
        if not either or not (opened or before[-1:] in (["NN"], ["NNP"], ["PRP"], ["JJ"], ["RB"])):
            return False
        return bool(self._forms.readings([*tokens, ""][index + 1].lower()) & frozenset(FINITE))

    def _is_fronted(self, tokens: Sequence[str], index: int, before: Sequence[str]) -> bool:
        """Does what opens clauses elsewhere stand at the head, the verb right behind it: "Dat | meldde de GGD"?"""
        if (
            not self._words.verb_second
            or tokens[index].lower() not in self._words.openers
            or any(t not in OPENING for t in before)
        ):
            return False
        following = [*tokens, ""][index + 1]
        finite = self._forms.readings(following) & frozenset(FINITE)
        return bool(finite) or self._forms.is_helper(following)

    def _is_denied(self, tokens: Sequence[str], index: int) -> bool:
        """Does a word stand between a negation and what can be a finite verb?"""
        denies = tokens[index - 1].lower().replace("’", "'") in self._words.negations
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
        if not self._words.capitals or not tokens[index + 1 : index + 2] or not tokens[index + 1][0].isupper():
            return False
        place = index - 1
        while place > 0 and before[place] in (TIME, "RB"):
            place -= 1
        place -= 0 < place < index - 1 and before[place] == "IN" and before[place + 1] == TIME
        return place < index - 1 and before[place] == "DT" and not self._forms.is_helper(tokens[index].lower())

    def _stands_alone(self, tokens: Sequence[str], index: int) -> bool:
        """Does a verb that helps others follow at once, and more: "…; die | wordt nu verwacht", no relative clause?"""
        following, more = [*tokens, "", "", ""][index + 1 : index + 3]
        return self._forms.is_helper(following.lower()) and more[:1].isalpha() and not self._forms.is_helper(more)

    def _is_subject(self, tokens: Sequence[str], index: int) -> bool:
        """Is it no relative, for its noun, the verb and more than verbs follow: "…, | die | Polizei zählte 800"?"""
        noun, verb, more = [*tokens, "", "", ""][index + 1 : index + 4]
        follows = self._words.capitals and noun[:1].isupper() and verb.islower() and more[:1].isalnum()
        if not follows or more.lower() in self._words.conjunctions or self._forms.is_helper(more.lower()):
            return False
        return self._forms.is_helper(verb) or bool(self._forms.readings(verb) & frozenset(FINITE))

    def _opens(self, tokens: Sequence[str], index: int) -> bool:
        """Does a word that may be an article open a relative clause: right behind a comma, or a preposition there?"""
        if index and tokens[index - 1] == ",":
            return index + 1 < len(tokens)
        return index > 1 and tokens[index - 1].lower() in self._words.prepositions and tokens[index - 2] == ","
