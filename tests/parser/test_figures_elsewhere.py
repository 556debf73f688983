"""Figures as each language tells them: what is left out, words that make numbers, halves, sums."""

import pytest

from timeline.parser.figures import figures
from timeline.parser.text.sentences import Span
from timeline.timex import tag


def read(language, *sentences):
    """The least and the unit of each figure of sentences that follow each other."""
    text, spans = " ".join(sentences), []
    for sentence in sentences:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(sentence)))
    return [(one.min, one.unit) for one in figures(text, spans, tag(text, language), language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It felled 611 trees, 388 of them on the bank.", [(611, "tree"), (388, "tree")]),
        ("de", "Es fielen 611 Bäume, 388 davon am Ufer.", [(611, "bäume"), (388, "bäume")]),
        ("fr", "On a abattu 611 arbres, dont 388 sur la rive.", [(611, "arbre"), (388, "arbre")]),
        ("es", "Se talaron 611 pinos, 388 de ellos en la orilla.", [(611, "pino"), (388, "pino")]),
        ("it", "Hanno abbattuto 611 alberi, 388 dei quali sulla riva.", [(611, "albero"), (388, "albero")]),
        ("pt", "Foram cortadas 611 faias, 388 das quais na margem.", [(611, "faia"), (388, "faia")]),
        ("nl", "Er zijn 611 bomen gekapt, 388 daarvan op de oever.", [(611, "bom"), (388, "bom")]),
        ("en", "It lost 49,000 salmon, fewer than the 52,000 reported.", [(49_000, "salmon"), (52_000, "salmon")]),
        (
            "es",
            "Costó 1,3 millones de euros, el doble de los 700.000 previstos.",
            [(1_300_000, "EUR"), (700_000, "EUR")],
        ),
        (
            "fr",
            "Mille cinq cents personnes selon la Ligue, six cents selon le préfet.",
            [(1500, "personne"), (600, "personne")],
        ),
        (
            "it",
            "Gli studenti, circa 400, hanno sfilato; noi eravamo in ottocento.",
            [(400, "studente"), (800, "persona")],
        ),
        ("es", "Los asistentes, unos 400, marcharon; éramos siete mil.", [(400, "asistente"), (7000, "persona")]),
        ("fr", "Les élèves, environ 400, ont défilé.", [(400, "élève")]),
        ("pt", "Os alunos, cerca de 400, desfilaram.", [(400, "aluno")]),
        ("en", "The brothers, 45, marched with the students, about 400, on Sunday.", [(400, "student")]),
        ("fr", "Il y a eu 14 départs en mai, et 22 autres en juin.", [(14, "départ"), (22, "départ")]),
        ("de", "Von den 36 Bänken sind nur neun zu retten.", [(36, "bänke"), (9, "bänke")]),
        ("de", "Er muss 600 Pfund Strafe zahlen. Die Strafe von 600 Pfund steht.", [(600, "pfund"), (600, "GBP")]),
        ("de", "Zwei der drei Aufzüge stehen still.", [(2, "aufzüge"), (3, "aufzüge")]),
        ("es", "Son unos 64 los empleados afectados.", [(64, "empleado")]),
        ("pt", "São 64 os empregados afetados.", [(64, "empregado")]),
        ("it", "Sono 64 i lavoratori coinvolti, tre gli studenti.", [(64, "lavoratore"), (3, "studente")]),
        ("it", "Millecinquecento persone sono venute.", [(1500, "persona")]),
        ("it", "Costa un milione di euro.", [(1_000_000, "EUR")]),
        ("pt", "Custa um milhão de euros.", [(1_000_000, "EUR")]),
        ("nl", "Het kost een miljoen euro.", [(1_000_000, "EUR")]),
        ("en", "About a hundred and fifty people came.", [(150, "person")]),
        ("en", "He got four years and six months.", [(4.5, "year")]),
        ("it", "Fu condannato a quattro anni e due mesi.", [(4.17, "year")]),
        ("es", "El juez elevó a nueve años la condena.", [(9, "year")]),
        ("es", "Un hombre de 34 años salió de casa.", []),
        ("fr", "Il a reçu une suspension de deux ans.", [(2, "year")]),
        ("fr", "La rame roulait à 60 km/h.", [(60, "km/h")]),
        ("pt", "Passou com 19 votos a favor e 14 contra.", [(19, "voto"), (14, "voto")]),
        ("es", "Otros dos internos escaparon.", [(2, "interno")]),
        ("es", "Los otros dos internos escaparon.", []),
        ("es", "Vinieron 30 trabajadores en 12 camiones.", [(30, "trabajador"), (12, "camión")]),
        ("pt", "Vieram 35 inspetores em 12 camiões.", [(35, "inspetor"), (12, "camião")]),
        ("it", "Hanno portato via quattro computer.", [(4, "computer")]),
        ("nl", "Er stemden 17 raadsleden.", [(17, "raadslid")]),
        ("de", "Etwa 1200 Anwohner gingen.", [(1200, "anwohner")]),
        ("es", "Devolverá los 50.000 euros.", [(50_000, "EUR")]),
        ("es", "Un temblor de magnitud de 3,1.", [(3.1, "magnitud")]),
        ("es", "La fiscal pide cuatro años para Rincón.", [(4, "year")]),
        ("nl", "Drieduizend mensen stonden in de rij.", [(3000, "mens")]),
        ("de", "Fünftausendzweihundert Menschen kamen.", [(5200, "mensch")]),
        ("es", "El muro tiene una grieta de metro y medio.", [(1.5, "m")]),
        ("it", "La rete era alta due metri e mezzo.", [(2.5, "m")]),
        ("nl", "Er zit een scheur van anderhalve meter in.", [(1.5, "m")]),
        ("it", "Una ventina di camion è ferma.", [(18, "camion")]),
        ("nl", "Er zijn drie vrouwen aangehouden, 34, 40 en 51 jaar oud.", [(3, "arrested")]),
        ("nl", "De rekening staat op 1,3 miljoen.", [(1_300_000, "rekening")]),
        ("en", "It was passed by 31 to 17 votes.", [(31, "vote"), (17, "vote")]),
        ("de", "Der Rat stimmte mit 31 zu 17 Stimmen zu.", [(31, "stimme"), (17, "stimme")]),
        ("nl", "De raad ging met 20 tegen 15 stemmen akkoord.", [(20, "stem"), (15, "stem")]),
        ("fr", "Le texte est adopté par 31 contre 17 voix.", [(31, "voix"), (17, "voix")]),
        ("es", "La moción se aprobó por 31 a 17 votos.", [(31, "voto"), (17, "voto")]),
        ("it", "La mozione è passata con 31 contro 17 voti.", [(31, "voto"), (17, "voto")]),
        ("pt", "A moção passou por 31 contra 17 votos.", [(31, "voto"), (17, "voto")]),
        ("it", "Il conto è salito a maggio 2023 a 1,3 milioni di euro.", [(1_300_000, "EUR")]),
    ],
)
def test_numbers_in_the_ways_of_each_language(language, text, expected):
    """Parts of what was counted before, numbers in one word, halves of a measure, ages in a row, sums behind a date."""
    assert read(language, text) == expected


def test_a_number_that_is_put_anew_counts_what_was_counted_before():
    """In a sentence near before; no measure, and no sum of money."""
    anew = "The firm had put the number at 900 a day earlier."
    assert read("en", "Some 1,400 hens died.", "Each weighs 4.5 kilos.", anew)[-1] == (900, "dead")


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("Levaram 71 milhões de euros.", "Recuperaram onze milhões."), (11_000_000, "EUR")),
        (("Custou 2 milhões de euros.", "Vieram 3 milhões de pessoas.", "Recuperaram onze milhões."), None),
    ],
)
def test_millions_are_of_the_only_currency_of_a_text_that_counts_nothing_else_by_them(sentences, expected):
    found = read("pt", *sentences)
    assert (found[-1] == expected) if expected else all(size != 11_000_000 for size, _ in found)
