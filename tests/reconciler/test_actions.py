"""Actions: what is done, whether a verb or a noun tells it, in each language that has a table."""

import pytest

from timeline.languages import loader
from timeline.reconciler.features.actions import actions_in, actions_of
from timeline.reconciler.features.wording import plain_words


@pytest.mark.parametrize(
    ("language", "one", "other", "action"),
    [
        ("en", "The council demolished the old bridge", "The demolition drew a crowd", "demolish"),
        ("en", "Half of Odala lost power", "The blackout began at nine", "outage"),
        ("en", "The firm recalled 4,000 kettles", "A recall of kettles", "recall"),
        ("de", "Die Stadt sprengte die Brücke", "Nach der Brückensprengung", "demolish"),
        ("de", "Ein Kessel explodierte", "Die Gasexplosion von Odala", "explode"),
        ("fr", "La rivière a débordé", "Les inondations ont touché Odala", "flood"),
        ("fr", "La charpente s’est écroulée", "L’effondrement de la charpente", "collapse"),
        ("it", "Il sindaco si è dimesso", "Le dimissioni del sindaco", "resign"),
        ("it", "Hanno trafugato la pala", "Il furto della pala", "steal"),
        ("nl", "Het bedrijf werd overgenomen", "De overname van het bedrijf", "buy"),
        ("nl", "De fabriek ontplofte", "Na de gasexplosie", "explode"),
        ("pt", "O juiz absolveu o gerente", "A absolvição do gerente", "acquit"),
        ("es", "El comité autorizó la obra", "La autorización llegó ayer", "authorise"),
        ("es", "Un perro mordió al cartero", "La agresión al cartero", "attack"),
        ("fr", "Trois personnes ont été interpellées", "Les arrestations ont eu lieu à l’aube", "arrest"),
        ("it", "L’orso ha aggredito un escursionista", "L’aggressione all’escursionista", "attack"),
        ("it", "Gli agenti hanno perquisito la villa", "La perquisizione della villa", "investigate"),
        ("pt", "O petroleiro derramou óleo", "O derrame de óleo", "spill"),
    ],
)
def test_a_verb_and_its_noun_tell_one_action(language, one, other, action):
    assert action in actions_of(plain_words(one), language) & actions_of(plain_words(other), language)


@pytest.mark.parametrize(
    ("language", "text", "not_told"),
    [
        ("es", "El derribo, sin embargo, nunca empezó", "ban"),
        ("es", "La operación policial terminó en su casa", "treat"),
        ("es", "La operación policial terminó en su casa", "marry"),
        ("es", "La presa tiene 40 metros", "arrest"),
        ("fr", "L’opération de police est terminée", "treat"),
        ("fr", "Il compte à peine trois élus", "convict"),
        ("it", "La giunta della Lega Fauna Libera", "arrive"),
        ("it", "La giunta della Lega Fauna Libera", "release"),
        ("it", "È stato dimesso dall’ospedale", "resign"),
    ],
)
def test_a_word_that_looks_like_an_action_is_none(language, text, not_told):
    """It means other things far more often."""
    assert not_told not in actions_of(plain_words(text), language)


@pytest.mark.parametrize(
    ("language", "text", "told", "not_told"),
    [
        ("en", "The appeal against the acquittal was dismissed", "appeal", "acquit"),
        ("en", "The toll of the derailment has risen to three", None, "collide"),
        ("de", "Die Berufung gegen den Freispruch wurde verworfen", "appeal", "acquit"),
        ("fr", "L’appel contre l’acquittement a été rejeté", "reject", "acquit"),
        ("es", "El recurso contra la absolución fue rechazado", "appeal", "acquit"),
        ("it", "Il bilancio del deragliamento è salito a tre", None, "collide"),
        ("nl", "Het beroep tegen de vrijspraak werd verworpen", "appeal", "acquit"),
        ("pt", "O recurso contra a absolvição foi rejeitado", "appeal", "acquit"),
    ],
)
def test_what_is_only_the_matter_of_something_else_is_not_told(language, text, told, not_told):
    """Who appeals against an acquittal does not acquit."""
    found = actions_in(text, language)
    assert not_told not in found
    assert told is None or told in found


@pytest.mark.parametrize("language", loader.having("actions"))
def test_stems_are_words(language):
    """None is so short that its endings make other words of it by chance, and none stands twice in an action."""
    for action, stems in loader.table(language, "actions")["action"].items():
        assert all(len(stem) > 1 for stem in stems), action
        assert len(set(stems)) == len(stems), action


def test_a_long_word_is_no_other_than_itself_where_words_are_not_joined():
    assert "blaze" not in actions_of(["misfire"], "en")


def test_a_month_is_no_action():
    """“March” is one of the year's, and marching is protesting."""
    assert "protest" not in actions_in("The bridge was closed in March, after a crack was found", "en")
    assert "protest" in actions_in("Two thousand march on the capital", "en")


@pytest.mark.parametrize(
    ("language", "text", "not_told"),
    [
        ("en", "Two days after the blast the mayor resigned", "explode"),
        ("en", "He was questioned on the day of the robbery", "steal"),
        ("de", "Drei Tage nach der Explosion trat der Bürgermeister zurück", "explode"),
        ("fr", "Trois jours après l’explosion, le maire a démissionné", "explode"),
        ("es", "Un día después del incendio dimitió el alcalde", "blaze"),
        ("it", "Due giorni dopo la frana il sindaco si è dimesso", "landslide"),
        ("pt", "Dois dias após a explosão, o presidente demitiu-se", "explode"),
        ("nl", "Twee dagen na de brand is de burgemeester opgestapt", "blaze"),
    ],
)
def test_an_event_from_which_a_time_is_counted_is_not_told(language, text, not_told):
    """It only says when something else happened."""
    assert not_told in actions_of(plain_words(text), language)
    assert not_told not in actions_in(text, language)


def test_what_followed_on_a_day_is_told():
    """A date behind “since” is none that names an event, and what an event did is told with it."""
    assert "close" in actions_in("Die Brücke ist seit dem 11.03.2022 gesperrt", "de")
    assert "sink" in actions_in("Six people were missing after a ferry capsized", "en")


@pytest.mark.parametrize(
    ("language", "text", "other", "action"),
    [
        ("de", "Der Minister trat am Montag zurück", "Der Minister trat vor die Presse", "resign"),
        ("de", "Die Polizei nahm zwei Männer fest", "Die Polizei nahm zwei Männer mit", "arrest"),
        ("nl", "De wethouder stapte in maart op", "De wethouder stapte in maart op de fiets", "resign"),
        ("nl", "De raad keurde het plan goed", "De raad keurde het plan", "accept"),
    ],
)
def test_a_verb_and_its_particle_stand_apart(language, text, other, action):
    """The particle ends a clause; before a noun it is a preposition."""
    assert action in actions_of(plain_words(text), language)
    assert action not in actions_of(plain_words(other), language)


@pytest.mark.parametrize("words", ["They won't pay.", "They won’t pay."])
def test_nobody_has_won_what_he_will_not(words):
    assert "win" not in actions_of(plain_words(words), "en")
