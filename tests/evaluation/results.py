"""RESULTS.md: dated tables for each measurement, the newest first; older ones stay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tests.evaluation.floors import Figures

RESULTS = Path(__file__).with_name("RESULTS.md")

HEADER = """\
# Results

What each release of the program reached on the stories in `stories/`, each built from its articles alone. The figures
are explained in `story/figures.py` and `timex/stories.py`; `make floors DATE=…` measures and adds tables. Newest first.
"""

#: The tables of a measurement with their heading, up to the next one.
TABLE = re.compile(r"^## (?P<heading>.+)\n(?:(?!## ).*\n?)*", re.MULTILINE)


def table(measured: Mapping[str, Figures]) -> str:
    """Markdown tables: a figure a row, a corpus a column; corpora with other figures get a table of their own."""
    kinds = list(dict.fromkeys(tuple(figures) for figures in measured.values()))
    return "\n".join(
        _table({name: figures for name, figures in measured.items() if tuple(figures) == kind}) for kind in kinds
    )


def _table(measured: Mapping[str, Figures]) -> str:
    names = list(dict.fromkeys(name for figures in measured.values() for name in figures))
    rows = [["figure", *measured], ["---", *("---:" for _ in measured)]]
    rows += [[name, *(_cell(figures.get(name)) for figures in measured.values())] for name in names]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def added(text: str, heading: str, measured: Mapping[str, Figures]) -> str:
    """The results with one more measurement on top; a measurement with the same heading is replaced."""
    older = [found[0].strip() for found in TABLE.finditer(text) if found["heading"] != heading]
    newest = f"## {heading}\n\n{table(measured).strip()}"
    return "\n\n".join([HEADER.strip(), newest, *older]) + "\n"


def write(path: Path, heading: str, measured: Mapping[str, Figures]) -> None:
    """Add a measurement to the file."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(added(text, heading, measured), encoding="utf-8")


def _cell(figure: float | int | None) -> str:
    return "–" if figure is None else str(figure)
