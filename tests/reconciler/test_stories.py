"""Whole annotated stories: articles come and go in any order, and no link is lost, nothing depends on the order."""

import random
from functools import cache
from pathlib import Path

import pytest

from tests.reconciler.stories import story as told_by
from timeline.dating import own_evidence
from timeline.model.claim import Kind, Status
from timeline.parser import parse
from timeline.reconciler import Story, reconcile
from timeline.reconciler.rounds.linkage import link
from timeline.sources import read_folder

STORIES = Path(__file__).parent.parent / "evaluation" / "stories"
NAMES = ["seeds", "strike"]


@cache
def parsed(name):
    """What each article of a story says, by the id of its source."""
    documents = read_folder(STORIES / name / "articles").documents
    return {document.id: (document, parse(document)) for document in documents}


def told(name, sources, chance=None):
    """What the reconciler makes of some articles of a story, its claims in whatever order."""
    read = {source: parsed(name)[source] for source in sources}
    claims = [claim for _, one in read.values() for claim in one.claims]
    if chance:
        chance.shuffle(claims)
    return reconcile(
        Story(
            claims=tuple(claims),
            evidence={source: own_evidence(document, one.clues) for source, (document, one) in read.items()},
            languages={source: document.language for source, (document, _) in read.items()},
            labels={source: document.label for source, (document, _) in read.items()},
        )
    )


def shape(outcome):
    """All that was decided."""
    return sorted(event.model_dump_json() for event in outcome.events)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_articles_and_claims_changes_nothing(name):
    chance = random.Random(7)
    sources = list(parsed(name))
    expected = shape(told(name, sources))
    chance.shuffle(sources)
    assert shape(told(name, sources, chance)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_what_is_kept_from_turn_to_turn_changes_nothing(name, monkeypatch):
    """Each turn of the loop gives what it would give if nothing were known of the one before."""
    turns = []

    def anew(parsed, published, story, before=None, kept=None):
        turns.append(before)
        return link(parsed, published, story)

    kept = shape(told(name, parsed(name)))
    monkeypatch.setattr("timeline.reconciler.loop.link", anew)
    assert shape(told(name, parsed(name))) == kept
    assert name != "seeds" or any(turns)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", NAMES)
def test_every_link_arrives_while_articles_come_and_go(name, seed):
    """Added one by one in any order, then taken away: an id once given is an alias while its source is there."""
    chance = random.Random(seed)
    order = list(parsed(name))
    chance.shuffle(order)
    source_of = {claim.id: source for source, (_, one) in parsed(name).items() for claim in one.claims}
    steps = [order[: count + 1] for count in range(len(order))] + [order[count:] for count in range(1, len(order))]
    given = set()
    for present in steps:
        events = told(name, present).events
        aliases = [alias for event in events for alias in event.aliases]
        assert len(aliases) == len(set(aliases))
        assert {link for link in given if source_of[link] in present} <= set(aliases)
        given |= {event.id for event in events}


@pytest.mark.parametrize("name", NAMES)
def test_links_between_events_lead_somewhere(name):
    events = told(name, list(parsed(name))).events
    known = {event.id for event in events}
    links = [(event.id, link) for event in events for link in event.links]
    assert links
    assert all(link.event in known and link.event != event for event, link in links)


def test_without_the_one_article_that_knows_the_year_it_stays_open():
    """Nothing else in the seeds names the year of 16 December."""
    sources = [source for source, (document, _) in parsed("seeds").items() if not document.path.startswith("001")]
    dates = {event.date.edtf for event in told("seeds", sources).events if event.date}
    assert any(edtf and edtf.startswith("XXXX-12-1") for edtf in dates)


def test_a_day_behind_the_publication_makes_a_plan_of_what_is_told():
    """Whatever its words say; what happened before it did not."""
    told = told_by(
        "The council\nBy Maria Keller, 4 March 2024\n"
        "The trustees of Odala meet on 21 March to choose a bishop. The old bishop of Odala left on 2 March. "
        "The work on the tower starts on 8 April and costs an estimated 40,000 euros."
    )
    assert {
        claim.headline[:12]: (claim.kind, claim.status) for claim in told.claims if claim.date and claim.date.text
    } == {
        "The trustees": (Kind.PLAN, Status.PLANNED),
        "The old bish": (Kind.OCCURRENCE, Status.REPORTED),
        "The work on ": (Kind.PLAN, Status.ESTIMATED),
    }
