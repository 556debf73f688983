"""A folder of anything: what can be read is read, the rest is named with its reason, nothing is lost in silence."""

import os

import pytest

from timeline.sources import read_folder

TEXT = "The bridge opened on 14 May 2024.\n"


def put(folder, **files):
    """Writes files; `__` in a name stands for a dot, a text is written as UTF-8."""
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("__", ".")).write_bytes(data)


def read(folder):
    """The paths of the documents, and the reasons of what was skipped."""
    reading = read_folder(folder)
    return [document.path for document in reading.documents], {entry.path: entry.reason for entry in reading.skipped}


def test_text_and_markdown_are_read_in_order_of_their_paths(tmp_path):
    """Sub-folders included, whatever the case of the ending."""
    (tmp_path / "week 2").mkdir()
    put(tmp_path / "week 2", a__txt=TEXT)
    put(tmp_path, z__txt=TEXT + "z", b__MD=TEXT + "b", c__markdown=TEXT + "c", d=TEXT + "d")
    assert read(tmp_path) == (["b.MD", "c.markdown", "d", "week 2/a.txt", "z.txt"], {})


def test_what_belongs_to_the_folder_is_no_source(tmp_path):
    """Its README, its settings, hidden files and folders."""
    put(tmp_path, README__md=TEXT, readme=TEXT, sources__toml="", Edits__TOML="", __hidden__txt=TEXT)
    (tmp_path / ".git").mkdir()
    put(tmp_path / ".git", a__txt=TEXT)
    assert read(tmp_path) == ([], {})


def test_what_an_earlier_build_wrote_is_no_source(tmp_path):
    """`timeline build .` writes into the folder it reads."""
    (tmp_path / "build").mkdir()
    put(tmp_path / "build", index__html="<p>", timeline__json="{}", plotly__min__js="", copy__txt=TEXT)
    put(tmp_path, a__txt=TEXT)
    assert read(tmp_path) == (["a.txt"], {})


def test_what_cannot_be_read_is_named_with_its_reason(tmp_path):
    """And the rest is read."""
    put(tmp_path, a__txt=TEXT, sheet__xls="1", empty__txt=" \r\n\t", data__txt=b"a\0b", marked__txt=b"\xef\xbb\xbf")
    paths, skipped = read(tmp_path)
    assert paths == ["a.txt"]
    assert list(skipped) == ["data.txt", "empty.txt", "marked.txt", "sheet.xls"]
    assert "(.xls)" in skipped["sheet.xls"]
    assert "not a text file" in skipped["data.txt"]
    assert "is empty" in skipped["empty.txt"]
    assert "is empty" in skipped["marked.txt"]


def test_a_file_too_large_is_told_with_the_limit_and_where_to_change_it(tmp_path):
    """Before it is read; a folder may have a limit of its own."""
    put(tmp_path, fits__txt=TEXT * 2_900, large__txt=TEXT * 30_000, timeline__toml="largest_file_mb = 1")
    paths, skipped = read(tmp_path)
    assert paths == ["fits.txt"]
    assert "is larger than 1 MB" in skipped["large.txt"]
    assert "largest_file_mb in timeline.toml" in skipped["large.txt"]
    put(tmp_path, timeline__toml="")
    assert read(tmp_path) == (["fits.txt", "large.txt"], {})


def test_the_same_content_is_kept_once(tmp_path):
    """The first of the paths stands for both."""
    put(tmp_path, b__txt=TEXT, a__md=TEXT)
    assert read(tmp_path) == (["a.md"], {"b.txt": "has the same content as a.md; kept once"})


def test_links_that_lead_out_are_refused(tmp_path):
    """Neither a file nor a folder from elsewhere comes in by a link."""
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    put(outside, a__txt=TEXT)
    (inside / "file.txt").symlink_to(outside / "a.txt")
    (inside / "folder").symlink_to(outside)
    paths, skipped = read(inside)
    assert paths == []
    assert set(skipped) == {"file.txt", "folder"}
    assert all("leads out of the folder" in reason for reason in skipped.values())


def test_links_that_lead_nowhere_or_in_a_circle_are_refused(tmp_path):
    """One message each."""
    (tmp_path / "broken.txt").symlink_to("nowhere.txt")
    (tmp_path / "one.txt").symlink_to("two.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    (tmp_path / "round").symlink_to(tmp_path)
    paths, skipped = read(tmp_path)
    assert paths == []
    assert set(skipped) == {"broken.txt", "one.txt", "two.txt"}


def test_a_link_inside_the_folder_is_read_like_a_copy(tmp_path):
    """A folder is read where it lies; a file twice is kept once."""
    (tmp_path / "b").mkdir()
    put(tmp_path / "b", text__txt=TEXT)
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "c.txt").symlink_to("b/text.txt")
    assert read(tmp_path) == (["b/text.txt"], {"c.txt": "has the same content as b/text.txt; kept once"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    """Reading it would never end."""
    os.mkfifo(tmp_path / "pipe.txt")
    _, skipped = read(tmp_path)
    assert "no regular file" in skipped["pipe.txt"]


def test_a_file_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    """The system's own words are passed on."""
    put(tmp_path, a__txt=TEXT)
    opened = type(tmp_path).open

    def refuse(path, *rest, **more):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *rest, **more)

    monkeypatch.setattr(type(tmp_path), "open", refuse)
    assert read(tmp_path)[1] == {
        "a.txt": "cannot be read (Permission denied); check the file and its permissions",
    }


def test_a_folder_that_cannot_be_listed_is_named(tmp_path, monkeypatch):
    """Its articles are not left out in silence."""
    (tmp_path / "closed").mkdir()
    put(tmp_path, a__txt=TEXT)

    def refusing(look, ending):
        def refuse(path, *how, **more):
            if os.fspath(path).endswith(ending):
                raise PermissionError(13, "Permission denied", str(path))
            return look(path, *how, **more)

        return refuse

    monkeypatch.setattr(os, "scandir", refusing(os.scandir, "closed"))
    monkeypatch.setattr(os, "stat", refusing(os.stat, f"closed{os.sep}index.html"))
    assert read(tmp_path) == (
        ["a.txt"],
        {"closed": "cannot be listed (Permission denied); check the folder's permissions"},
    )


@pytest.mark.skipif(os.name == "nt", reason="names are always Unicode there")
def test_a_name_that_is_not_utf8_is_shown_as_far_as_it_goes(tmp_path):
    """It must fit into JSON and onto the page."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    assert read(tmp_path) == (["caf�.txt"], {})


def test_progress_is_told_each_path(tmp_path):
    """In the order of reading."""
    put(tmp_path, b__txt=TEXT, a__txt=TEXT, c__html="")
    told = []
    read_folder(tmp_path, told.append)
    assert told == ["a.txt", "b.txt", "c.html"]
