"""A build that is compared with is a file like any other: it may be missing, torn, or something else."""

import pytest

from timeline.changes import NotATimeline, read_timeline


def test_a_build_is_read_from_its_folder_or_its_file(built_seeds):
    assert read_timeline(built_seeds) == read_timeline(built_seeds / "timeline.json")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is no timeline of schema version 1"),
        (b'{"title": "A story", "sources": [', "is no timeline of schema version 1"),
        (b'{"schema_version": 2}', "is no timeline of schema version 1 at schema_version"),
        (b"\xff\xfe\x00", "is no timeline"),
        (None, "cannot be read (No such file or directory)"),
    ],
    ids=["empty", "torn", "newer", "binary", "missing"],
)
def test_what_is_no_timeline_is_told(tmp_path, content, words):
    path = tmp_path / "old.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NotATimeline) as told:
        read_timeline(path)
    assert str(told.value).startswith(f"{path}: {words}")
    assert str(told.value).count("\n") == 0
