"""Whatever an article says, the page shows it as text: its elements stay those of a harmless article."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factories
from tests.renderer.markup import Page
from timeline.model.event import Merge, Reason
from timeline.model.source import DatingStep
from timeline.model.timeline import Skipped
from timeline.renderer import render

ATTACKS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><b>",
    "<!-- -->",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% for x in () %}{# #}",
    "\u202egnp.exe\u2066",
    "&lt;b&gt; &amp; &#60;",
    "\u2028\u2029</title>",
    "%{customdata} %(x)s {n} {0}",
]


def timeline_of(words):
    """A timeline in which every text that comes from outside is these words."""
    claims = [
        factories.claim(name, words, source=source, when="2024-12-14", attribution=words, origin=words, actors=(words,))
        for name, source in (("a", "s1"), ("b", "s2"))
    ]
    event = factories.event(
        "a",
        ["a", "b"],
        when="2024-12-14",
        headline=words,
        note=words,
        places=(words,),
        disagreements=(factories.disagreement((words, ["a"]), (f"{words}!", ["b"])),),
        merges=(Merge(claims=("a", "b"), weight=1, reasons=(Reason(text=words, weight=1),)),),
    )
    step = DatingStep(text=words, effect=words, strength=1, source="s1", start=None, end=None)
    more = {"title": words, "publisher": words, "url": words, "warnings": (words,), "dating_steps": (step,)}
    sources = tuple(factories.source(name, label=f"{words} {name}", **more) for name in ("s1", "s2"))
    return factories.timeline(
        [event],
        claims,
        title=words,
        description=words,
        contact=words,
        sources=sources,
        skipped=(Skipped(path=words, reason=words),),
    )


def longer(words):
    """As many entries more as it takes for a story in brief and for disagreements in a line."""
    told = timeline_of(words)
    names = [f"c{n}" for n in range(13)]
    claims = [factories.claim(name, words, when="2024-12-15", places=(words,)) for name in names]
    clash = factories.disagreement((words, ["a"]), (f"{words}!", ["b"]))
    events = [
        factories.event(name, [name], when="2024-12-15", headline=words, disagreements=(clash,) * (n < 8))
        for n, name in enumerate(names)
    ]
    return told.model_copy(update={"claims": (*told.claims, *claims), "events": (*told.events, *events)})


HARMLESS = Page(render(longer("Harmless words."))["index.html"])


def check(words):
    page = Page(render(longer(words))["index.html"])
    assert page.skeleton() == HARMLESS.skeleton()
    quotations = [quote.text.replace("\r", "\n") for quote in page.all("blockquote")]
    assert quotations == [words.replace("\r", "\n")] * 15
    for block in page.all("script", type="application/json") + page.all("script", type="application/ld+json"):
        assert json.loads(block.text)
    scripts = [script.text for script in page.all("script") if "type" not in script.attributes]
    assert scripts == [script.text for script in HARMLESS.all("script") if "type" not in script.attributes]


@pytest.mark.parametrize("words", ATTACKS)
def test_an_attack_is_text(words):
    check(words)


# NUL and the other controls are no HTML text at all; a browser replaces them.
printable = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda words: words.strip())


@settings(max_examples=25)
@given(printable)
def test_any_text_is_text(words):
    check(words)


def test_a_link_is_made_of_nothing_but_a_web_address():
    page = Page(render(timeline_of("javascript:alert(1)"))["index.html"])
    assert all(link.attributes["href"].startswith("#") for link in page.all("a"))


def test_steering_characters_stay_inside_their_own_words():
    page = Page(render(timeline_of("\u202ereversed"))["index.html"])
    title = page.all("title")[0]
    assert "\u202e" not in title.text
    for element in page.elements:
        assert not any("\u202e" in value for value in element.attributes.values())
