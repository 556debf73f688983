"""Days of the year that a text tells as over, as ahead, or only as planned."""

import pytest

from tests.factories import document
from tests.parser.reading import HEAD
from timeline.model.clue import Bearing
from timeline.parser import parse


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The singer is due to be posthumously inducted at a ceremony on 14 June."),
        ("en", "The vote, which was put off, is now on 14 June."),
        ("en", "A jury was to have been picked on 14 June."),
        ("de", "Die Jury hätte am 14. Juni gewählt werden sollen."),
        ("fr", "Le jury aurait dû être désigné le 14 juin."),
        ("it", "La giuria avrebbe dovuto essere scelta il 14 giugno."),
        ("nl", "De jury had op 14 juni gekozen moeten worden."),
        ("pt", "O júri deveria ter sido escolhido a 14 de junho."),
        ("nl", "De lezing, die uitviel omdat de spreker ziek was, is nu op 14 juni."),
        ("fr", "La réouverture du port est reportée au 14 juin."),
    ],
)
def test_what_is_only_due_is_not_over(language, sentence):
    """A participle behind an infinitive tells no past, nor does what was to be, or a verb before what is so now."""
    read = document(HEAD + sentence, language=language)
    assert Bearing.OVER_IN_YEAR not in {clue.bearing for clue in parse(read).clues}


@pytest.mark.parametrize(
    ("language", "sentence", "bearing"),
    [
        ("en", "The bridge has been open again since 14 June.", Bearing.OVER_IN_YEAR),
        ("en", "The bridge will be open again by 14 June.", Bearing.AHEAD_IN_YEAR),
        ("en", "The bridge was to be open again by 14 June.", None),
        ("de", "Die Brücke ist seit dem 14. Juni wieder geöffnet.", Bearing.OVER_IN_YEAR),
        ("de", "Die Brücke wird bis zum 14. Juni fertig.", Bearing.AHEAD_IN_YEAR),
        ("fr", "Le pont est de nouveau ouvert depuis le 14 juin.", Bearing.OVER_IN_YEAR),
        ("fr", "Les travaux seront terminés avant le 14 juin.", Bearing.AHEAD_IN_YEAR),
        ("es", "El puente está abierto de nuevo desde el 14 de junio.", Bearing.OVER_IN_YEAR),
        ("es", "Las obras estarán terminadas antes del 14 de junio.", Bearing.AHEAD_IN_YEAR),
        ("it", "I lavori saranno finiti entro il 14 giugno.", Bearing.AHEAD_IN_YEAR),
        ("nl", "De brug is sinds 14 juni weer geopend.", Bearing.OVER_IN_YEAR),
        ("pt", "As obras estarão concluídas até 14 de junho.", Bearing.AHEAD_IN_YEAR),
    ],
)
def test_what_has_lasted_since_a_day_is_over_and_what_ends_by_one_is_ahead(language, sentence, bearing):
    """As far as a clause of now tells it."""
    found = {clue.bearing for clue in parse(document(HEAD + sentence, language=language)).clues}
    assert found & {Bearing.OVER_IN_YEAR, Bearing.AHEAD_IN_YEAR} == ({bearing} if bearing else set())
