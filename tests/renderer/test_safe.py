import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.renderer.safe import json_block, link, plain, target


@pytest.mark.parametrize("url", ["https://example.org/a?b=c", "http://example.org"])
def test_web_addresses_are_links(url):
    assert link(url) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", " JavaScript:alert(1)", "data:,x", "file:///x", "//x", "http://[", "x.org"],
)
def test_nothing_else_is(url):
    assert link(url) is None


@given(st.text())
def test_a_json_block_keeps_its_data_and_never_leaves_its_element(text):
    block = json_block({"text": text})
    assert json.loads(block) == {"text": text}
    assert not set("<>&\u2028\u2029") & set(block)


def test_plain_text_has_no_steering_characters():
    assert plain("a\u202eb\u2066c\nd\u200f") == "abc d"


def test_targets_are_encoded():
    assert target("a b#") == "#a%20b%23"


def test_plain_text_keeps_blanks_at_which_no_line_breaks():
    assert plain(" «\u00a0mot\u00a0»\n 12\u202f000 ") == "«\u00a0mot\u00a0» 12\u202f000"
