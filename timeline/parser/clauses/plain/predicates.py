"""What the finite verb of a clause and the verbs that it helps tell: the time, what carries it, active or passive."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.words.conjugation import Predicate, Tense
from timeline.parser.words.plain.forms import Form, Forms, Helper
from timeline.parser.words.speech import Words
from timeline.parser.words.verbs import vocabulary

_FORM = {
    "VBZ": Form.PRESENT,
    "VBD": Form.PAST,
    "VBF": Form.FUTURE,
    "VBC": Form.CONDITIONAL,
    "VBQ": Form.QUOTED,
}

#: What a finite form tells by itself.
_ALONE = {
    Form.PRESENT: Tense.PRESENT,
    Form.PAST: Tense.PAST,
    Form.FUTURE: Tense.FUTURE,
    Form.CONDITIONAL: Tense.MODAL,
    Form.QUOTED: Tense.PRESENT,
}

#: What "have" with a participle tells; the present perfect is how news tell the past.
_WITH_PARTICIPLE = {
    Form.PRESENT: Tense.PAST,
    Form.PAST: Tense.PLUPERFECT,
    Form.FUTURE: Tense.FUTURE,
    Form.CONDITIONAL: Tense.PAST,
    Form.QUOTED: Tense.PAST,
}

_OPEN = frozenset({"JJ", "NN", "VBN", "VB", "VBZ", "VBD"})


def predicate_of(words: Words, own: Sequence[int], verb: int, language: str) -> Predicate:
    """The predicate of a clause with the indexes `own`, whose finite verb stands at `verb`."""
    forms = Forms.of(language)
    negated = any(words[index].lower in vocabulary(language)["negation"] for index in own)
    over = forms.is_deed(words.lowers, verb)
    helper = over or forms.is_helper(words[verb].lower)
    participles = _shaped(words, own, verb, Form.PARTICIPLE, forms) if helper else []
    infinitives = _shaped(words, own, verb, Form.INFINITIVE, forms) if helper else []
    tense, passive = _told(words, verb, participles, infinitives, forms)
    tense, passive = (Tense.PAST, _is_passive(words, participles, forms)) if over else (tense, passive)
    if negated and tense is Tense.PAST and participles and _FORM[words[verb].tag] is Form.PRESENT:
        tense = Tense.PERFECT  # "has not come": it may still
    planned = any(words[index].lower in vocabulary(language)["planned"] for index in participles)
    if planned and _FORM[words[verb].tag] is Form.PRESENT and not forms.is_helper(words[verb].lower, Helper.HAVE):
        tense = Tense.FUTURE  # "est prévue à 11 heures"
    so_far = tense is Tense.PAST and bool(participles) and _has_phrase(words, own, vocabulary(language)["so_far"])
    tense = Tense.PERFECT if so_far else tense
    hearsay = _is_hearsay(words, verb, participles, infinitives, forms)
    hearsay = hearsay or _may_have_been(words, verb, participles, infinitives, forms)
    hearsay = hearsay or (bool(participles) and words[verb].lower in forms.reporting_perfect)
    tense = Tense.PAST if hearsay else tense
    hearsay = hearsay or _is_told_by_mood(words[verb].lower, words[verb].tag, forms)
    others = [*participles, *infinitives]
    head = _head(words, verb, participles, infinitives, forms)
    impersonal = verb > 0 and words[verb - 1].lower in forms.impersonal and head in forms.speaking
    impersonal = impersonal and not forms.is_helper(words[verb].lower, Helper.BE)  # not "si è detto sconvolto"
    passive = passive or impersonal
    after = verb + 1
    said = f"{head} {words[_place(words, verb, head) + 1].lower if _place(words, verb, head) + 1 < len(words) else ''}"
    head = said if said in forms.speaking else _parted(words, own, verb, head, forms)  # "rendono | noto"
    while after in others or (after < len(words) and words[after].tag == "RB" and after + 1 in others):
        after += 1
    return Predicate(
        first=verb,
        after=after,
        head=head,
        tense=tense,
        finite=True,
        progressive=so_far,
        passive=passive,
        negated=negated,
        hearsay=hearsay,
    )


def _is_passive(words: Words, participles: Sequence[int], forms: Forms) -> bool:
    """Does a participle make the passive: "haber | sido avisada"?"""
    return any(forms.is_helper(words[index].lower, Helper.PASSIVE) for index in participles)


def _is_hearsay(words: Words, verb: int, participles: Sequence[int], infinitives: Sequence[int], forms: Forms) -> bool:
    """Does a verb of what is wanted tell of what is over, and so what others say: "soll Geld | gestohlen haben"?"""
    wants = forms.is_helper(words[verb].lower, Helper.WILL)
    over = any(forms.is_helper(words[index].lower, Helper.HAVE, Helper.BE) for index in infinitives)
    return wants and over and bool(participles)


def _may_have_been(
    words: Words, verb: int, participles: Sequence[int], infinitives: Sequence[int], forms: Forms
) -> bool:
    """Does a verb tell of what may be over: "podrían | haber llegado"? Not "potrebbero | essere licenziati"."""
    if not participles or not forms.is_helper(words[verb].lower, Helper.CAN):
        return False
    moved = forms.verb_last or any(words[index].lower in forms.moved for index in participles)
    helping = {
        forms.over.get(word) for word in (*words.lowers[verb + 1 : verb + 2], *(words[at].lower for at in infinitives))
    }
    return Helper.HAVE in helping or (moved and Helper.BE in helping)


def _is_told_by_mood(verb: str, tag: str, forms: Forms) -> bool:
    """Does a verb of no wish stand in a mood by which news pass on what others say: "la perte s'élèverait à …"?"""
    wants = forms.is_helper(verb, Helper.WILL, Helper.CAN, Helper.GOING)
    return forms.wishes is not None and tag == "VBC" and not wants and verb not in forms.wishes


def _parted(words: Words, own: Sequence[int], verb: int, head: str, forms: Forms) -> str:
    """A verb with the part that stands behind what it tells: "wies | den Vorwurf | zurück", "sagte | das Fest | ab"."""
    if not forms.verb_last or words[verb].lower != head:
        return head
    behind = {words[index].lower for index in own if index > verb}
    return next((said for said in forms.parted.get(head, ()) if set(said.split()[1:]) <= behind), head)


def _has_phrase(words: Words, own: Sequence[int], phrases: frozenset[str]) -> bool:
    """Does one of some phrases stand in a clause?"""
    told = f" {' '.join(words[index].text.lower() for index in own)} "
    return any(f" {phrase} " in told for phrase in phrases)


def _shaped(words: Words, own: Sequence[int], verb: int, form: Form, forms: Forms) -> list[int]:
    """The places of participles or infinitives of a clause, behind its verb or, where verbs go last, before it.

    Where they do not, no noun stands between: "sono state iscritte nel registro della scuola | elementare".
    """
    noun = next((at for at in own if at > verb and words[at].tag in ("NN", "NNP") and not forms.verb_last), len(words))
    return [
        index
        for index in own
        if (verb < index <= noun or (index < verb and forms.verb_last))
        and not (index < verb and form is Form.INFINITIVE and words[index].tag == "NN")
        and not (index and words[index - 1].tag == "DT" and not forms.verb_last)
        and words[index].tag in _OPEN
        and words[index].text[:1].islower()
        and forms.is_shaped(words[index].lower, form)
        and not (index + 1 < len(words) and words[index + 1].text[:1].isupper() and words[index].tag == "JJ")
    ]


def _head(words: Words, verb: int, participles: Sequence[int], infinitives: Sequence[int], forms: Forms) -> str:
    """The word that carries the group: what is helped, else the finite verb; "ließ mitteilen" is one."""
    letting = [index for index in (verb, *participles) if forms.is_helper(words[index].lower, Helper.LET)]
    helped = [index for index in (*participles, *infinitives) if not forms.is_helper(words[index].lower)]
    carrying = words[min(helped, key=lambda index: abs(index - verb)) if helped else verb].lower
    if letting and not helped:
        return words[letting[-1]].lower  # "ha | reso | noto"
    return f"{words[letting[0]].lower} {carrying}" if letting else carrying


def _place(words: Words, verb: int, head: str) -> int:
    """Where the word that carries a group stands."""
    return next((index for index in range(verb, len(words)) if words[index].lower == head), verb)


def _told(
    words: Words, verb: int, participles: Sequence[int], infinitives: Sequence[int], forms: Forms
) -> tuple[Tense, bool]:
    """The tense of a group, and whether it is passive."""
    word, form = words[verb].lower, _FORM[words[verb].tag]
    if forms.is_helper(word, Helper.LET) and infinitives:
        return _ALONE[form], False
    if forms.is_helper(word, Helper.WILL, Helper.GOING, Helper.CAN) and infinitives:
        going = forms.is_helper(word, Helper.GOING)
        moved = any(words[index].lower in forms.moved for index in participles)
        roles = (Helper.PASSIVE,) if moved else (Helper.PASSIVE, Helper.BE)
        undergone = bool(participles) and any(forms.is_helper(words[index].lower, *roles) for index in infinitives)
        return _with_infinitive(form, going=going, can=forms.is_helper(word, Helper.CAN)), undergone
    if not participles:
        meant = infinitives and forms.is_helper(word, Helper.HAVE)  # "hätte fertig sein sollen"
        return _WITH_PARTICIPLE[form] if meant else _ALONE[form], False
    passive = _is_passive(words, participles, forms)
    if forms.is_helper(word, Helper.HAVE):
        return _WITH_PARTICIPLE[form], passive
    if forms.is_helper(word, Helper.BE):
        moved = any(words[index].lower in forms.moved for index in participles)
        moved = moved or (verb > 0 and words[verb - 1].lower in forms.reflexive)
        spoken = any(words[index].lower in forms.speaking for index in participles)  # "was | als zwakke plek gemeld"
        if moved or passive or not (forms.moved or spoken):
            return _WITH_PARTICIPLE[form], passive
    return _ALONE[form], True


def _with_infinitive(form: Form, *, going: bool, can: bool) -> Tense:
    if can:
        return Tense.PAST if form is Form.PAST else Tense.MODAL
    if form is Form.PAST or (going and form is Form.CONDITIONAL):
        return Tense.MODAL
    return Tense.FUTURE
