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
from timeline.reconciler.passages.corrections import corrected_numbers, corrects_day, wrong_in
from timeline.reconciler.profiles.profile import Profile

#: By this name the pairs are told to the reader, and known again.
CORRECTED = "rivals.corrected"

#: In the place of a number: the day that a claim names.
DAY = None


def corrected(setting: Setting) -> Iterator[Judgement]:
    """The pairs of a claim that puts something right and one of another source that tells it so."""
    correcting = [setting.profiles[name] for name in sorted(setting.words.corrects)]
    telling = _telling(setting) if correcting else {}
    for one in correcting:
        wrong = {DAY if isinstance(value, str) else value for value in wrong_in(one.claim, one.language)}
        others = {other.id: other for value in wrong for other in telling.get((one.language, value), ())}
        for _, other in sorted(others.items()):
            if one.claim.source != other.claim.source:
                yield from _put_right(one, other, setting)


def _telling(setting: Setting) -> Mapping[tuple[str, float | None], list[Profile]]:
    """The claims in which something can be put right, by language and number, or for all that name a day by `DAY`.

    Of thousands of claims few tell the number that one says is wrong.
    """
    found: dict[tuple[str, float | None], list[Profile]] = defaultdict(list)
    for _, profile in sorted(setting.profiles.items()):
        date = profile.claim.date
        values = {figure.min for figure in profile.claim.figures if figure.min is not None and figure.min == figure.max}
        for value in (*values, *([DAY] if date and date.text and date.earliest == date.latest else [])):
            found[profile.language, value].append(profile)
    return found


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
