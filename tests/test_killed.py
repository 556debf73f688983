"""Kill -9 at any moment of a build or of a desk's write: the last whole page, cache and edits are always there.

The moments are drawn by chance, the same ones in every run; `KILLS=200 pytest tests/test_killed.py` tries more of them.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import tomllib

import pytest

import timeline
from tests.edits.story import STORY, write
from timeline.edits.file import parse_edits
from timeline.model.timeline import Timeline

KILLS = int(os.environ.get("KILLS", "3"))

#: Builds again and again, another text each time, and says when one is whole.
BUILDER = """
import itertools, sys, timeline
from pathlib import Path
folder, out = map(Path, sys.argv[1:])
for number in itertools.count():
    (folder / "late.txt").write_text(f"The harbour was opened again on {number % 28 + 1} May 2024 for {number} ships.")
    timeline.build(folder, out)
    print(number, flush=True)
"""

#: Writes one edit after the other, as the desk does.
WRITER = """
import itertools, sys
from pathlib import Path
from timeline.desk.wish import WISH
from timeline.desk.workshop import Workshop
folder, out = map(Path, sys.argv[1:])
desk = Workshop(folder, out)
desk.build()
claim = desk.timeline.events[0].claims[0]
for number in itertools.count():
    desk.do(WISH.validate_python({"do": "event", "claim": claim, "note": f"note {number}"}))
    print(number, flush=True)
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the system has no kill -9")


def killed(program, folder, out, chance):
    """Runs the program and kills it at a moment after its first round; how many rounds it told of."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, str(folder), str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        assert running.stdout.readline(), running.stderr.read().decode()
        time.sleep(chance.random() * 0.4)
        running.send_signal(signal.SIGKILL)
        told = running.stdout.read().split()
        assert running.wait() == -signal.SIGKILL, running.stderr.read().decode()
    return len(told)


def assert_whole(folder, out):
    """The page and its data are whole and of one build or the next; cache and edits can be read."""
    page = (out / "index.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    Timeline.model_validate_json((out / "timeline.json").read_bytes())
    database = sqlite3.connect(out / ".cache" / "kept.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    edits = (folder / "edits.toml").read_bytes()
    tomllib.loads(edits.decode())
    assert parse_edits(edits).failed == ()
    assert edits.startswith(b"# Ours.\n")


@pytest.mark.parametrize("program", [BUILDER, WRITER], ids=["build", "desk"])
def test_whatever_is_killed_leaves_everything_whole(tmp_path, program):
    """And the next build is as if nothing had been."""
    chance = random.Random(program)
    folder, out = write(tmp_path / "story", STORY, "# Ours.\n"), tmp_path / "out"
    timeline.build(folder, out)
    for _ in range(KILLS):
        killed(program, folder, out, chance)
        assert_whole(folder, out)
    rebuilt = timeline.build(folder, out)
    assert rebuilt.failed_edits == ()
    assert rebuilt == timeline.build(folder, tmp_path / "fresh", cached=False)
    assert not [path for path in out.iterdir() if path.name.endswith("part")]
