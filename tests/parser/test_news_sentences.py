"""Sentences as newspapers write them every day: their claims, each with its status, its time and its headline."""

from __future__ import annotations

import pytest

from tests.parser.reading import claims

Told = list[tuple[str, str | None, str]]

SENTENCES: list[tuple[str, str, Told]] = [
    (
        "en",
        "The vote was postponed to June 14.",
        [("planned", "June 14", "The vote was postponed to June 14")],
    ),
    (
        "en",
        "The vote was postponed on Friday.",
        [("cancelled", "Friday", "The vote was postponed")],
    ),
    (
        "en",
        "Unions have called a 48-hour strike for next Thursday.",
        [("planned", "next Thursday", "Unions have called a 48-hour strike for next Thursday")],
    ),
    (
        "en",
        "The firm pays victims of the Quarry Fire, the blaze that destroyed 131 homes last August.",
        [
            (
                "reported",
                None,
                "The firm pays victims of the Quarry Fire, the blaze that destroyed 131 homes last August",
            ),
            ("reported", "last August", "The Quarry Fire destroyed 131 homes"),
        ],
    ),
    (
        "en",
        "Four people died, among them Ray Delgado, the volunteer who was killed on May 3 by a tree.",
        [
            (
                "reported",
                None,
                "Four people died, among them Ray Delgado, the volunteer who was killed on May 3 by a tree",
            ),
            ("reported", "May 3", "Ray Delgado was killed by a tree"),
        ],
    ),
    (
        "en",
        "The blaze, known as the Quarry Fire, destroyed 112 homes on Friday.",
        [("reported", "Friday", "The blaze destroyed 112 homes")],
    ),
    (
        "en",
        "A curator, named by the Daily Record as Alan Dyer, was sacked on Friday.",
        [("reported", "Friday", "A curator was sacked")],
    ),
    (
        "en",
        "It was 15 percent contained by Monday evening.",
        [("reported", "Monday evening", "It was 15 percent contained")],
    ),
    (
        "en",
        "Residents reported seeing sparks on Friday.",
        [("reported", "Friday", "Residents reported seeing sparks")],
    ),
    (
        "en",
        "The mayor denied taking the money on Tuesday.",
        [
            ("denied", None, "The mayor denied taking the money on Tuesday"),
            ("denied", "Tuesday", "The mayor denied taking the money"),
        ],
    ),
    (
        "de",
        "Die Abstimmung wurde auf den 14. Juni verschoben.",
        [("planned", "14. Juni", "Die Abstimmung wurde auf den 14. Juni verschoben")],
    ),
    (
        "de",
        "Die Gewerkschaft hat für kommenden Mittwoch zu einem Streik aufgerufen.",
        [
            (
                "planned",
                "kommenden Mittwoch",
                "Die Gewerkschaft hat für kommenden Mittwoch zu einem Streik aufgerufen",
            ),
        ],
    ),
    (
        "de",
        "Die Brücke, die seit März gesperrt ist, soll Ende des Jahres abgerissen werden.",
        [
            ("reported", "März", "Die Brücke ist seit März gesperrt"),
            ("planned", "Ende des Jahres", "Die Brücke soll Ende des Jahres abgerissen werden"),
        ],
    ),
    ("de", "Hätte man die Warnung ernst genommen, wäre niemand gestorben.", []),
    (
        "fr",
        "Le vote a été reporté au 14 juin.",
        [("planned", "14 juin", "Le vote a été reporté au 14 juin")],
    ),
    (
        "fr",
        "Les syndicats ont appelé à une nouvelle grève mercredi prochain.",
        [("planned", "mercredi prochain", "Les syndicats ont appelé à une nouvelle grève")],
    ),
    ("fr", "Si l'alerte avait été donnée plus tôt, personne ne serait mort.", []),
    (
        "fr",
        "Quatre personnes ont été tuées vendredi, a-t-on appris auprès des secours.",
        [("reported", "vendredi", "Quatre personnes ont été tuées")],
    ),
    (
        "es",
        "La votación fue aplazada al 14 de junio.",
        [("planned", "14 de junio", "La votación fue aplazada al 14 de junio")],
    ),
    ("en", "The law takes effect in January.", [("planned", "January", "The law takes effect")]),
    ("de", "Das Gesetz tritt im Januar in Kraft.", [("planned", "Januar", "Das Gesetz tritt in Kraft")]),
    (
        "en",
        "Exports rose 3.2% in May from a year earlier.",
        [("reported", "May", "Exports rose 3.2% from a year earlier")],
    ),
    (
        "en",
        "In a statement released late on Monday, the group said it had carried out the attack.",
        [
            (
                "reported",
                "late on Monday",
                "In a statement released late on Monday, the group said it had carried out the attack",
            ),
            ("reported", None, "[The group] had carried out the attack"),
        ],
    ),
    (
        "en",
        "Shares fell 7% on Friday after the carmaker recalled 40,000 vehicles.",
        [("reported", "Friday", "Shares fell 7%"), ("reported", None, "The carmaker recalled 40,000 vehicles")],
    ),
    (
        "en",
        "The ministry said that the dam was safe and that it had been inspected in June.",
        [("reported", "June", "It had been inspected")],
    ),
    (
        "en",
        "They joined an attack against Ukrainian forces who have held the town since early August.",
        [
            (
                "reported",
                None,
                "They joined an attack against Ukrainian forces who have held the town since early August",
            ),
            ("reported", "early August", "Ukrainian forces have held the town since early August"),
        ],
    ),
    (
        "en",
        "Its clinic was hit twice on Monday, the charity said, and three of its staff had died.",
        [("reported", "Monday", "Its clinic was hit twice"), ("reported", None, "Three of its staff had died")],
    ),
    (
        "en",
        "Had the alarm been raised earlier, two of the victims could have been saved.",
        [],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "told"), SENTENCES, ids=[sentence for _, sentence, _ in SENTENCES])
def test_a_sentence_tells_its_claims(language: str, sentence: str, told: Told) -> None:
    """What is put off lies on its new day, what is compared dates nothing, what would have been is no claim."""
    found = claims(sentence, language=language)
    assert [(one.status.value, one.when.text if one.when else None, one.headline) for one in found] == told
