"""The tags of words are those of TextBlob's own tagger."""

import warnings

from hypothesis import given
from hypothesis import strategies as st

from timeline.parser.part_of_speech import english

with warnings.catch_warnings():
    warnings.simplefilter("ignore", ResourceWarning)  # it leaves the file of its lexicon to be closed by itself
    from textblob.en import parser

    parser.find_tags(["a"])

WORDS = st.sampled_from(["the", "The", "troops", "left", "Odala", "2024", "12,000", "$5", "co-operate", "Unheard", "."])
ENDINGS = ["", "s", "ed", "ing", "ly", "is", "ss", "ous", "ize", "able", "-led", "ful"]
UNKNOWN = st.builds(str.__add__, st.text("bcdklmoz", min_size=1, max_size=5), st.sampled_from(ENDINGS))


@given(st.lists(WORDS | UNKNOWN, max_size=8))
def test_each_word_gets_the_tag_that_textblob_gives(tokens):
    assert english(tokens) == [tag for _, tag in parser.find_tags(tokens)]
