"""Short texts of many kinds, each with all its time expressions: their extent, type and value.

To add one: a line under its day of writing in `genres/`, every expression marked `[[words|type|value]]`.
"""

import re
from pathlib import Path

import pytest

import timeline

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MARK = re.compile(r"\[\[(?P<words>.*?)\|(?P<type>\w+)\|(?P<value>[^\]]*)\]\]")


def _texts():
    for path in sorted(Path(__file__).with_name("genres").glob("*.txt")):
        written = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if _DAY.fullmatch(line):
                written = line
            elif line and not line.startswith("# "):
                yield pytest.param(written, line.replace("\\n", "\n"), id=f"{path.stem}: {_MARK.sub('…', line)[:40]}")


def _marked(text, published):
    """The text with what is found in it marked."""
    for found in reversed(timeline.tag(text, published=published)):
        text = f"{text[: found.start]}[[{found.text}|{found.type}|{found.value}]]{text[found.end :]}"
    return text


@pytest.mark.parametrize(("written", "text"), list(_texts()))
def test_every_expression_is_found_with_its_value(written, text):
    """And no other."""
    assert _marked(_MARK.sub(lambda mark: mark["words"], text), written) == text
