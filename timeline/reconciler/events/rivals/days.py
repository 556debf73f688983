"""Two sources' days of one deed: "she left the party on 14 November", "she left the party on 17 November".

Both tell it in nearly the same words, of somebody whom the story seldom names, and it is nothing that is done again and
again. A source that tells of the day of the other, too, tells two deeds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from timeline.model.claim import Claim, Kind, Status
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.setting import Setting, common_words, rival
from timeline.reconciler.features.counts import agree
from timeline.reconciler.features.standing import is_provisional
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.profiles.profile import Profile

#: The days of one deed lie no farther apart.
FARTHEST = 45

#: So much of the words of the shorter and of the longer claim stand in both, and so many.
OF_SHORTER, OF_LONGER, FEWEST = 0.75, 0.5, 3

#: What befalls somebody once: two claims of it need share no more than the name and the deed.
ONCE = frozenset(
    {"resign", "die", "arrest", "appoint", "dismiss", "born", "marry", "convict", "acquit", "release", "bury"}
)

#: A name that more claims with a day bear belongs to the whole story.
OFTEN = 24

#: What the same do again and again.
REPEATED = frozenset(
    {"attack", "storm", "strike", "protest", "riot", "talk", "speak", "visit", "play", "win", "lose", "quake", "flood"}
    | {"vote", "offer", "demand", "rise", "fall", "test", "train", "inspect", "hearing", "warn", "search", "shoot"}
    | {"kill", "injure", "fight", "launch", "publish", "write", "pay", "sell", "buy", "send", "treat", "infect"}
    | {"perform", "delay", "cut", "threaten", "criticise", "recommend", "agree", "reject", "supply", "missing"}
)


def days(setting: Setting) -> Iterator[Judgement]:
    """The pairs of claims that tell one deed of different days."""
    words, claims = setting.words, setting.profiles.claims
    bearing = (words.actors, words.places)
    rare = (name for name in sorted(claims) if any(not words.rare.isdisjoint(names[name]) for names in bearing))
    timed = (setting.profiles[name] for name in rare if _tells_of_a_day(claims[name]))
    dated = [profile for profile in timed if _tells_a_deed(profile)]
    named: dict[str, list[Profile]] = defaultdict(list)
    for profile in dated:
        for name in sorted((profile.actors | profile.places) & profile.rare):
            named[name].append(profile)
    for profiles in named.values():
        for one, other in combinations(profiles if len(profiles) <= OFTEN else (), 2):
            if _are_rivals(one, other, profiles):
                told = (side.claim.date.text or "" for side in (one, other) if side.claim.date)
                yield rival(one.id, other.id, sentence("rivals.days", *told))


def _tells_of_a_day(claim: Claim) -> bool:
    """Does it tell that something happened, and name a time of it?"""
    told = claim.kind is Kind.OCCURRENCE and not claim.negated and claim.status is not Status.CANCELLED
    return told and claim.date is not None and bool(claim.date.text)


def _tells_a_deed(profile: Profile) -> bool:
    """Does it say of which days something happened, and not only what happens again and again?"""
    if profile.actions and profile.actions <= REPEATED:
        return False
    return 0 < profile.last - profile.first + 1 <= FARTHEST and not profile.answers and not profile.turns


def _are_rivals(one: Profile, other: Profile, named: Sequence[Profile]) -> bool:
    """Do two sources tell the same of days that lie apart, and neither of the day of the other?"""
    if one.claim.source == other.claim.source or one.language != other.language:
        return False
    gap = max(one.first - other.last, other.first - one.last)
    if not 0 < gap <= FARTHEST or _recurs(one, other) or not _tell_the_same(one, other):
        return False
    if _count_otherwise(one, other):
        return False
    return not any(
        rival.claim.source == theirs.claim.source
        and rival.first <= mine.last
        and mine.first <= rival.last
        and common_words(rival, mine)
        for mine, theirs in ((one, other), (other, one))
        for rival in named
    )


def _recurs(one: Profile, other: Profile) -> bool:
    """Is what both tell done again and again, or, where they name no deed in common, what either tells?

    Who closes a bridge may be the one who inspects it: "inspectors closed the bridge", "the bridge was closed".
    """
    both = one.actions & other.actions
    return not REPEATED.isdisjoint(both or one.actions | other.actions)


def _count_otherwise(one: Profile, other: Profile) -> bool:
    """Do they differ in a number, too, or is one of "five others"? Then they are two deeds."""
    mine, yours = (profile.claim.figures for profile in (one, other))
    differ = bool(mine and yours) and not any(agree(this, that) for this, that in product(mine, yours))
    return differ or any(is_provisional(profile.claim, profile.language) for profile in (one, other))


def _tell_the_same(one: Profile, other: Profile) -> bool:
    common = len(common_words(one, other))
    shorter, longer = sorted(len(set(words_of(side.claim.headline, side.language))) for side in (one, other))
    if one.actions == other.actions and not ONCE.isdisjoint(one.actions):
        mine, theirs = _without_day(one), _without_day(other)
        if len(mine & theirs) == min(len(mine), len(theirs)) > 1:
            return True  # "Transport minister Holger Lenz resigned", "Lenz resigned"
    return common >= max(FEWEST, OF_SHORTER * shorter, OF_LONGER * longer)


def _without_day(profile: Profile) -> set[str]:
    """The words of a headline but those for its day."""
    date = profile.claim.date
    told = (words_of(text, profile.language) for text in (profile.claim.headline, (date and date.text) or ""))
    words, day = map(set, told)
    return words - day
