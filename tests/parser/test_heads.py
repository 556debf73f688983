"""What stands at the head of an article, in many languages."""

from __future__ import annotations

import pytest

from tests.factories import document
from timeline.parser import parse

HEADS = [
    ("it", "Comune di Montebello\nComunicato stampa del 14 marzo 2024\n\nLa scuola riapre.", "14 marzo 2024"),
    ("pt", "Câmara de Vila Alva\nComunicado de 14 de março de 2024\n\nA escola reabre.", "14 de março de 2024"),
    ("nl", "Gemeente Zandberg\nPersbericht van 14 maart 2024\n\nDe school gaat open.", "14 maart 2024"),
    ("zh", "铁路罢工\n2023年5月12日\n\n部长于2023年5月10日会见了工会。", "2023年5月12日"),
    ("it", "MONTEBELLO, 12 MAR - Tre persone sono morte.", "12 MAR"),
]


@pytest.mark.parametrize(("language", "text", "day"), HEADS)
def test_a_date_at_the_head_is_that_of_the_publication(language: str, text: str, day: str) -> None:
    """In a statement to the press and in a dateline."""
    stated = [clue for clue in parse(document(text, language=language)).clues if clue.stated]
    assert [text[clue.start : clue.end] for clue in stated] == [day]
