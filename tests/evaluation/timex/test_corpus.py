"""A corpus of two documents, and which of them is read."""

import json

import pytest

from tests.evaluation.timex.corpus import Document, Part, TimexCorpora, read

TEXT = "It opened on 28 June 2019 and closed in 2021."
GOLD = [
    {"start": 13, "end": 25, "type": "DATE", "value": "2019-06-28", "mod": None, "text": "28 June 2019"},
    {"start": 40, "end": 44, "type": "DATE", "value": "2021", "mod": None, "text": "2021"},
]
#: As their names fall, the second is held out.
OPEN, HELD_OUT = "document 0", "document 1"


@pytest.fixture
def data(tmp_path):
    lines = [
        {"id": id_, "dct": "2022-01-31T09:00", "text": TEXT, "gold": gold}
        for id_, gold in ((OPEN, GOLD), (HELD_OUT, GOLD[:1]))
    ]
    (tmp_path / "small.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    (tmp_path / "other.jsonl").write_text('{"doc": "a"}\n', encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text("not JSON\n", encoding="utf-8")
    return tmp_path


def test_only_documents_with_gold_are_a_corpus(data):
    kind = TimexCorpora()
    assert kind.find(data) == [data / "small.jsonl"]
    assert [TimexCorpora(part).title(data / "small.jsonl") for part in Part] == [
        "small",
        "small (open)",
        "small (held out)",
    ]


def test_the_two_parts_are_the_whole(data):
    corpus = data / "small.jsonl"
    every, opened, held_out = (TimexCorpora(part).measure(corpus, data).figures for part in Part)
    assert [document.held_out for document in read(corpus)] == [False, True]
    assert (opened["gold"], held_out["gold"], every["gold"]) == (2, 1, 3)
    assert (opened["value.f1"], every["value.r"]) == (100.0, 100.0)
    assert held_out["value.p"] == 50.0
    assert every["tokens/s"] > 0


def test_what_is_held_out_by_its_name_stays_held_out():
    parts = [Document(f"wsj_{number:04}", "", "en", "", ()).held_out for number in range(20)]
    assert [number for number, held_out in enumerate(parts) if held_out] == [4, 9, 12, 17, 18, 19]


def test_shortcomings_are_named_except_where_nobody_reads(data):
    assert TimexCorpora(Part.HELD_OUT).measure(data / "small.jsonl", data).notes == []
    assert TimexCorpora(Part.OPEN).measure(data / "small.jsonl", data).notes == []
    spoilt = [
        {"start": 0, "end": 2, "type": "DATE", "value": "2019"},
        {**GOLD[1], "value": "1921"},
    ]
    line = json.dumps({"id": OPEN, "dct": None, "text": TEXT, "gold": spoilt})
    (data / "small.jsonl").write_text(line, encoding="utf-8")
    notes = TimexCorpora(Part.OPEN).measure(data / "small.jsonl", data).notes
    assert notes[0] == "document 0:0 missed: 'It' DATE 2019"
    assert notes[1].startswith("document 0:13 no such expression: '28 June 2019' DATE 2019-06-28 (")
    assert notes[2].startswith("document 0:40 differs: gold '2021' DATE 1921, got '2021' DATE 2021 (")
    assert TimexCorpora(Part.ALL).measure(data / "small.jsonl", data).notes == []
