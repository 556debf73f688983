"""Titles: what the title of an article tells is what its lead tells, in short, and is told with that.

"Mayor quits over bridge" above "The mayor of Odala resigned on Monday …": one event in two quotations. A title names
no time, and what it tells may be what the whole article tells; so it is told where the lead tells the same, of the day
of the lead, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from timeline.languages import loader
from timeline.languages.actions import actions_of
from timeline.model.claim import Context, Kind, ParsedClaim, Setting
from timeline.parser.claims.composing import Composer
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.drafts.criteria import FEWEST_WORDS, is_question
from timeline.parser.drafts.selection import Draft
from timeline.parser.text.sentences import Span
from timeline.parser.words.conjugation import Tense

#: The lead is so many sentences that claim something.
LEAD = 2

#: Two tell the same that name one action and have so many words in common, so large a part of those of the title; or
#: that have so many in common that this is no chance, whatever they name.
WITH_ACTION, BY_WORDS = (2, 0.3), (4, 0.6)

#: Words are the same that begin with the same letters, so many.
BEGINNING = 5

_WORD = re.compile(r"[^\W\d_]{2,}+|\d[\d.,]*")
_ASKING = frozenset({"WRB", "WP"})


def titled(composer: Composer, titles: Sequence[Analysis], claims: Sequence[ParsedClaim]) -> Iterator[ParsedClaim]:
    """The claims of titles that claim nothing by themselves, each with the one of the lead that tells the same.

    `claims` are those of the article, in order.
    """
    for analysis in titles:
        lead = _told_in_lead(analysis, composer, claims) if _tells(analysis) else None
        claim = _in_short(composer, analysis, lead) if lead is not None else None
        if lead is not None and claim is not None and claim.negated == lead.negated:
            yield claim


def _in_short(composer: Composer, analysis: Analysis, lead: ParsedClaim) -> ParsedClaim:
    """The claim of a title, of the time, kind and status of what it tells in short."""
    number = next((n for n, one in enumerate(analysis.clauses) if one.predicate and one.predicate.finite), 0)
    draft = Draft(number, None, Kind.OCCURRENCE, (_words(analysis),))
    context = lead.context
    if lead.when is not None and lead.when.expression is not None:
        context = Context(setting=Setting.TITLE, expression=lead.when.expression, words=lead.when)
    claim = composer.claim(analysis, draft, context, None, ())
    line = " ".join(draft.told[0].of(composer.document.text).split())
    same = {"kind": lead.kind, "status": lead.status, "title_of": lead.id}
    return claim.model_copy(update={**same, "headline": line, "in_full": None})


def _words(analysis: Analysis) -> Span:
    """The words of a title behind the mark of a heading."""
    first = next(word for word in analysis.words if word.text != "#")
    return Span(first.start, analysis.sentence.end)


def _tells(analysis: Analysis) -> bool:
    """Does a title tell something, and neither ask nor say what may be? One in capitals names nobody."""
    words = analysis.words
    if not analysis.clauses or is_question(analysis) or " ".join(words.texts).isupper():
        return False
    told = [word for word in words if word.text[0].isalnum()]
    verbs = [clause.predicate for clause in analysis.clauses if clause.predicate is not None]
    if not told or told[0].tag in _ASKING or not (verbs or len(told) >= FEWEST_WORDS):
        return False
    return all(verb.tense is not Tense.MODAL for verb in verbs)


def _told_in_lead(analysis: Analysis, composer: Composer, claims: Sequence[ParsedClaim]) -> ParsedClaim | None:
    """The claim of the lead that tells most of what a title tells."""
    title = _words(analysis).of(composer.document.text)
    behind = [claim for claim in claims if claim.start >= analysis.sentence.end]
    sentences = [list(told) for _, told in groupby(behind, key=lambda claim: (claim.start, claim.end))]
    lead = [claim for told in sentences[:LEAD] for claim in told]
    alike = [(_agreement(title, claim, analysis.language), claim) for claim in lead]
    most = max((agreement for agreement, _ in alike), default=0.0)
    return next((claim for agreement, claim in alike if most and agreement == most), None)


def _agreement(title: str, claim: ParsedClaim, language: str) -> float:
    """How much of a title a claim tells; 0 where that is not the same."""
    line = claim.in_full or claim.headline
    mine, theirs = _telling(title, language), _telling(line, language)
    shared = len(mine & theirs)
    same = not actions_of(_plain(title), language).isdisjoint(actions_of(_plain(line), language))
    fewest, least = WITH_ACTION if same else BY_WORDS
    part = shared / len(mine) if mine else 0.0
    return part + same if shared >= fewest and part >= least else 0.0


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _telling(text: str, language: str) -> set[str]:
    """The beginnings of the words that are no small ones."""
    return {word[:BEGINNING] for word in _plain(text) if word not in _small(language)}


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "words")["stop"]["words"])
