"""Two numbers of one thing in one sentence, each with its own speaker: two claims."""

import pytest

from tests.parser.reading import claims

TWO_VOICES = [
    (
        "en",
        "About 1,900 tractors took part according to the farmers' union, 700 according to the police.",
        {
            "About 1,900 tractors took part": ("the farmers' union", {1900}),
            "700 tractors took part": ("the police", {700}),
        },
    ),
    (
        "en",
        "The outage lasted 50 minutes according to the airport, three hours according to the utility's own log.",
        {
            "The outage lasted 50 minutes": ("the airport", {50}),
            "The outage lasted three hours": ("the utility's own log", {3}),
        },
    ),
    (
        "en",
        "20,000 people marched, according to the organisers, but only 6,000 according to police.",
        {"20,000 people marched": ("the organisers", {20000}), "Only 6,000 people marched": ("police", {6000})},
    ),
    (
        "en",
        "Organisers put the crowd at 10,000, police at 3,000.",
        {
            "Organisers put the crowd at 10,000": ("Organisers", {10000}),
            "Police put the crowd at 3,000": ("police", {3000}),
        },
    ),
    (
        "de",
        "Laut Verdi beteiligten sich 900 Beschäftigte, laut Stadtwerken 520.",
        {
            "Laut Verdi beteiligten sich 900 Beschäftigte": ("Verdi", {900}),
            "Laut Stadtwerken beteiligten sich 520 Beschäftigte": ("Stadtwerken", {520}),
        },
    ),
    (
        "de",
        "Die Veranstalter sprachen von 10.000 Teilnehmern, die Polizei von 3500.",
        {
            "Die Veranstalter sprachen von 10.000 Teilnehmern": ("Die Veranstalter", {10000}),
            "Die Polizei sprachen von 3500 Teilnehmern": ("die Polizei", {3500}),
        },
    ),
    (
        "fr",
        "Les élèves étaient 4 000 dans la rue selon les organisateurs, 1 500 selon la préfecture.",
        {
            "Les élèves étaient 4 000 dans la rue": ("les organisateurs", {4000}),
            "Les élèves étaient 1 500 dans la rue": ("la préfecture", {1500}),
        },
    ),
    (
        "es",
        "Participaron 25.000 personas según los sindicatos y 9.000 según la policía.",
        {
            "Participaron 25.000 personas": ("los sindicatos", {25000}),
            "Participaron 9.000 personas": ("la policía", {9000}),
        },
    ),
    (
        "it",
        "Hanno sfilato 50 mila persone secondo gli organizzatori, 20 mila secondo la questura.",
        {
            "Hanno sfilato 50 mila persone": ("gli organizzatori", {50000}),
            "Hanno sfilato 20 mila persone": ("la questura", {20000}),
        },
    ),
    (
        "nl",
        "Volgens de vakbond deden 900 mensen mee, volgens het bedrijf 520.",
        {
            "Volgens de vakbond deden 900 mensen mee": ("de vakbond", {900}),
            "Volgens het bedrijf deden 520 mensen mee": ("het bedrijf", {520}),
        },
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TWO_VOICES)
def test_each_speaker_makes_a_claim(language, sentence, expected):
    """The second is told with the words of the first that it leaves out."""
    told = claims(sentence, language=language)
    found = {one.headline: (one.attribution, {figure.max for figure in one.figures}) for one in told}
    assert found == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The group hurt 14 men and 12 women according to the police.",
        "Prices rose by 5 per cent in May and 3 per cent in June according to the bank.",
        "The police arrested 40 people, the youngest 14.",
        "According to the police 40 people were hurt, 12 of them badly.",
        "The company runs 900 trains, the city 520.",
    ],
)
def test_a_number_of_other_things_is_no_second_voice(sentence):
    assert len(claims(sentence)) == 1
