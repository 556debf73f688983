"""Replies: each pattern of each language finds its example, and plain news find none."""

import pytest

from timeline.languages import loader
from timeline.languages.replies import DENIED, UNVERIFIED, answers_itself, reply

EXAMPLES = [
    (language, kind, entry["example"])
    for language in loader.having("replies")
    for kind in (DENIED, UNVERIFIED)
    for entry in loader.table(language, "replies")[kind]
]


@pytest.mark.parametrize(("language", "kind", "example"), EXAMPLES)
def test_each_pattern_finds_its_example(language, kind, example):
    assert reply(example, language) == kind


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The court rejected the appeal on Friday."),
        ("en", "No evidence was heard that day."),
        ("en", "He said that it was cold, and that they would confirm the date."),
        ("en", "The false alarm was over by noon."),
        ("en", "He denied that he had been there."),
        ("en", "He denied it had rained."),
        ("en", "It is not true, as the radio reported, that he fell."),
        ("en", "The police could not confirm that the car was his."),
        ("en", "The clerk said: “I hope that is not true.”"),
        ("en", "The firm didn't deny it."),
        ("en", "She asked whether the report was false."),
        ("de", "Der Minister bestritt das nicht."),
        ("de", "Das Gericht wies die Klage ab."),
        ("fr", "Le tribunal a rejeté le recours."),
        ("es", "El tribunal rechazó el recurso."),
        ("es", "La empresa no lo negó."),
        ("it", "Il tribunale ha respinto il ricorso."),
        ("it", "La società nega di aver pagato."),
        ("it", "Il sindaco non lo ha smentito."),
        ("pt", "O tribunal rejeitou o recurso."),
        ("pt", "A câmara nega ter pago."),
        ("nl", "De rechter wees het beroep af."),
        ("nl", "De gemeente ontkent dat zij betaald heeft."),
    ],
)
def test_what_answers_nothing_is_no_reply(language, sentence):
    assert reply(sentence, language) is None


@pytest.mark.parametrize(
    ("language", "sentence", "itself"),
    [
        ("en", "He said that the mayor had left, but the council denied it.", True),
        ("en", "On Friday, the council denied it.", False),
        ("en", "But the council denied it.", False),
        ("de", "Der Zeuge nannte den Namen, aber die Firma bestreitet das.", True),
        ("es", "El diario habló de despidos, pero la empresa lo negó.", True),
    ],
)
def test_a_reply_can_answer_its_own_sentence(language, sentence, itself):
    assert reply(sentence, language) == DENIED
    assert answers_itself(sentence, language) is itself
