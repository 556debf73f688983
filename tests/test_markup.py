"""Marks of Markdown are left out of what is shown, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.markup import BLANK, blanked, unmarked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("told the *Herald* on Monday", "told the Herald on Monday"),
        ("**Port Odala**, 3 May: _nothing_ moved", "Port Odala, 3 May: nothing moved"),
        ("***all of it***, he said", "all of it, he said"),
        ("see [the report](https://example.org/a_b) of **[May](/x)**", "see the report of May"),
        ("the file `log_1.txt` says", "the file log_1.txt says"),
        ("5 * 3 * 2 and snake_case_name and a footnote*", "5 * 3 * 2 and snake_case_name and a footnote*"),
        ("The XI Corps [APC]had reached it (they say)", "The XI Corps [APC]had reached it (they say)"),
        ("* a list\n* of two", "* a list\n* of two"),
    ],
)
def test_marks_in_pairs_are_left_out(text, shown):
    assert unmarked(text) == shown


@given(st.text("ab *_`[]()/h:\n\\", max_size=80))
def test_all_other_characters_keep_their_places(text):
    changed = blanked(text)
    assert len(changed) == len(text)
    assert all(after in (before, BLANK) for before, after in zip(text, changed, strict=True))


@pytest.mark.parametrize("run", ["*", "_", "`", "[", "*a ", "[a](", "_a", "**a* "])
def test_no_text_takes_long(run):
    assert len(blanked(run * 20_000)) == 20_000 * len(run)
