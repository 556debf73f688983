"""`timeline explain`: everything that led to an event or a source, as a tree of sentences."""

import pytest
from click.testing import CliRunner

from tests.factories import claim, disagreement, event, timeline, value
from timeline.cli import main
from timeline.explanation import Branch, Unknown, explain
from timeline.model.date import Basis, QuotedDate
from timeline.model.event import Link, Merge, Reason, Relation

REASON = Reason(text="“May” and “18 May” are the same time", weight=5.0)
TOLD = timeline(
    [
        event(
            "c1",
            ["c1", "c2"],
            when="2024-05-18",
            headline="The mine closed",
            merges=(Merge(claims=("c1", "c2"), weight=5.0, reasons=(REASON,)),),
            disagreements=(disagreement(("300 men", ["c1"]), ("400 men", ["c2"])),),
            links=(Link(event="c3", relation=Relation.FOLLOWS),),
        ),
        event("c3", ["c3"], headline="A strike"),
    ],
    [claim("c1", when="2024-05-18"), claim("c2", source="s2", when="2024-05"), claim("c3", source="s2")],
)


def told(name):
    return "\n".join(explain(TOLD, name).lines())


@pytest.mark.parametrize("name", ["c1", "c2"])
def test_an_event_is_explained_by_any_of_its_claims(name):
    text = told(name)
    for part in ("2024-05-18", "Source s1", "+5.0", REASON.text, "300 men", "400 men", "follows: A strike (c3)"):
        assert part in text


def test_what_is_dated_by_its_context_is_said_to_name_no_time():
    context = QuotedDate.from_date(value("2024-05"), Basis.CONTEXT, (), text=None, start=None, end=None)
    around = claim("c1").model_copy(update={"date": context})
    told_around = timeline([event("c1", ["c1"], when="2024-05")], [around])
    text = "\n".join(explain(told_around, "c1").lines())
    assert "without a time of its own: 2024-05" in text
    assert "None" not in text


@pytest.mark.parametrize("name", ["s2", "s2.txt", "Source s2"])
def test_a_source_is_explained_by_file_and_label(name):
    text = told(name)
    for part in ("published – (unknown)", "2024-05-18: The mine closed (c1)", "–: A strike (c3)"):
        assert part in text


def test_an_unknown_name_is_met_with_the_nearest():
    with pytest.raises(Unknown, match=r"did you mean s1\.txt"):
        explain(TOLD, "s1.tx")
    with pytest.raises(Unknown, match="ids stand in"):
        explain(TOLD, "?")


def test_branches_are_drawn_as_a_tree():
    tree = Branch("a", (Branch("b", (Branch("c"),)), Branch("d", (Branch("e"),))))
    assert list(tree.lines()) == ["a", "├─ b", "│  └─ c", "└─ d", "   └─ e"]


def test_what_an_article_holds_moves_no_cursor():
    assert list(Branch("a\x1b[2Jb\nc").lines()) == ["a [2Jb c"]


def test_the_command(tmp_path):
    (tmp_path / "timeline.json").write_text(TOLD.model_dump_json(), encoding="utf-8")
    done = CliRunner().invoke(main, ["explain", "c2", "--from", str(tmp_path)])
    assert (done.exit_code, done.output.splitlines()[0]) == (0, "The mine closed (c1)")
    failed = CliRunner().invoke(main, ["explain", "c9", "--from", str(tmp_path / "timeline.json")])
    assert failed.exit_code == 2
    assert "did you mean c" in failed.output
    assert CliRunner().invoke(main, ["explain", "c1", "--from", str(tmp_path / "none")]).exit_code == 2
