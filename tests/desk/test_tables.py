"""A file that people write is changed in one place; every other character stays."""

import tomllib

import pytest

from timeline.desk.tables import appended, changed, tables, without
from timeline.desk.writing import NotWritten

TEXT = """# The desk of the strike.

# They all agree on this.
[[merge]]
claims = [ "a",   "b" ]   # both by hand


# A note for us.
[[event]]  # the first
claim = "a"
headline = 'The   strike'

[[merge]]
claims = ["c", "d"]
# the end
"""


def test_tables_are_found_with_their_place():
    found = tables(TEXT)
    assert [(one.kind, one.number) for one in found] == [("merge", 0), ("event", 0), ("merge", 1)]
    parts = [TEXT[one.start : one.end] for one in found]
    assert parts[0] == '[[merge]]\nclaims = [ "a",   "b" ]   # both by hand\n'
    assert parts[1].startswith("[[event]]  # the first")
    assert parts[2].endswith("# the end\n")


def test_a_table_is_put_at_the_end():
    fields = {"claims": [{"source": "a.txt", "quote": 'He said "no"\\'}, {"id": "c1"}], "reason": None}
    new = appended(TEXT, "keep-apart", fields)
    assert new.startswith(TEXT)
    [table] = tomllib.loads(new)["keep-apart"]
    assert table == {"claims": fields["claims"]}
    assert appended("", "merge", {"claims": ["a"]}) == '[[merge]]\nclaims = ["a"]\n'


def test_a_field_is_set_and_taken_away():
    event = tables(TEXT)[1]
    new = changed(TEXT, event, {"headline": "It begins", "note": "x", "date": None})
    assert new == TEXT.replace("'The   strike'\n", '"It begins"\nnote = "x"\n')
    assert changed(TEXT, event, {"headline": None}) == TEXT.replace("headline = 'The   strike'\n", "")


def test_a_table_is_taken_out_and_the_comments_of_the_next_stay():
    first, event, _ = tables(TEXT)
    new = without(TEXT, [first, event])
    assert (
        new
        == "# The desk of the strike.\n\n# They all agree on this.\n# A note for us.\n" + TEXT[tables(TEXT)[2].start :]
    )
    assert tomllib.loads(new) == {"merge": [{"claims": ["c", "d"]}]}


@pytest.mark.parametrize("text", ["[[merge]\n", 'a = """\n[[merge]]\n"""\n', "merge = [{claims = []}]\n"])
def test_what_cannot_be_changed_safely_is_refused(text):
    with pytest.raises(NotWritten):
        appended(text, "merge", {"claims": ["a"]})
