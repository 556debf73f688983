"""What stands at the head of an article, in many languages."""

from __future__ import annotations

import pytest

from tests.factories import document
from timeline.parser import parse

HEADS = [
    ("it", "Comune di Montebello\nComunicato stampa del 14 marzo 2024\n\nLa scuola riapre.", "14 marzo 2024"),
    ("pt", "Câmara de Vila Alva\nComunicado de 14 de março de 2024\n\nA escola reabre.", "14 de março de 2024"),
    ("nl", "Gemeente Zandberg\nPersbericht van 14 maart 2024\n\nDe school gaat open.", "14 maart 2024"),
    ("de", "Stadt Ostheim\nNiederschrift über die 14. Sitzung am 17. März 2025\n\nDer Rat tagt.", "17. März 2025"),
    ("es", "Acta de la sesión del Pleno celebrada el día 8 de mayo de 2024\n\nSe abre.", "8 de mayo de 2024"),
    ("fr", "Compte rendu du conseil municipal du 20 février 2025\n\nLa séance est ouverte.", "20 février 2025"),
    ("pt", "Ata n.º 12 — Reunião ordinária de 18 de junho de 2024\n\nFaltou um vereador.", "18 de junho de 2024"),
    ("en", "Minutes of the council meeting held on 18 June 2024\n\nThe chair opened the meeting.", "18 June 2024"),
    (
        "it",
        "Comitato\n\nA tutti.\n\nChiediamo un rimborso.\n\nE un treno.\n\nE un bus.\n\nPortalto, 6 giugno 2025",
        "6 giugno 2025",
    ),
    ("zh", "铁路罢工\n2023年5月12日\n\n部长于2023年5月10日会见了工会。", "2023年5月12日"),
    ("it", "MONTEBELLO, 12 MAR - Tre persone sono morte.", "12 MAR"),
]


@pytest.mark.parametrize(("language", "text", "day"), HEADS)
def test_a_date_at_the_head_is_that_of_the_publication(language: str, text: str, day: str) -> None:
    """In a statement to the press and in a dateline."""
    stated = [clue for clue in parse(document(text, language=language)).clues if clue.stated]
    assert [text[clue.start : clue.end] for clue in stated] == [day]
