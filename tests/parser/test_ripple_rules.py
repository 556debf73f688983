"""Words are tagged by their neighbours, in every language that has a model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.languages import loader
from timeline.parser.words.ripple_rules import tagger


def english(sentence):
    words = sentence.split()
    return dict(zip(words, tagger("POS/English")(words), strict=True))


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("The dispute , settled in 2023 , was long .", "settled", "VBN"),
        ("They settled the dispute in 2023 .", "settled", "VBD"),
        ("Workers will strike again .", "strike", "VB"),
        ("The strike ended .", "strike", "NN"),
        ("Zorblat crossed the river .", "Zorblat", "NNP"),
        ("The grobbled quixing stopped .", "stopped", "VBD"),
    ],
)
def test_the_neighbours_of_a_word_decide(sentence, word, tag):
    assert english(sentence)[word] == tag


@pytest.mark.parametrize("language", loader.having("speech"))
@given(tokens=st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_any_tokens_are_tagged(language, tokens):
    """One tag each."""
    data = loader.table(language, "speech")
    tags = tagger(data["model"], named_by_capital=data["named_by_capital"])(tokens)
    assert len(tags) == len(tokens)
    assert all(tags)


def test_a_missing_model_is_told():
    with pytest.raises(FileNotFoundError):
        tagger("POS/Klingon")
