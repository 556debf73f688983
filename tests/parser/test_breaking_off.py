"""Headings, cells of tables and what an extractor cut can break off anywhere: all are read."""

import pytest

from tests.parser.reading import claims

SENTENCES = {
    "en": "It was only on 31 October, after the fire reported in May, that the number of dead was published.",
    "de": "Trotz des Brandes, der am 3. Mai ausbrach und rund hundert Leute traf, blieb das Museum offen.",
    "fr": "Le feu, qui a pris jeudi soir, a touché au moins une trentaine de personnes, dont une vingtaine le 3 mai.",
    "es": "El sindicato calcula que aquel jueves se trabajaron, entre el 3 y el 4 de mayo, una veintena de horas.",
    "it": "La fiera, che era in programma per il 13 dicembre, è stata annullata, dice da giovedì una trentina di soci.",
    "pt": "A feira, que estava prevista para 13 de dezembro, foi cancelada, disseram na quinta cerca de trinta sócios.",
    "nl": "De lezing, die op 12 mei uitviel omdat de spreker ziek was, is nu op 16 juni, zei een dertigtal leden.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_can_break_off_anywhere(language):
    """What is left is read, whichever word opens or closes it."""
    words = SENTENCES[language].rstrip(".").split()
    for cut in range(1, len(words) + 1):
        for part in (words[:cut], words[-cut:]):
            assert all(told.headline for told in claims(" ".join(part), language=language))


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("en", "The number of deaths that was published on October 31 is"),
        ("es", "El sindicato calcula que aquel jueves se trabajaron"),
        ("fr", "Depuis jeudi soir, une trentaine"),
        ("fr", "qui court jusqu'en 2023, n'était pas remis en question"),
        ("nl", "die op 12 mei uitviel omdat de spreker ziek was, is nu op 16 juni"),
    ],
)
def test_what_is_left_of_a_sentence_keeps_its_date(language, part):
    """Though nothing stands before its relative clause, or behind its verb or its number."""
    assert any(told.when is not None for told in claims(part, language=language))
