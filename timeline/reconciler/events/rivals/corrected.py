"""What one source says is wrong, and another tells: "nine were rescued, not seven", "seven were rescued".

It names what it puts right itself, so that little else need be the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from timeline.model.claim import Kind
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.setting import Setting, common_words, rival
from timeline.reconciler.features.things import told
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.passages.corrections import corrected_numbers, corrects_day, days_around, wrong_in
from timeline.reconciler.profiles.profile import Profile

#: By this name the pairs are told to the reader, and known again.
CORRECTED = "rivals.corrected"

#: By language and number, or the ordinal of a day, the claims that tell it, by their ids.
Telling = Mapping[tuple[str, float], list[str]]


def corrected(setting: Setting) -> Iterator[Judgement]:
    """The pairs of a claim that puts something right and one of another source that tells it so."""
    correcting = [setting.profiles[name] for name in sorted(setting.words.corrects)]
    numbers, days = _telling(setting) if correcting else ({}, {})
    for one in correcting:
        wrong = list(wrong_in(one.claim, one.language))
        told = [numbers.get((one.language, value), ()) for value in wrong if not isinstance(value, str)]
        if any(isinstance(value, str) for value in wrong):
            told += [days.get((one.language, day), ()) for day in days_around(one.claim)]
        for name in sorted({name for names in told for name in names}):
            if one.source != setting.source(name):
                yield from _put_right(one, setting.profiles[name], setting)


def _telling(setting: Setting) -> tuple[Telling, Telling]:
    """The claims in which something can be put right, by number and by day.

    Of thousands of claims few tell the number or the day that one says is wrong.
    """
    numbers: dict[tuple[str, float], list[str]] = defaultdict(list)
    days: dict[tuple[str, float], list[str]] = defaultdict(list)
    for name, claim in setting.profiles.claims.items():
        date, language = claim.date, setting.profiles.languages[claim.source]
        for value in {figure.min for figure in claim.figures if figure.min == figure.max}:
            if value is not None:
                numbers[language, value].append(name)
        if date and date.text and date.earliest and date.earliest == date.latest:
            days[language, date.earliest.toordinal()].append(name)
    return numbers, days


def _put_right(one: Profile, other: Profile, setting: Setting) -> Iterator[Judgement]:
    """The pair, where the one puts the other right: in a number of what both tell, or in a day."""
    figures = corrected_numbers(one.claim, other.claim, one.language)
    if figures is not None:
        mine, theirs = figures
        named = {word for figure in figures for word in words_of(figure.what, one.language)}
        if (
            one.actions & other.actions
            or common_words(one, other) - named
            or setting.is_beside(one, setting.home[other.id])
        ):
            words = (told(mine, one.claim, one.language), told(theirs, other.claim, other.language))
            yield rival(one.id, other.id, sentence(CORRECTED, *words))
        return
    deed = other.claim.kind is not Kind.PLAN and not other.claim.negated
    if not (deed and corrects_day(one.claim, other.claim, one.language)):
        return  # most end here, before their words are compared
    if one.actions & other.actions or common_words(one, other) or setting.is_beside(one, setting.home[other.id]):
        days = ((side.claim.date and side.claim.date.text) or "" for side in (one, other))
        yield rival(one.id, other.id, sentence(CORRECTED, *days))
