"""A small story with everything a page can show: agreement, disagreement, open and missing dates, a plan, an alias."""

from __future__ import annotations

import datetime as dt

from tests import factories as make
from timeline.dates.value import Precision
from timeline.model.claim import Kind, Status
from timeline.model.date import Basis, DateRecord
from timeline.model.event import Correction, Development, DisagreementKind, Link, Merge, Point, Reason
from timeline.model.source import DatingStep, PublishedBasis
from timeline.model.timeline import Change, FailedEdit, Skipped, Timeline

OCTOBER = "In October, about 12,000 troops reached the region by boat."
NIGHTFALL = "At least 10,000 men arrived on 3 October, the ministry said on Friday."
PARLIAMENT = "Parliament is to vote on 16 December."
TREATY = "Moscow and Pyongyang signed a treaty in June."
WAR = "The war began in 1950."
RUMOUR = "Nobody has seen them fight."
SINCE = "The army has held the region since August."
BIRTHDAY = "Every 16 December the unit holds a parade."


def no_year(month: int, day: int) -> DateRecord:
    """A day whose year nobody tells."""
    return DateRecord(
        edtf=f"XXXX-{month:02}-{day:02}",
        earliest=None,
        latest=None,
        sort=None,
        precision=Precision.DAY,
        basis=Basis.STATED,
    )


def story() -> Timeline:
    """Eight claims of three sources in seven events."""
    claims = [
        make.claim(
            "boat",
            OCTOBER,
            source="herald",
            when="2024-10",
            words="October",
            figures=(make.figure("12,000", OCTOBER, what="troops", least=12000),),
            attribution="U.S. intelligence",
            actors=("the troops",),
        ),
        make.claim(
            "men",
            NIGHTFALL,
            source="post",
            when="2024-10-03",
            words="3 October",
            figures=(make.figure("10,000", NIGHTFALL, what="men", least=10000),),
            said=make.quoted("2024-11-01", "on Friday", NIGHTFALL),
            attribution="the ministry",
            status=Status.CLAIMED,
        ),
        make.claim("vote", PARLIAMENT, source="post", when="2024-12-16", kind=Kind.PLAN, status=Status.PLANNED),
        make.claim("treaty", TREATY, source="herald", when="2024-06", words="June"),
        make.claim("war", WAR, source="review", when="1950", words="1950", kind=Kind.STATE),
        make.claim("rumour", RUMOUR, source="review", negated=True, status=Status.UNVERIFIED),
        make.claim("since", SINCE, source="herald", when="2024-08-01..", words="since August"),
        make.claim("parade", BIRTHDAY, source="post"),
    ]
    steps = ("“October” names no year.", "The Herald appeared in December 2024: October 2024.")
    dismissed = make.disagreement(("2024-10", ["boat"]), ("2024-10-03", ["men"]), kind=DisagreementKind.DATE)
    dismissed = dismissed.model_copy(update={"dismissed": "The month holds the day."})
    events = [
        make.event(
            "boat",
            ["boat", "men"],
            aliases=("boat", "men", "old-name"),
            headline="Troops arrive by boat",
            date=make.date("2024-10-03", basis=Basis.OTHER_SOURCES, steps=steps),
            disagreements=(
                make.disagreement(("12,000 troops", ["boat"]), ("at least 10,000 men", ["men"])),
                dismissed,
            ),
            merges=(
                Merge(
                    claims=("boat", "men"),
                    weight=3.5,
                    reasons=(
                        Reason(text="Both are dated in October 2024.", weight=4.2),
                        Reason(text="The figures differ.", weight=-0.7),
                    ),
                ),
            ),
            links=(Link(event="treaty", relation="follows"),),
            developments=(
                Development(
                    what="troops counted",
                    points=(
                        Point(date=make.date("2024-10-03"), value="at least 10,000", claims=("men",)),
                        Point(date=make.date("2024-10-20"), value="12,000", claims=("boat",)),
                    ),
                ),
            ),
            note="Checked by telephone.",
            actors=("the troops",),
            places=("Kursk",),
            edited=True,
            edits=(Correction(kind="headline", was="Boats arrive", reason="It is clearer."),),
        ),
        make.event("vote", ["vote"], headline="A vote is planned", when="2024-12-16", status=Status.PLANNED),
        make.event("treaty", ["treaty"], headline="A treaty is signed", when="2024-06"),
        make.event("war", ["war"], headline="The war begins", when="1950"),
        make.event("rumour", ["rumour"], headline="No one has seen them", status=Status.UNVERIFIED),
        make.event("since", ["since"], headline="The army holds the region", when="2024-08-01.."),
        make.event("parade", ["parade"], headline="The unit holds a parade", date=no_year(12, 16)),
    ]
    sources = (
        make.source(
            "herald",
            label="The Herald",
            title="Arrivals",
            url="https://example.org/arrivals",
            published=make.date("2024-12-16", basis=Basis.CONTEXT),
            published_basis=PublishedBasis.INFERRED,
            dating_steps=(
                DatingStep(
                    text="It calls the month past.",
                    effect="after October",
                    strength=0.5,
                    source="herald",
                    start=make.START + 3,
                    end=make.START + 10,
                ),
                DatingStep(
                    text="The Post dates the arrival.",
                    effect="16 December 2024",
                    strength=0.9,
                    source="post",
                    start=None,
                    end=None,
                ),
                DatingStep(
                    text="It was taken to be of 2023.",
                    effect="",
                    strength=0.1,
                    outvoted=True,
                    source="herald",
                    start=None,
                    end=None,
                ),
            ),
        ),
        make.source("post", label="The Post", warnings=("It was not UTF-8.",), copies_of="herald"),
        make.source("review", label="The Review", url="javascript:alert(1)", origin="an agency report"),
    )
    return make.timeline(
        events,
        claims,
        title="The arrival",
        as_of=dt.date(2024, 12, 16),
        contact="desk@example.org",
        sources=sources,
        skipped=(Skipped(path="photo.jpg", reason="It is not a text."),),
        failed_edits=(FailedEdit(edit="note 2", reason="Nothing has this quotation any more."),),
        changes=(Change(kind="re-dated", event="treaty", text="The treaty has a date now."),),
    )
