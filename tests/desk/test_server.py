"""The desk answers its own page and nobody else."""

import http.client
import json
import threading

import pytest

from tests.edits.story import STORY, event_with, write
from timeline.desk.server import LONGEST_WISH, Desk
from timeline.desk.workshop import Workshop


@pytest.fixture
def desk(tmp_path):
    """A desk on the story, built and running."""
    workshop = Workshop(write(tmp_path / "story", STORY, "# Ours.\n"), tmp_path / "out")
    workshop.build()
    with Desk(workshop, 0) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield running
        running.closing.set()
        running.shutdown()


def ask(desk, path, method="GET", body=None, **headers):
    """The status and the content of an answer; headers with `_` for `-`."""
    connection = http.client.HTTPConnection("127.0.0.1", desk.server_address[1], timeout=10)
    given = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
    connection.request(method, path, body, given)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def wish(desk, fields, **headers):
    """Sends a wish as the page would."""
    usual = {"Origin": desk.origin, "Content_Type": "application/json"}
    body = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
    return ask(desk, f"/{desk.token}/_desk/edit", "POST", body, **(usual | headers))


def edits(desk):
    """What stands in the file of edits."""
    return (desk.workshop.folder / "edits.toml").read_text()


def pin(desk):
    """A wish that can be carried out."""
    return {"do": "event", "claim": event_with(desk.workshop.timeline, "killed 40 men").id, "pin": True}


def test_the_page_has_the_desk(desk):
    answer, content = ask(desk, f"/{desk.token}/")
    assert answer.status == 200
    assert b'id="tl-desk"' in content
    assert b"killed 40 men" in content
    assert b"http-equiv=" not in content
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_the_built_page_has_none(desk):
    """What is published knows nothing of the desk."""
    assert "tl-desk" not in (desk.workshop.out / "index.html").read_text()


def test_what_lies_beside_the_page_is_given(desk):
    answer, content = ask(desk, f"/{desk.token}/timeline.json")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    assert json.loads(content)["schema_version"] == 1


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {}),
        ("/index.html", {}),
        ("/wrong/", {}),
        ("/{token}", {}),
        ("/{token}x/", {}),
        ("/%C3%A9/", {}),
        ("/{token}/", {"Host": "evil.example"}),
        ("/{token}/", {"Host": "localhost:{port}"}),
        ("/{token}/../../etc/passwd", {}),
        ("/{token}/%2e%2e/story/edits.toml", {}),
        ("/{token}/.cache/kept.sqlite", {}),
        ("/{token}//etc/passwd", {}),
        ("/{token}/a%00b", {}),
        ("/{token}/nothing", {}),
    ],
)
def test_nothing_else_is_given(desk, path, headers):
    port = str(desk.server_address[1])
    headers = {name: value.format(port=port) for name, value in headers.items()}
    answer, content = ask(desk, path.replace("{token}", desk.token), **headers)
    assert answer.status in (403, 404)
    assert set(json.loads(content)) == {"reason"}
    assert desk.token.encode() not in content


def test_a_wish_is_carried_out(desk):
    answer, content = wish(desk, pin(desk))
    assert (answer.status, json.loads(content)["problem"]) == (200, None)
    assert edits(desk).startswith("# Ours.\n\n[[event]]\n")
    assert b"Key entry" in ask(desk, f"/{desk.token}/")[1]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_no_other_page_may_write(desk, headers, status):
    before = edits(desk)
    assert wish(desk, pin(desk), **headers)[0].status == status
    assert edits(desk) == before


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (b"{", 400, "Invalid JSON"),
        (b'{"do": "nothing"}', 400, "Input tag"),
        (b'{"do": "event", "claim": "c0", "date": "soon"}', 400, "is no EDTF date"),
        (b'{"do": "event", "claim": "c0", "pin": true}', 409, "there is no claim c0 any more"),
        (b" " * (LONGEST_WISH + 1), 413, "more than a wish"),
    ],
    ids=["torn", "unknown", "date", "gone", "large"],
)
def test_a_wish_that_cannot_be_is_told(desk, body, status, words):
    before = edits(desk)
    answer, content = wish(desk, body)
    assert answer.status == status
    assert words in json.loads(content)["reason"]
    assert edits(desk) == before


def test_the_page_hears_of_builds(desk):
    """Of the one that stands, and of the next."""
    connection = http.client.HTTPConnection("127.0.0.1", desk.server_address[1], timeout=10)
    connection.request("GET", f"/{desk.token}/_desk/changes")
    news = connection.getresponse()
    first = json.loads(news.readline().removeprefix(b"data: "))
    assert first == {"version": desk.workshop.version, "problem": None}
    news.readline()
    wish(desk, pin(desk))
    second = json.loads(news.readline().removeprefix(b"data: "))
    assert second["version"] == desk.workshop.version != first["version"]
    connection.close()


def test_a_build_that_fails_is_told_and_the_old_page_stays(desk):
    for path in desk.workshop.folder.glob("*.txt"):
        path.unlink()
    desk.workshop.build()
    assert "holds no article" in desk.workshop.problem
    content = ask(desk, f"/{desk.token}/")[1]
    assert b"killed 40 men" in content
    assert b"holds no article" in content


def test_an_empty_folder_has_a_page_too(tmp_path):
    workshop = Workshop(write(tmp_path / "story", {}), tmp_path / "out")
    workshop.build()
    with Desk(workshop, 0) as desk:
        threading.Thread(target=desk.serve_forever, args=(0.01,), daemon=True).start()
        answer, content = ask(desk, f"/{desk.token}/")
        desk.shutdown()
    assert answer.status == 200
    assert b"holds no article" in content
