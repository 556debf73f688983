"""Languages other than English: clauses, speakers, status, figures and names, read by lists."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import document
from tests.parser.reading import whole
from timeline.languages import loader
from timeline.model.claim import ParsedClaim
from timeline.parser import parse
from timeline.parser.clauses.analysis import Role, analyse
from timeline.parser.words.nouns import is_common
from timeline.parser.words.speech import is_listed
from timeline.parser.words.tokens import words_of
from timeline.timex import tag

#: Stands before a text that is to be read as running text, not as the head of an article.
HEAD = "X\n\n"

LISTED = [code for code in loader.available() if is_listed(code)]


def claims(text: str, language: str) -> tuple[ParsedClaim, ...]:
    return parse(document(HEAD + text, language=language)).claims


def cut(sentence: str, language: str) -> list[tuple[str, Role]]:
    """The clauses of a sentence with their roles, in order."""
    span = whole(sentence)
    analysis = analyse(span, words_of(sentence, span, tag(sentence, language), language), language)
    return [(analysis.span(clause).of(sentence), clause.role) for clause in analysis.clauses]


CLAUSES = [
    (
        "de",
        "Der Mann, der am Montag starb, war krank.",
        [("der am Montag starb,", Role.RELATIVE), ("Der Mann, der am Montag starb, war krank.", Role.MAIN)],
    ),
    (
        "de",
        "Die Polizei teilte am Mittwoch mit, dass zwei Menschen verletzt wurden.",
        [
            ("Die Polizei teilte am Mittwoch mit,", Role.MAIN),
            ("dass zwei Menschen verletzt wurden.", Role.REPORTED),
        ],
    ),
    (
        "de",
        "Sie sprach mit Angehörigen und versprach Hilfe.",
        [("Sie sprach mit Angehörigen", Role.MAIN), ("und versprach Hilfe.", Role.COORDINATE)],
    ),
    (
        "de",
        "Sie räumte ein, dass er nicht heute, sondern morgen kommt.",
        [("Sie räumte ein,", Role.MAIN), ("dass er nicht heute, sondern morgen kommt.", Role.REPORTED)],
    ),
    (
        "fr",
        "La rivière qui a débordé lundi a détruit un pont.",
        [
            ("qui a débordé lundi", Role.RELATIVE),
            ("La rivière qui a débordé lundi a détruit un pont.", Role.MAIN),
        ],
    ),
    (
        "es",
        "El muro que cayó en mayo no se ha levantado.",
        [("que cayó en mayo", Role.RELATIVE), ("El muro que cayó en mayo no se ha levantado.", Role.MAIN)],
    ),
    (
        "fr",
        "La pompe qui ne servait pas a pris feu.",
        [("qui ne servait pas", Role.RELATIVE), ("La pompe qui ne servait pas a pris feu.", Role.MAIN)],
    ),
    (
        "fr",
        "L'aide n'a été versée qu'à un tiers, a reconnu le ministère.",
        [("L'aide n'a été versée qu'à un tiers,", Role.MAIN), ("a reconnu le ministère.", Role.MAIN)],
    ),
    (
        "fr",
        "Fermée depuis le 4 mai, la rue rouvrira lundi.",
        [("Fermée depuis le 4 mai,", Role.PARTICIPLE), ("la rue rouvrira lundi.", Role.MAIN)],
    ),
    (
        "fr",
        "Le bâtiment, vide depuis le 26 février, sera démoli cet été.",
        [
            ("vide depuis le 26 février,", Role.PARTICIPLE),
            ("Le bâtiment, vide depuis le 26 février, sera démoli cet été.", Role.MAIN),
        ],
    ),
    (
        "it",
        "I lavori, iniziati nel 2021, dovevano finire lunedì.",
        [
            ("iniziati nel 2021,", Role.PARTICIPLE),
            ("I lavori, iniziati nel 2021, dovevano finire lunedì.", Role.MAIN),
        ],
    ),
    (
        "it",
        "Il ministro ha detto lunedì che visiterà la scuola.",
        [("Il ministro ha detto lunedì", Role.MAIN), ("che visiterà la scuola.", Role.REPORTED)],
    ),
    (
        "pt",
        "A empresa negou na terça-feira que houvesse falta de extintores.",
        [("A empresa negou na terça-feira", Role.MAIN), ("que houvesse falta de extintores.", Role.REPORTED)],
    ),
    (
        "nl",
        "De eigenaar liet woensdag weten dat het bedrijf alle regels had nageleefd.",
        [
            ("De eigenaar liet woensdag weten", Role.MAIN),
            ("dat het bedrijf alle regels had nageleefd.", Role.REPORTED),
        ],
    ),
    (
        "es",
        "La operadora negó ayer que el tren superara el límite.",
        [("La operadora negó ayer", Role.MAIN), ("que el tren superara el límite.", Role.REPORTED)],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), CLAUSES)
def test_a_sentence_is_cut_at_its_marks_and_verbs(language: str, sentence: str, expected: list[Any]) -> None:
    """One finite verb to each clause; what interrupts a clause lies inside it."""
    assert cut(sentence, language) == expected


NAMES = [
    ("it", "Lunedì il ministro Anna Rossi è arrivata a Torino.", ("Anna Rossi",), ("Torino",)),
    ("it", "Lunedì il Ministero della Difesa ha inviato aiuti in Ucraina.", ("Ministero della Difesa",), ("Ucraina",)),
    ("pt", "Na segunda-feira, a ministra Ana Costa chegou a Coimbra.", ("Ana Costa",), ("Coimbra",)),
    ("nl", "Minister Anna Jansen kwam maandag aan in Zwolle.", ("Anna Jansen",), ("Zwolle",)),
]


@pytest.mark.parametrize(("language", "text", "actors", "places"), NAMES)
def test_a_preposition_of_the_language_tells_a_place(
    language: str, text: str, actors: tuple[str, ...], places: tuple[str, ...]
) -> None:
    """From who acts there."""
    assert [(claim.actors, claim.places) for claim in claims(text, language)] == [(actors, places)]


NEGATED = [
    ("it", "Nessuno è morto lunedì.", True),
    ("pt", "Os funerais foram no sábado.", False),
    ("pt", "O ministro não falou na segunda-feira.", True),
    ("nl", "Hij was maandag niet in Amsterdam.", True),
    ("de", "Er kam nicht am Montag, sondern am Dienstag.", False),
]


@pytest.mark.parametrize(("language", "text", "negated"), NEGATED)
def test_a_language_denies_in_its_own_words(language: str, text: str, negated: bool) -> None:
    """Not in English ones: "no" is "in the" in Portuguese."""
    assert [claim.negated for claim in claims(text, language)] == [negated]


FIGURES = [
    ("de", "Am Montag wurden mindestens 12 Menschen verletzt.", (12, None, "injured")),
    ("de", "Sie versprach am Montag Hilfe von 3,5 Millionen Euro.", (3_500_000, 3_500_000, "EUR")),
    ("de", "Die Zahl der Toten stieg am Montag auf fünf.", (5, 5, "dead")),
    ("fr", "Au moins cinq personnes ont été tuées lundi.", (5, None, "dead")),
    ("fr", "Une vingtaine de pompiers sont arrivés lundi.", (18, 22, "pompier")),
    ("fr", "Environ 1.200 habitants ont été évacués lundi.", (1200, 1200, "evacuated")),
    ("fr", "Ce drame porte lundi à sept le nombre de morts.", (7, 7, "dead")),
    ("es", "El lunes murieron seis personas.", (6, 6, "dead")),
    ("es", "El tren circulaba el lunes a unos 120 kilómetros por hora.", (120, 120, "km/h")),
    ("it", "Lunedì sono stati spesi 3.500 euro.", (3500, 3500, "EUR")),
    ("it", "Almeno 12 morti lunedì.", (12, None, "dead")),
    ("it", "Lunedì viaggiavano circa ottanta passeggeri.", (80, 80, "passeggero")),
    ("it", "Lunedì i feriti sono ventisei.", (26, 26, "injured")),
    ("es", "El lunes los heridos ascienden a 26.", (26, 26, "injured")),
    ("fr", "Lundi, plus d'un millier de foyers ont été touchés.", (1000, None, "foyer")),
    ("nl", "Maandag brandden vijfentwintig auto's uit.", (25, 25, "auto")),
    ("nl", "De schade bedroeg maandag anderhalf miljoen euro.", (1_500_000, 1_500_000, "EUR")),
    ("pt", "Na segunda-feira foram pagos 2,5 milhões de reais.", (2_500_000, 2_500_000, "BRL")),
    ("pt", "Trinta e cinco pessoas ficaram feridas na segunda-feira.", (35, 35, "injured")),
    ("nl", "Maandag werd 3.500 euro betaald.", (3500, 3500, "EUR")),
    ("nl", "Maandag raakten zo'n 40 mensen gewond.", (40, 40, "injured")),
]


@pytest.mark.parametrize(("language", "text", "expected"), FIGURES)
def test_figures_tell_how_many_of_what(language: str, text: str, expected: tuple[Any, ...]) -> None:
    """Number words, hedges, decimal commas, what befell those who are counted."""
    found = [(one.min, one.max, one.unit) for claim in claims(text, language) for one in claim.figures]
    assert found == [expected]


def test_what_happened_without_a_time_is_a_claim() -> None:
    """So that it can join a dated event of another source."""
    for language, text in (("de", "Drei Menschen starben."), ("fr", "Sept personnes sont mortes.")):
        assert [claim.when for claim in claims(text, language)] == [None]


TIMES = [
    ("de", "Am 3. Mai demonstrierten 2000 Menschen. Die Polizei zählte 800.", ["3. Mai", "3. Mai"]),
    ("de", "Im August 2021 trat Gas aus; damals wurden sechs Menschen verletzt.", ["August 2021", "August 2021"]),
    ("de", "Die Behörde hat das 1968 errichtete Werk am Montag gesperrt.", ["1968", "Montag"]),
    ("de", "Die Behörde hat das 1968 errichtete Werk gesperrt.", ["1968", None]),
    ("de", "Der für Montag geplante Streik fällt aus.", ["Montag"]),
    ("de", "Der Minister ist seit drei Wochen im Amt.", ["drei Wochen"]),
    ("de", "Der Minister war seit drei Wochen im Amt gewesen, als er starb.", [None]),
    ("es", "El 3 de mayo ardió la fábrica. El instituto habló entonces de un error.", ["3 de mayo", "3 de mayo"]),
    (
        "es",
        "Hasta el 3 de mayo habían votado 41.000 personas. La ciudad dice que fueron 36.000.",
        ["3 de mayo", "3 de mayo"],
    ),
    ("de", "Die für 2024 geplante Sanierung wurde im Januar verschoben.", ["2024", "Januar"]),
    ("de", "Sie hätte im Juni fallen sollen, doch ein Falke brütete dort.", ["Juni", "Juni"]),
]


@pytest.mark.parametrize(("language", "text", "times"), TIMES)
def test_a_clause_has_the_time_that_its_words_point_to(language: str, text: str, times: list[str | None]) -> None:
    """What counts or says "then" has the time told before; what describes a noun is not when its clause happened."""
    told = [claim.when or (claim.context.words if claim.context else None) for claim in claims(text, language)]
    assert [one.text if one else None for one in told] == times


def test_one_verb_tells_of_several_things_at_their_times() -> None:
    """Each with its own words; a mere list of days is told as a whole."""
    text = "Los autores lo publicaron como borrador el 2 de junio y en su forma definitiva el 30 de agosto."
    assert [claim.headline for claim in claims(text, "es")] == [
        "Los autores lo publicaron como borrador el 2 de junio",
        "Los autores lo publicaron en su forma definitiva el 30 de agosto",
    ]


def test_a_number_counts_again_what_was_counted_before() -> None:
    """Where a verb counts, or a sum leaves out its currency."""
    text = (
        "Am 3. Mai kamen 2000 Menschen. Die Polizei zählte 800. Es kostete 12 Millionen Euro. Bezahlt sind 8 Millionen."
    )
    found = [(one.min, one.unit) for claim in claims(text, "de") for one in claim.figures]
    assert found == [(2000, "mensch"), (800, "mensch"), (12_000_000, "EUR"), (8_000_000, "EUR")]


def test_a_clock_time_belongs_to_the_day_of_what_happened() -> None:
    """Not to the day on which somebody said so."""
    text = "Am 3. Mai brannte es, wie die Polizei am 5. Mai mitteilte. Das Feuer brach um 18.40 Uhr aus."
    timex = next(one for one in tag(text, "de") if one.text == "18.40 Uhr")
    assert "day=3" in repr(timex.expression)


def test_a_german_headline_keeps_the_date_that_leads_to_the_verb() -> None:
    """Without it the verb would come first."""
    assert [claim.headline for claim in claims("Gestern kam die Präsidentin nach Leuthen.", "de")] == [
        "Gestern kam die Präsidentin nach Leuthen"
    ]


HEADLINES = [
    ("Als die Brücke am Montag fiel, saß er zu Hause.", "Als die Brücke am Montag fiel, saß er zu Hause"),
    ("Sie sagte, dass die Brücke am Montag fallen wird.", "Die Brücke wird fallen"),
    ("Der Landtag befasst sich von Montag an mit der Frage.", "Der Landtag befasst sich von Montag an mit der Frage"),
    (
        "Die Brücke sank am Montag später als geplant, aber ohne Schaden.",
        "Die Brücke sank am Montag später als geplant, aber ohne",
    ),
]


SHARED = [
    ("es", "Los médicos no descartan que haya más casos y volverán en noviembre.", "Los médicos volverán"),
    ("es", "El presidente Andrés Zamora, que visitará Vigo el lunes, anunció ayudas.", "El presidente Andrés Zamora"),
    ("es", "Hubo dos reuniones, en agosto y octubre de 2021.", "Hubo dos reuniones, en agosto y octubre de 2021"),
    ("es", "El alcalde aseguró tras el pleno que el teatro no cierra y que abrirá en mayo.", "El teatro abrirá"),
    (
        "es",
        "El gobierno prometió al pueblo 80 millones de pesos para construir un camino, que se abrió en mayo.",
        "Un camino, que se abrió",
    ),
    (
        "it",
        "Tre uomini sono stati iscritti ieri nel registro della scuola elementare.",
        "Tre uomini sono stati iscritti",
    ),
    (
        "pt",
        "A chuva deve diminuir hoje, mas não está descartado um temporal em maio.",
        "Não está descartado um temporal",
    ),
    ("nl", "De avond voor bewoners ging dinsdag niet door.", "De avond voor bewoners ging niet door"),
    ("nl", "Bij de fabriek, opgericht in 1951, werken 130 mensen.", "Bij de fabriek werken 130 mensen"),
]


@pytest.mark.parametrize(("language", "text", "headline"), SHARED)
def test_a_clause_takes_the_subject_of_another_and_nothing_else(language: str, text: str, headline: str) -> None:
    """No negation, none where its own stands behind it, of a thing described the nearest."""
    told = [claim.headline for claim in claims(text, language)]
    assert any(line.startswith(headline) for line in told), told


AHEAD = [
    ("de", "Am Mittwoch befasst sich der Ausschuss mit dem Fall.", "future"),
    ("de", "Der Rat berät am Donnerstag über den Fall.", "future"),
    ("de", "Seit Donnerstag berät der Rat über den Fall.", "past"),
    ("de", "Der Rat beriet am Donnerstag über den Fall.", "past"),
    ("de", "Ab Donnerstag fährt der Bus wieder.", "future"),
    ("de", "»Am Donnerstag könnte es wieder so weit sein«, sagte sie.", "future"),
    ("es", "La jueza archivó el caso este lunes.", "past"),
    ("nl", "Woensdag praat de raad over de zaak.", "future"),
    ("de", "Die am Montag entnommenen Proben werden untersucht.", "past"),
    ("de", "Die für Montag geplante Sitzung wird verlegt.", "future"),
    ("de", "Der am Montag beginnende Prozess wird lange dauern.", "future"),
    ("nl", "De op maandag genomen monsters zullen worden onderzocht.", "past"),
    ("nl", "Het maandag beginnende proces zal lang duren.", "future"),
    ("en", "There is a meeting on Tuesday.", "future"),
    ("en", "There was a meeting on Tuesday.", "past"),
    ("de", "Am Dienstag gibt es eine Versammlung.", "future"),
    ("es", "El martes hay una reunión.", "future"),
    ("fr", "Mardi, il y a une réunion.", "future"),
    ("it", "C'è una riunione martedì.", "future"),
    ("nl", "Dinsdag is er een bijeenkomst.", "future"),
    ("pt", "Há uma reunião na terça-feira.", "future"),
    ("it", "A partire da marzo i biglietti aumentano di un euro.", "open"),
    ("nl", "De kaartjes worden vanaf maart een euro duurder.", "open"),
    ("pt", "Os bilhetes custam mais um euro a partir de março.", "open"),
    ("fr", "La fête, d'abord fixée à vendredi, a été décalée.", "future"),
]


@pytest.mark.parametrize(("language", "text", "side"), AHEAD)
def test_what_is_told_in_the_present_of_a_weekday_lies_ahead(language: str, text: str, side: str) -> None:
    """Where verbs go second; also when something is planned and what there is then, not what a participle tells.

    What is told to hold from a month on may do so already, or soon.
    """
    told = [claim.when.expression for claim in claims(text, language) if claim.when]
    assert [expression.relation.value for expression in told if expression] == [side]


@pytest.mark.parametrize(("text", "headline"), HEADLINES)
def test_a_german_headline_stands_as_a_main_clause_does(text: str, headline: str) -> None:
    """A verb that stands last goes second; what stands before a second verb stays, "von … an" in both parts."""
    assert any(claim.headline.startswith(headline) for claim in claims(text, "de"))


def test_a_time_that_was_the_only_one_stays() -> None:
    """Without it the words would end in the air."""
    told = [claim.headline for claim in claims("Ils n'ont été prévenus que vers minuit.", "fr")]
    assert told == ["Ils n'ont été prévenus que vers minuit"]


def test_a_capital_makes_no_name_where_every_noun_has_one() -> None:
    """Compounds end in a noun; what ends in none is a name."""
    words = ("Explosion", "Chemiewerk", "Unglücksort", "Norchem", "Rohloff")
    assert [is_common(word, "de") for word in words] == [True, True, True, False, False]
    assert not is_common("Explosion", "fr")
    (claim,) = claims("Am Montag besuchte Ministerin Carla Wegener das Chemiewerk in Leuthen.", "de")
    assert (claim.actors, claim.places) == (("Carla Wegener",), ("Leuthen",))


@pytest.mark.parametrize("language", LISTED)
def test_every_list_is_complete(language: str) -> None:
    """A language that is read by lists has every table that the reading asks for."""
    for table in ("predicates", "verbs"):
        assert set(loader.table("de", table)) == set(loader.table(language, table)), table
    assert {language} <= set(loader.having("claims")) & set(loader.having("attribution"))


@pytest.mark.parametrize("language", LISTED)
@given(data=st.data())
def test_words_in_any_order_can_be_read(language: str, data: st.DataObject) -> None:
    """Nothing in it raises: prepositions before verbs, verbs before nouns, times anywhere."""
    told = " ".join(data.draw(st.lists(st.sampled_from(_lexicon(language)), max_size=9)))
    parse(document(f"{HEAD}{told}.", language=language))


@cache
def _lexicon(language: str) -> list[str]:
    """Words of every class of a language, some with a capital, a time and marks."""
    classes = loader.table(language, "predicates")
    words = {word for name in ("article", "preposition", "pronoun", "adverb", "conjunction") for word in classes[name]}
    words |= {word for words in loader.table(language, "verbs")["form"].values() for word in words}
    return [*sorted(words), "2024", ",", "Tatsachen", "Lindau", "gestellt", "hatte"]


def test_a_preposition_may_stand_before_what_looks_like_a_verb() -> None:
    """A fixed phrase without an article."""
    (claim,) = claims("Er wurde am Freitag vor vollendete Tatsachen gestellt.", "de")
    assert claim.when is not None
    assert claim.when.text == "Freitag"
