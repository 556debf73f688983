"""The page of a tiny timeline, whole: what changes in it was meant to change."""

import re
from pathlib import Path

import pytest

from tests import factories
from tests.renderer.markup import Page
from timeline.model.event import DisagreementKind, Merge, Reason
from timeline.renderer import embed, render

STORED = Path(__file__).parent / "snapshots"


def tiny():
    """Two sources that disagree on a figure, and a plan."""
    told = "On 3 October about 12,000 men arrived."
    heard = "At least 10,000 men came in October."
    claims = [
        factories.claim("a", told, when="2024-10-03", words="3 October", figures=(factories.figure("12,000", told),)),
        factories.claim("b", heard, source="s2", when="2024-10", words="October"),
        factories.claim("c", "The vote is due.", source="s2"),
    ]
    clash = factories.disagreement(("12,000", ["a"]), ("at least 10,000", ["b"]), kind=DisagreementKind.FIGURE)
    merge = Merge(claims=("a", "b"), weight=2, reasons=(Reason(text="Both are in October.", weight=2),))
    events = [
        factories.event(
            "a", ["a", "b"], when="2024-10-03", headline="Men arrive", disagreements=(clash,), merges=(merge,)
        ),
        factories.event("c", ["c"], headline="A vote is due"),
    ]
    return factories.timeline(events, claims)


def page():
    return render(tiny())["index.html"].decode()


def in_lines(html):
    """The page without its styles and scripts, a tag a line."""
    bare = re.sub(r"(<style>|<script>).*?(?=</style>|</script>)", r"\1…", html, flags=re.DOTALL)
    return re.sub(r">(?=<)", ">\n", bare) + "\n"


def as_text(html):
    """What a reader reads, an element a line."""
    body = re.sub(r"<(style|script)[ >].*?</\1>", "", html, flags=re.DOTALL)
    lines = (" ".join(line.split()) for line in Page(body).all("body")[0].text.splitlines())
    return "\n".join(filter(None, lines)) + "\n"


PAGES = {"page": page, "embed": lambda: embed.embed(tiny()).decode()}


@pytest.mark.parametrize("name", PAGES)
def test_the_markup_is_as_it_was(name, snapshot):
    snapshot(in_lines(PAGES[name]()), STORED / f"{name}.html")


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_as_it_was(name, snapshot):
    snapshot(as_text(PAGES[name]()), STORED / f"{name}.txt")
