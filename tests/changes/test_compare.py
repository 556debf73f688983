"""What a maintainer is told when a source is added, reworded, taken out, or an entry is corrected."""

import pytest

from tests import factories as make
from timeline.changes import compare
from timeline.model.event import DisagreementKind
from timeline.model.timeline import ChangeKind

RAID = "The marines raided the harbour of Odala on 16 December 2024."
SIEGE = "The rebels shelled the bridge at Tarsk on 14 December 2024."


def build(*groups, **more):
    """A timeline whose events are these groups of (claim id, quotation, source)."""
    claims = [make.claim(name, quote, source=source) for group in groups for name, quote, source in group]
    events = [make.event(group[0][0], [name for name, _, _ in group], when="2024-12-16") for group in groups]
    return make.timeline(events, claims, **more)


def kinds(old, new):
    """The kinds of all changes with the event that each leads to."""
    return [(change.kind, change.event) for change in compare(old, new)]


def test_nothing_changed():
    """The same build twice."""
    one = build([("a", RAID, "s1")], [("b", SIEGE, "s1")])
    assert compare(one, one) == ()


def test_an_event_that_came_and_one_that_went():
    """Each with its headline and date; what is gone has no entry to lead to."""
    changes = compare(build([("a", RAID, "s1")]), build([("b", SIEGE, "s1")]))
    assert [(change.kind, change.event) for change in changes] == [("new", "b"), ("gone", None)]
    assert changes[0].text == "New: “Event b”, 16 December 2024."


def test_two_events_that_became_one_and_back():
    """Merged in the one direction, split in the other; nothing came or went."""
    apart = build([("a", RAID, "s1")], [("b", SIEGE, "s2")])
    together = build([("a", RAID, "s1"), ("b", SIEGE, "s2")])
    assert kinds(apart, together) == [(ChangeKind.MERGED, "a")]
    assert kinds(together, apart) == [(ChangeKind.SPLIT, "a")]
    assert "“Event a” · “Event b”" in compare(apart, together)[0].text


@pytest.mark.parametrize(
    "words",
    [RAID, RAID.upper(), RAID.replace("raided", "have raided"), RAID.replace(" on ", "  on\n")],
    ids=["same", "case", "reworded", "spaces"],
)
def test_an_event_whose_file_was_changed_is_the_same(words):
    """Its claims have other ids then, since these come from the content."""
    old = build([("a", RAID, "s1")], [("b", SIEGE, "s1")])
    new = build([("c", words, "s1")], [("d", SIEGE, "s1")])
    assert compare(old, new) == ()


def test_the_same_words_in_another_file_are_another_claim():
    """A copy that comes in does not stand for what went out."""
    old, new = build([("a", RAID, "s1")]), build([("c", RAID, "s2")], sources=(make.source("s2", sha256="2" * 64),))
    assert [kind for kind, _ in kinds(old, new)] == ["new", "gone", "source-new", "source-gone"]


def test_an_event_with_another_date():
    """Both dates are told."""
    claims = [make.claim("a", RAID)]
    old, new = (make.timeline([make.event("a", ["a"], when=when)], claims) for when in (None, "2024-12-16"))
    [change] = compare(old, new)
    assert (change.kind, change.event) == ("re-dated", "a")
    assert change.text == "Another date: “Event a”, now 16 December 2024, before date unknown."


def disputed(*values, dismissed=None):
    """A timeline of one event, with a disagreement where there are values."""
    found = make.disagreement(*((value, ["a"]) for value in values), kind=DisagreementKind.DATE)
    found = found.model_copy(update={"dismissed": dismissed})
    event = make.event("a", ["a"], disagreements=(found,) if values else ())
    return make.timeline([event], [make.claim("a", RAID)])


def test_disagreements_open_and_close():
    """One that the editor set aside is closed; one with another reading more is the same."""
    calm, open_, more = disputed(), disputed("2023", "2024"), disputed("2023", "2024", "2025")
    aside = disputed("2023", "2024", dismissed="a slip of the pen")
    assert kinds(calm, open_) == [("disagreement-opened", "a")]
    assert kinds(open_, calm) == kinds(open_, aside) == [("disagreement-closed", "a")]
    assert kinds(open_, more) == []
    assert "what is counted (2023 · 2024)" in compare(calm, open_)[0].text


def test_sources_come_go_and_are_dated():
    """A file that was only renamed is neither new nor gone."""
    claims, events = [make.claim("a", RAID)], [make.event("a", ["a"])]

    def with_sources(*sources):
        return make.timeline(events, claims, sources=sources)

    plain = with_sources(make.source("s1"))
    dated = with_sources(make.source("s1", published=make.date("2024-12-16")))
    assert kinds(plain, dated) == [("source-re-dated", None)]
    assert compare(plain, dated)[0].text.startswith("Source s1 (s1.txt) was published 16 December 2024; before:")
    renamed = with_sources(make.source("s1", path="b.txt"))
    assert kinds(plain, renamed) == []


def test_what_the_editor_hid_is_no_longer_told():
    """And told anew when it is shown again."""
    claims = [make.claim("a", RAID)]
    shown, hidden = (make.timeline([make.event("a", ["a"], hidden=is_so)], claims) for is_so in (False, True))
    assert kinds(shown, hidden) == [("gone", None)]
    assert kinds(hidden, shown) == [("new", "a")]
