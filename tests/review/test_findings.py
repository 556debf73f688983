"""The decisions that the program was least sure of are found; those that the editor made are not asked again."""

from tests import factories as make
from timeline.model.event import Correction, Merge
from timeline.model.source import DatingStep, PublishedBasis
from timeline.model.timeline import Skipped
from timeline.reconciler.comparing.weights import THRESHOLD
from timeline.review import FindingKind, findings


def merge(one, other, above):
    """A merge that is so much stronger than it must be."""
    return Merge(claims=(one, other), weight=THRESHOLD + above, reasons=())


def kinds(timeline):
    """What is found, sources without a date aside."""
    return [found.kind for found in findings(timeline) if found.kind is not FindingKind.UNDATED_SOURCE]


def of_event(*merges, **more):
    """A timeline of one event of three claims."""
    claims = [make.claim(name, f"It happened to {name}.", source=f"s{name}") for name in "abc"]
    return make.timeline([make.event("a", ["a", "b", "c"], merges=merges, **more)], claims)


def test_an_event_that_hangs_on_a_close_merge_is_doubtful():
    """Not where other merges hold it together, nor where the editor's word does."""
    assert kinds(of_event(merge("a", "b", 5), merge("b", "c", 0.2))) == ["doubtful-merge"]
    assert kinds(of_event(merge("a", "b", 5), merge("b", "c", 5), merge("a", "c", 0.2))) == []
    assert kinds(of_event(merge("a", "b", 5), merge("b", "c", 97))) == []


def test_a_setting_that_is_not_understood_is_no_article_that_was_left_out():
    skipped = (Skipped(path="sources.toml", reason="unknown key"), Skipped(path="a.pdf", reason="is empty"))
    found = findings(of_event().model_copy(update={"skipped": skipped}))
    told = {one.kind: one.text for one in found if one.file in {"sources.toml", "a.pdf"}}
    assert told == {"setting": "sources.toml: unknown key", "skipped": "a.pdf was left out: is empty"}


def test_the_closest_merge_comes_first():
    found = findings(of_event(merge("a", "b", 0.5), merge("b", "c", 0.2)))
    assert [one.claims for one in found if one.kind == "doubtful-merge"] == [("b", "c"), ("a", "b")]
    assert "“It happened to b.” and “It happened to c.”" in found[0].text


def test_a_date_that_hangs_on_one_source_of_several_is_told():
    """Not where the editor set it, nor where there is but one source."""
    claims = [make.claim("a", when="2024-12-16", source="s1"), make.claim("b", when="2024-12", source="s2")]
    event = make.event("a", ["a", "b"], when="2024-12-16")
    set_by_hand = event.model_copy(update={"edits": (Correction(kind="date"),)})
    assert kinds(make.timeline([event], claims)) == ["one-source"]
    assert kinds(make.timeline([set_by_hand], claims)) == []
    assert kinds(make.timeline([make.event("a", ["a"], when="2024-12-16")], claims[:1])) == []


def test_a_source_that_one_other_dates_is_told():
    steps = [DatingStep(text="x", effect="y", strength=1, source=name, start=None, end=None) for name in ("s2", "s3")]
    for told, found in ((steps[:1], ["one-source"]), (steps, [])):
        dated = make.source("s1", dating_steps=told, published_basis=PublishedBasis.INFERRED)
        others = (make.source("s2"), make.source("s3"))
        assert kinds(make.timeline([], [], sources=(dated, *others))) == found


def test_a_calm_timeline_gives_nothing():
    dated = make.source("s1", published=make.date("2024-12-16"), published_basis=PublishedBasis.GIVEN)
    assert findings(make.timeline([], [], sources=(dated,))) == []
