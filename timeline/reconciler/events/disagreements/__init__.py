"""Where the claims of one event cannot all be right: readings side by side, ranked, none dropped.

Less precise is no disagreement, nor is what changed with time: a plan that came out otherwise, a toll that grew.

To add a kind of disagreement: write a module with a function that takes the claims and the voices and yields
`Disagreement`s, and put it into `DETECTORS`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.claim import Claim
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.disagreements.beginnings import beginnings
from timeline.reconciler.events.disagreements.clocks import clocks
from timeline.reconciler.events.disagreements.corrections import corrections
from timeline.reconciler.events.disagreements.dates import dates, groups_by_date
from timeline.reconciler.events.disagreements.figures import figures
from timeline.reconciler.events.disagreements.grounds import NO_GROUNDS, Grounds
from timeline.reconciler.events.disagreements.places import places
from timeline.reconciler.events.disagreements.statuses import statuses
from timeline.reconciler.features.voices import Voices

DETECTORS = (dates, clocks, figures, statuses, places)

__all__ = ["DETECTORS", "disagreements", "groups_by_date"]


def disagreements(
    claims: Sequence[Claim], voices: Voices, joined: Sequence[Judgement] = (), grounds: Grounds = NO_GROUNDS
) -> tuple[Disagreement, ...]:
    """All disagreements of an event's claims, in a fixed order; one claim alone agrees with itself.

    `joined`: the pairs that put them together; some do because they disagree. `grounds`: weighs what was found.
    """
    if len(claims) < 2:
        return ()
    detected = (one for detect in DETECTORS for one in detect(claims, voices))
    found = [kept for one in detected if (kept := grounds.upheld(one)) is not None]
    if not any(one.kind is DisagreementKind.DATE for one in found):
        found += beginnings(claims, voices, joined)
    found += corrections(claims, voices, joined, found)
    return tuple(found)
