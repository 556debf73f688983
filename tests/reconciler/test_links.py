"""Links between events: said and told, planned and done, part and whole, one after the other."""

import pytest

from tests.factories import START, claim, event
from tests.reconciler.profiled import profiled
from timeline.model.claim import Kind
from timeline.model.event import Relation
from timeline.reconciler.comparing.pairs import Pairs
from timeline.reconciler.events.links import linked
from timeline.reconciler.rounds.judging import judged


def links(one, other):
    """The relation of the first claim's event to the second's, and the other way round."""
    told = {profile.id: profile for profile in profiled(one, other)}
    pairs = Pairs(judged([(min(told), max(told))], told))
    events = [event(told.id, [told.id]) for told in (one, other)]
    found = linked(events, {one.id: one, other.id: other}, pairs)
    return [[(link.relation, link.event) for link in told.links] for told in found]


def test_the_next_strike_follows_the_last():
    one = claim("c1", "Train crews went on strike in Odala.", when="2024-05-17")
    other = claim("c2", "Train crews went on strike again.", source="s2", when="2024-06-15")
    assert links(one, other) == [[(Relation.FOLLOWED_BY, "c2")], [(Relation.FOLLOWS, "c1")]]
    assert links(other, one) == [[(Relation.FOLLOWS, "c1")], [(Relation.FOLLOWED_BY, "c2")]]


def test_a_statement_and_what_it_states():
    said = claim("c1", "The minister said that the mine had closed.", kind=Kind.STATEMENT)
    content = claim("c2", "the mine had closed", start=START + 22, end=START + 41)
    assert links(said, content) == [[(Relation.STATES, "c2")], [(Relation.STATED_BY, "c1")]]


@pytest.mark.parametrize(
    ("quote", "when", "more", "relation"),
    [
        ("Crews of the Odala line will strike.", "2024-05-18", {"kind": Kind.PLAN}, Relation.PLANS),
        ("Crews of the Odala line struck.", "2024-05-18", {}, Relation.PART_OF),
    ],
)
def test_plans_and_parts(quote, when, more, relation):
    whole = claim("c2", "Crews of the Odala line struck.", source="s2", when="2024-05")
    assert links(claim("c1", quote, when=when, **more), whole)[0] == [(relation, "c2")]


def test_what_has_nothing_in_common_is_not_linked():
    one, other = claim("c1", "The mine closed.", when="2024-05-17"), claim("c2", "Snow fell.", source="s2")
    assert links(one, other) == [[], []]


def test_every_relation_has_its_inverse():
    assert all(relation.inverse.inverse is relation for relation in Relation)
