"""Articles come into a folder: whole, readable, noted, and no site is asked that does not want to be."""

import http.server
import threading

import pytest
from click.testing import CliRunner

from timeline.cli import main
from timeline.desk import fetch

ARTICLE = "---\ntitle: Crews walk out\npublished: 2024-05-18\n---\nThe crews walked out on 14 May 2024, they said.\n"
PAGE = (
    '<html><head><title>Crews walk out</title><meta property="article:published_time" content="2024-05-18"></head>'
    "<body><article><h1>Crews walk out</h1>"
    + "<p>The crews walked out on 14 May 2024, the union said in a long statement on the matter.</p>" * 8
    + "</article></body></html>"
)


def run(*arguments):
    """The result of `timeline` with these arguments."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path):
    """A started folder."""
    assert run("new", tmp_path / "story").exit_code == 0
    return tmp_path / "story"


@pytest.fixture
def site():
    """`site(pages)` is the address of a site of this machine: path → (status, headers, body)."""
    servers = []

    def serve(pages):
        asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.path)
                status, headers, body = pages.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body if isinstance(body, bytes) else body.encode())

            def log_message(self, *_):
                """Stay silent."""

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}", asked

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_a_new_folder_explains_itself_and_is_sound(folder):
    """All of it comments; what is there is never touched."""
    assert {path.name for path in folder.iterdir()} == {"timeline.toml", "sources.toml", "edits.toml"}
    (folder / "edits.toml").write_text("# mine\n")
    assert "none was touched" in run("new", folder).stdout
    assert (folder / "edits.toml").read_text() == "# mine\n"
    (folder / "a.txt").write_text(ARTICLE)
    assert run("check", folder, "--out", folder / "none").exit_code == 0


def test_in_a_started_folder_no_folder_need_be_named(folder, tmp_path, monkeypatch):
    """Unless it has its articles in `seeds`."""
    (tmp_path / "a.md").write_text(ARTICLE)
    monkeypatch.chdir(folder)
    assert run("add", tmp_path / "a.md").exit_code == 0
    assert run("build").exit_code == 0
    assert {"a.md", "build"} <= {path.name for path in folder.iterdir()}
    assert run("check").exit_code == 0
    (folder / "seeds").mkdir()
    assert run("build", "--out", "other").exit_code == 2


def test_the_day_that_a_text_states_is_noted(folder, tmp_path):
    """Nobody is asked for what the article says."""
    (tmp_path / "a.txt").write_text("Crews walk out\nPublished on 18 May 2024\n\nThe crews walked out on 14 May.\n")
    added = run("add", "--to", folder, tmp_path / "a.txt")
    assert "does not say when" not in added.stderr
    assert '# published = "2024-05-18"' in (folder / "sources.toml").read_text()


def test_what_a_new_folder_says_can_be_taken_at_its_word(folder):
    """Every example in the comments is valid."""
    import tomllib

    from timeline.edits.file import parse_edits
    from timeline.sources.described import read_descriptions
    from timeline.sources.settings import read_settings

    for path in folder.iterdir():
        lines = path.read_text(encoding="utf-8").splitlines()
        code = [line.removeprefix("# ") for line in lines if line.startswith(("# [", "# ]", "#   {")) or " = " in line]
        path.write_text("\n".join(code), encoding="utf-8")
        assert tomllib.loads(path.read_text(encoding="utf-8"))
    assert read_descriptions(folder)[1] == read_settings(folder)[1] == []
    reading = parse_edits((folder / "edits.toml").read_bytes())
    assert reading.failed == ()
    assert len(reading.edits) == 6


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    assert run("new", tmp_path / "file" / "story").exit_code == 2


def test_a_file_is_copied_and_noted(folder, tmp_path):
    """What it says of itself stands in comments, for whoever knows better."""
    (tmp_path / "a.txt").write_text(ARTICLE)
    (folder / "sources.toml").write_text('# ours\n["b.txt"] # late\npublished = 2024-05-01')
    result = run("add", tmp_path / "a.txt", "--to", folder)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{folder / 'a.txt'}: added\n", "")
    assert (folder / "a.txt").read_text() == ARTICLE
    assert (folder / "sources.toml").read_text() == (
        '# ours\n["b.txt"] # late\npublished = 2024-05-01\n\n'
        '["a.txt"]\n# published = "2024-05-18"\n# publisher =\n# title = "Crews walk out"\n# author =\n'
    )


def test_the_same_file_is_not_added_twice_and_another_of_its_name_gets_a_number(folder, tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    run("add", tmp_path / "a.txt", "--to", folder)
    again = run("add", tmp_path / "a.txt", "--to", folder)
    assert again.exit_code == 1
    assert "is there already, with the same content" in again.stderr
    (tmp_path / "a.txt").write_text("Another matter was told on 3 May 2024.")
    assert run("add", tmp_path / "a.txt", "--to", folder).stdout == f"{folder / 'a-2.txt'}: added\n"


def test_a_copy_is_told(folder, tmp_path):
    words = " ".join(f"word{number}" for number in range(200))
    (tmp_path / "a.txt").write_text(f"It began on 3 May 2024. {words}")
    (tmp_path / "b.txt").write_text(f"{words}. It ended on 4 May 2024.")
    run("add", tmp_path / "a.txt", "--to", folder)
    assert (
        "in the same words what a.txt tells: one may be a copy" in run("add", tmp_path / "b.txt", "--to", folder).stderr
    )


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("README.md", b"It rained on 3 May 2024.", "is named like a file that is no article"),
        ("a.txt", b"", "is empty"),
        ("a.bin", b"\0\1", "not read"),
        ("none.txt", None, "cannot be read (No such file"),
    ],
)
def test_what_gives_no_article_is_not_added(folder, tmp_path, name, content, words):
    """And the folder is as it was."""
    before = (folder / "sources.toml").read_text()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = run("add", tmp_path / name, "--to", folder)
    assert result.exit_code == 1
    assert words in result.stderr
    assert not (folder / name).exists()
    assert (folder / "sources.toml").read_text() == before


def test_a_broken_list_of_sources_is_left_alone(folder, tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (folder / "sources.toml").write_text("[broken\n")
    result = run("add", tmp_path / "a.txt", "--to", folder)
    assert "sources.toml: is not valid TOML" in result.stderr
    assert "line 1 col" in result.stderr
    assert not (folder / "a.txt").exists()


def test_a_page_is_fetched_and_noted(folder, site):
    """Its address is kept; asked again within the hour, nobody is asked."""
    address, asked = site(
        {
            "/robots.txt": (200, {}, "User-agent: *\nDisallow: /private"),
            "/old": (301, {"Location": "/news/crews%20walk.php"}, b""),
            "/news/crews%20walk.php": (200, HTML, PAGE),
        }
    )
    result = run("add", f"{address}/old", "--to", folder)
    assert result.stderr == ""
    assert result.stdout == f"{folder / 'crews-walk.html'}: added\n"
    entry = (folder / "sources.toml").read_text()
    assert f'["crews-walk.html"]\nurl = "{address}/news/crews%20walk.php"\n# published = "2024-05-18"' in entry
    count = len(asked)
    (folder / "crews-walk.html").unlink()
    assert run("add", f"{address}/old", "--to", folder).exit_code == 0
    assert len(asked) == count


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"/robots.txt": (200, {}, "User-agent: *\nDisallow: /")}, "may not be read by programs"),
        ({"/robots.txt": (200, {}, "User-agent: timeline\nDisallow: /a")}, "may not be read by programs"),
        ({"/robots.txt": (503, {}, b"")}, "does not say whether programs may read it"),
        (
            {"/a": (302, {"Location": "/secret"}, b""), "/robots.txt": (200, {}, "User-agent: *\nDisallow: /secret")},
            "secret: may not",
        ),
        ({"/a": (302, {"Location": "/a"}, b"")}, "leads on and on"),
        ({"/a": (302, {"Location": "file:///etc/passwd"}, b"")}, "is no address of a page"),
        ({"/a": (404, {}, b"")}, "gives no page (404 Not Found)"),
        ({"/a": (200, {"Content-Type": "image/png"}, b"x")}, "is no article (image/png)"),
        ({"/a": (200, HTML, b"x" * 3000)}, "is larger than 0 MB"),
    ],
    ids=["robots", "robots for us", "robots fail", "robots behind", "round", "file", "missing", "picture", "large"],
)
def test_a_page_that_cannot_be_had_is_told(folder, site, monkeypatch, pages, words):
    """In one line with the remedy; nothing is added."""
    monkeypatch.setattr(fetch, "LARGEST_PAGE", 2000)
    address, _ = site({"/a": (200, HTML, PAGE[:1000])} | pages)
    result = run("add", f"{address}/a", "--to", folder)
    assert result.exit_code == 1
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert {path.suffix for path in folder.iterdir()} <= {".toml", "", ".lock"}


def test_the_address_that_was_named_is_told_of(folder):
    """Not that of the rules for robots, which nobody asked for."""
    result = run("add", "http://127.0.0.1:9/a", "ftp://example.org/b", "--to", folder)
    assert result.stderr.startswith("timeline: http://127.0.0.1:9/a: cannot be reached")
    assert "timeline: ftp://example.org/b: is no address of a page" in result.stderr


def test_without_a_network_the_remedy_is_told(folder):
    """A port on which nobody listens."""
    result = run("add", "http://127.0.0.1:9/a", "--to", folder)
    assert result.exit_code == 1
    assert "cannot be reached (Connection refused)" in result.stderr or "cannot be reached" in result.stderr
    assert "save the page in a browser and add the file" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_disk_that_takes_no_more_is_told(folder, tmp_path, monkeypatch):
    """And the folder is as it was."""
    (tmp_path / "a.txt").write_text(ARTICLE)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("timeline.desk.writing.os.fsync", full)
    result = run("add", tmp_path / "a.txt", "--to", folder)
    assert result.exit_code == 1
    assert "cannot be changed (No space left on device)" in result.stderr
    assert not (folder / "a.txt").exists()
    monkeypatch.setattr("pathlib.Path.open", full)
    result = run("add", tmp_path / "a.txt", "--to", folder)
    assert result.stderr.count("\n") == 1
    assert "No space left on device" in result.stderr
