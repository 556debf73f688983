"""Work that is spread over processes: the same results as without, whatever befalls a process."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import timeline
from tests.benchmarks.articles import write_articles
from timeline import workers
from timeline.workers import TEXT, processes, spread

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="the system copies no process, or not safely"
)

ITEMS = range(1000)

#: Each process tells its number with each item, for longer than anybody waits.
ENDLESS = """
import os, time
from timeline import workers
workers.cores = lambda: 3
def work(item):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(0.2)
workers.spread(work, range(900), workers.TEXT, each=9)
"""


@pytest.fixture(autouse=True)
def three_cores(monkeypatch):
    """As on a machine that has three."""
    monkeypatch.setattr(workers, "cores", lambda: 3)


def named(item):
    """An item and the process that made it."""
    time.sleep(0.0005)
    return f"{item} {os.getpid()}"


def test_results_come_in_order_from_several_processes():
    made = [one.split() for one in spread(named, ITEMS, TEXT, each=9)]
    assert [item for item, _ in made] == [str(item) for item in ITEMS]
    assert len({process for _, process in made}) == 3


def test_little_work_starts_no_process(monkeypatch):
    monkeypatch.setattr(os, "fork", None)
    assert spread(str, range(5), TEXT, each=0.02) == ["0", "1", "2", "3", "4"]
    assert spread(str, [], TEXT, each=9) == []


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_to_be_done_anyway_is_done_while_another_process_works(count, monkeypatch):
    """However little work there is, and on one core, too."""
    monkeypatch.setattr(workers, "cores", lambda: count)
    done = []
    made = spread(named, ["one"], TEXT, each=0, meanwhile=lambda: time.sleep(0.5) or done.append("load"))
    assert (made[0].split()[1] == str(os.getpid())) == (count == 1)
    assert spread(str, [], TEXT, each=9, meanwhile=lambda: done.append("again")) == []
    assert done == ["load", "again"]


def test_beside_threads_no_process_is_started():
    """A copy would have their locks, and none of them to open these."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert processes(99) == 1
    finally:
        done.set()
        thread.join()
    assert processes(99) == 3


def test_what_a_process_owes_is_made_here():
    """One that is killed at its first item, one that fails, one that the system refuses."""
    here = os.getpid()

    def killed(item):
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return str(item)

    def failing(item):
        if os.getpid() != here:
            raise MemoryError
        return str(item)

    expected = [str(item) for item in ITEMS]
    assert spread(killed, ITEMS, TEXT, each=9) == expected
    assert spread(failing, ITEMS, TEXT, each=9) == expected


def test_where_the_system_refuses_a_process_all_is_made_here(monkeypatch):
    def refused():
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert {one.split()[1] for one in spread(named, ITEMS, TEXT, each=9)} == {str(os.getpid())}


def test_an_error_is_raised_here():
    with pytest.raises(ZeroDivisionError):
        spread(lambda item: str(1 // (item - 999)), ITEMS, TEXT, each=9)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_all_processes_end_with_the_first(sent):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command, found = [sys.executable, "-c", ENDLESS], set()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as running:
        while len(found) < 3:
            found.add(int(running.stdout.readline()))
        running.send_signal(sent)
        assert running.wait() == -sent
    deadline = time.monotonic() + 20
    while any(map(is_alive, found)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(is_alive, found))


def is_alive(process):
    """Does a process run? One that has ended and that nobody has asked after does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_build_is_the_same_bytes_however_many_processes_make_it(tmp_path, monkeypatch):
    """Long and short stories, read for the first time and again."""
    story = tmp_path / "story"
    write_articles(story, 12)
    alone = built(story, tmp_path / "alone")
    monkeypatch.setattr(workers, "WORTH", 0.001)
    started, fork = [], os.fork
    monkeypatch.setattr(os, "fork", lambda: started.append(1) or fork())
    assert built(story, tmp_path / "out") == alone
    assert started
    assert built(story, tmp_path / "out") == alone
    assert built(story, tmp_path / "fresh", cached=False) == alone


def built(story, out, **how):
    """The bytes that a build writes."""
    timeline.build(story, out, **how)
    return [(out / name).read_bytes() for name in ("index.html", "timeline.json", "embed.html")]
