"""`python -m tests.evaluation`, with a kind of data whose figures are known."""

import datetime as dt
from pathlib import Path

import pytest

from tests.evaluation import __main__ as command
from tests.evaluation import corpora, floors, results
from tests.evaluation.story.corpus import collect_articles
from tests.evaluation.story.figures import Scores


class Numbers:
    """A kind of data for these tests: a file that holds one figure."""

    name = "numbers"

    def find(self, data: Path) -> list[Path]:
        return sorted(data.glob("*.number"))

    def title(self, corpus: Path) -> str:
        return corpus.stem

    def measure(self, corpus: Path, data: Path) -> Scores:
        return Scores({"merge.r": float(corpus.read_text())}, ["all that is missing"])


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setattr(corpora, "KINDS", (Numbers(),))
    monkeypatch.setattr(command, "STORIES", tmp_path)
    monkeypatch.setattr(floors, "FLOORS", tmp_path / ".floors.json")
    monkeypatch.setattr(results, "RESULTS", tmp_path / ".results.md")
    (tmp_path / "one.number").write_text("50")
    return tmp_path


def test_it_prints_a_table_and_what_it_skips(data, capsys):
    (data / "poems").mkdir()
    assert command.main([str(data), "--notes"]) == 0
    printed = capsys.readouterr().out
    assert "| merge.r | 50.0 |" in printed
    assert "skipped poems: no scorer for this kind of data" in printed
    assert "all that is missing" in printed


def test_nothing_to_measure_is_wrong_use(tmp_path, capsys):
    assert command.main([str(tmp_path)]) == 2
    assert command.main([str(tmp_path / "none")]) == 2
    assert "is not a folder" in capsys.readouterr().err


def test_an_update_needs_its_date(data, capsys):
    assert command.main([str(data), "--update"]) == 2
    assert "needs --date" in capsys.readouterr().err


def test_an_update_is_for_the_tested_stories_only(data, tmp_path_factory):
    assert command.main([str(tmp_path_factory.mktemp("other")), "--update", "--date", "2025-01-31"]) == 2


def test_an_update_keeps_floors_and_results_and_refuses_to_lower_them(data, capsys):
    update = [str(data), "--update", "--date"]
    assert command.main([*update, "2025-01-31"]) == 0
    assert floors.read(floors.FLOORS) == {"one": {"at_least": {"merge.r": 50.0}, "at_most": {}}}

    (data / "one.number").write_text("40")
    assert command.main([*update, "2025-02-28"]) == 1
    assert "one: merge.r is 40.0, wanted at least 50.0" in capsys.readouterr().err
    assert floors.read(floors.FLOORS)["one"]["at_least"] == {"merge.r": 50.0}

    assert command.main([*update, "2025-02-28", "--allow-regression"]) == 0
    assert floors.read(floors.FLOORS)["one"]["at_least"] == {"merge.r": 40.0}
    kept = results.RESULTS.read_text(encoding="utf-8")
    assert kept.index("2025-02-28") < kept.index("2025-01-31")


def test_results_replace_a_measurement_with_the_same_heading():
    first = results.added("", "a day", {"one": {"traps": 3}})
    second = results.added(first, "another day", {"one": {"traps": 2, "disagree.p": None}})
    assert results.added(second, "another day", {"one": {"traps": 2, "disagree.p": None}}) == second
    assert second.count("## ") == 2
    assert second.startswith("# Results")
    assert second.endswith("| traps | 3 |\n")
    assert "| disagree.p | – |" in second


def test_articles_are_found_beside_the_gold_and_in_the_seeds_beside_the_data(tmp_path):
    data, story = tmp_path / "data", tmp_path / "data" / "stories" / "one"
    story.mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (story / "gold.json").write_text('{"articles": [{"file": "a.txt"}, {"file": "b.txt"}]}')
    (story / "a.txt").write_text("beside")
    with pytest.raises(FileNotFoundError, match=r"b\.txt is in none of"):
        collect_articles(story, data, tmp_path / "first")
    (tmp_path / "seeds" / "b.txt").write_text("seed")
    (tmp_path / "seeds" / "c.txt").write_text("not asked for")
    collect_articles(story, data, tmp_path / "second")
    assert sorted(path.name for path in (tmp_path / "second").iterdir()) == ["a.txt", "b.txt"]


def test_dates_come_as_arguments():
    assert command._parser().parse_args(["--date", "2025-01-31"]).date == dt.date(2025, 1, 31)


def test_corpora_with_other_figures_get_a_table_of_their_own():
    measured = {"one": {"merge.r": 50.0}, "two": {"timexes.traps": 0}, "three": {"merge.r": None}}
    assert results.table(measured) == (
        "| figure | one | three |\n| --- | ---: | ---: |\n| merge.r | 50.0 | – |\n"
        "\n| figure | two |\n| --- | ---: |\n| timexes.traps | 0 |\n"
    )


def test_no_two_corpora_have_one_name():
    names = [corpus.name for corpus in corpora.corpora(command.STORIES)]
    assert len(names) == len(set(names))
