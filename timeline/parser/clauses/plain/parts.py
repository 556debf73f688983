"""Makes a clause of a part of a sentence: what its verb tells, how it is tied to the part before, and its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.languages import loader
from timeline.parser.clauses.plain.phrases import noun_phrases, phrase_end, subject_of
from timeline.parser.clauses.plain.predicates import predicate_of
from timeline.parser.clauses.segments import Clause, Role
from timeline.parser.words.according import behind_according
from timeline.parser.words.conjugation import Predicate, Tense
from timeline.parser.words.plain.forms import Forms
from timeline.parser.words.plain.lexicon import FINITE_TAGS
from timeline.parser.words.speech import TIME, Words
from timeline.parser.words.verbs import Vocabulary, reporting

#: Behind one of these with a comma speech ends.
_CLOSING = frozenset('“”»"')


@dataclass
class Part:
    """A clause in the making: its range, its asides, the place of its verb, and the word that opens it."""

    first: int
    after: int
    verb: int | None
    opener: str
    asides: list[tuple[int, int]] = field(default_factory=list)
    participle: bool = False


def clause_of(words: Words, part: Part, parts: Sequence[Part], language: str, data: Vocabulary) -> Clause:
    """The clause that a part makes among all `parts` of its sentence."""
    asides = tuple(part.asides)
    whole = Clause(part.first, part.after, None, asides=asides)
    if part.verb is None:
        return whole
    if part.participle:
        predicate = Predicate(part.verb, part.verb + 1, words[part.verb].lower, Tense.PAST, finite=False, passive=True)
        return Clause(part.first, part.after, predicate, Role.PARTICIPLE)
    own = [index for index in range(part.first, part.after) if whole.holds(index)]
    predicate = predicate_of(words, own, part.verb, language)
    named = behind_according(words, part.first, language) > part.first
    role = Role.MAIN if named and not reports(words, part, data) else _role(words, part, parts, data, language)
    if reports(words, part, data):
        own = [index for index in own if index >= _behind_quotation(words, part, own)]
    shared = _is_deed(words, part, language)
    shared |= role is Role.COORDINATE and all(words[index].tag in ("CC", "RB") for index in own if index < part.verb)
    subject = (
        None
        if shared
        else subject_of(
            words, own, part.verb, data, opened=bool(part.opener), relative=_is_ahead(words, part, role, data)
        )
    )
    if subject is not None and _points_back(words, subject, part, predicate, language):
        own = [index for index in own if index >= part.verb]
        subject = subject_of(words, own, part.verb, data, opened=False) or subject
    if shared and predicate.passive:
        subject = _behind(words, predicate.after, part.after, language, data)
    return Clause(part.first, part.after, predicate, role, asides=asides, subject=subject)


def _behind_quotation(words: Words, part: Part, own: Sequence[int]) -> int:
    """Where a clause goes on behind the speech before its verb: '"Llegaremos hasta el final", | advirtió Soto'."""
    places = [at for at in own if part.first < at < (part.verb or part.first)]
    closing = (at for at in places if words[at].text in _CLOSING and "," in (words[at - 1].text, words[at + 1].text))
    return max(closing, default=part.first - 1) + 1


def _is_ahead(words: Words, part: Part, role: Role, data: Vocabulary) -> bool:
    """Stands the subject of a clause before its verb or nowhere: of a relative one, of speech in what is said?"""
    return role is Role.RELATIVE or (
        role is Role.REPORTED and words[part.verb or part.first].lower in data["reporting"]
    )


def _points_back(words: Words, subject: tuple[int, int], part: Part, predicate: Predicate, language: str) -> bool:
    """Is what stands before a verb of speech what was said, in a word: "Das | teilte die Polizei mit"?"""
    if not loader.table(language, "words").get("verb_second") or part.verb is None or subject[0] > part.verb:
        return False
    alone = (
        subject[1] - subject[0] == 1
        and words[subject[0]].lower in loader.table(language, "attribution")["pronoun"]["none"]
    )
    return alone and predicate.head in reporting(language)


def _behind(words: Words, first: int, after: int, language: str, data: Vocabulary) -> tuple[int, int] | None:
    """The subject right behind a passive, where it may stand there: "mas não está descartado | um temporal"."""
    if not loader.table(language, "words").get("subject_left_out") or first >= after or words[first].tag != "DT":
        return None
    end = phrase_end(words, first, after, data)
    return (first, end) if end > first else None


def _is_second(words: Words, part: Part) -> bool:
    """Does what may be an article open a main clause: its noun, the verb, and more: "…, die Wirte | zählten 1500"?"""
    if part.verb is None:
        return False
    noun, following = words[part.verb - 1], words[part.verb + 1 : part.after]
    more = following and following[0].text[0].isalnum() and following[0].tag not in ("IN", "RP", "CC")
    if part.verb == part.first + 1:
        return len(following) > 1 and following[0].tag in ("RB", TIME)  # "…; die | wordt nu verwacht"
    return part.verb == part.first + 2 and noun.tag in ("NN", "NNP") and bool(more) and following[0].tag[:2] != "VB"


def _role(words: Words, part: Part, parts: Sequence[Part], data: Vocabulary, language: str) -> Role:
    """How the opening word and the mood of the verb tie a clause to the one before."""
    verb = words[part.verb or part.first]
    opener = part.opener
    before = [one for one in parts if one.first < part.first and one.verb is not None]
    host = _host(part, before)
    told = host is not None and reports(words, host, data)
    described = host is not None and _is_described(words, part, host, data)
    if opener in data["as_told"] and reports(words, part, data):
        return Role.MAIN
    if opener in data["content"] and ((told and not described) or _is_told(words, part, parts, data)):
        return Role.REPORTED
    if opener in data["relative"] and not (opener in data["subordinator"] and part.first == 0):
        return _described_role(words, part, data, language)
    if opener in data["conjunction"]:
        return Role.COORDINATE
    if opener:
        return Role.ADVERBIAL
    deed = _is_deed(words, part, language)  # "bestreitet, | Geld erhalten zu haben"
    told = any(one.after == part.first and reports(words, one, data) for one in before) if deed else told
    return Role.REPORTED if told and (deed or verb.tag in ("VBQ", "VBC")) else Role.MAIN


def _host(part: Part, before: Sequence[Part]) -> Part | None:
    """The clause whose verb stands nearest before a clause: "Un guardia que bajó afirma | que mide nueve metros"."""
    ahead = [(one.verb, one) for one in before if one.verb is not None and one.verb < part.first]
    return max(ahead, key=lambda found: found[0])[1] if ahead else None


def _is_deed(words: Words, part: Part, language: str) -> bool:
    """Is the verb of a clause an infinitive of what is over, which has no subject?"""
    return part.verb is not None and Forms.of(language).is_deed(words.lowers, part.verb)


def _described_role(words: Words, part: Part, data: Vocabulary, language: str) -> Role:
    """What a word that can stand for a noun makes of its clause; where verbs go second it may open another kind."""
    if not loader.table(language, "words").get("verb_second"):
        return Role.RELATIVE
    if part.opener in data["content"] and words[part.first - 1].tag in FINITE_TAGS:
        return Role.REPORTED  # "Hij verwacht | dat het werk klaar is"
    return Role.MAIN if _is_second(words, part) else Role.RELATIVE


def _is_told(words: Words, part: Part, parts: Sequence[Part], data: Vocabulary) -> bool:
    """Is what a word for content opens told by something else than a verb of speech before it?

    "Dass er geht, | bestätigte der Klub", "aseguró que … | y que llevará", "tras conocerse | que su hermano cobró".
    """
    before = [one for one in parts if one.first < part.first and one.verb is not None]
    if part.first == 0:
        return any(reports(words, one, data) for one in parts[1:2])
    joined = words[part.first].tag == "CC" and bool(before) and _is_content(words, before[-1], data)
    return joined or words[part.first - 1].tag == "VB"


def _is_content(words: Words, part: Part, data: Vocabulary) -> bool:
    """Is it opened as what somebody says is?"""
    return part.opener in data["content"] and words[part.first].lower == part.opener


def _is_described(words: Words, part: Part, host: Part, data: Vocabulary) -> bool:
    """Does the opening word stand for a noun before it: "dijo Prats, una estudiante | que …", "rechazó la ley | que …"?

    Not for who says it, or for what stands behind a preposition: "aseguró el ministro tras la votación | que …".
    """
    before = part.first - 1 - (part.first > 1 and words[part.first - 1].text == ",")
    if host.verb is not None and any(word.lower in data["wants_content"] for word in words[host.verb : part.first]):
        return False  # "informe le conseil | que le recours est déposé"
    either = part.opener in data["relative"] and words[part.first].lower == part.opener
    if not either or before < 0 or words[before].tag not in ("NN", "NNP") or host.verb is None:
        return False
    apposed = [index for index in range(host.verb, part.first) if words[index].text == ","]
    if len(apposed) == 1 and apposed[0] == part.first - 1:
        return True  # "ha detto il sindaco, | che aveva promesso …"
    behind = len(list(noun_phrases(words, range(host.verb + 1, part.first), data)))
    ahead = any(True for _ in noun_phrases(words, range(host.first, host.verb), data))
    return behind > (not ahead)


def reports(words: Words, part: Part, data: Vocabulary) -> bool:
    """Does a verb of speech stand in it, also one of two words: "liet | woensdag | weten"?"""
    own = {words[index].lower for index in range(part.first, part.after)}
    return not own.isdisjoint(data["reporting"]) or any(own.issuperset(said) for said in _of_two_words(data))


def _of_two_words(data: Vocabulary) -> list[list[str]]:
    return [verb.split() for verb in data["reporting"] if " " in verb]
