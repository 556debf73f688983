"""Figures: numbers that count or measure something."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.reading import claim, claims, whole
from timeline.parser.figures import figures
from timeline.parser.text.sentences import Span
from timeline.timex import tag


def read(*sentences):
    """The figures of sentences that follow each other."""
    text, spans = " ".join(sentences), []
    for sentence in sentences:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(sentence)))
    return figures(text, spans, tag(text, "en"), "en")


def told(*sentences):
    """What is counted, least, most and unit of each figure."""
    return [(one.what, one.min, one.max, one.unit) for one in read(*sentences)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nine men were hurt, not six.", ("men injured", 9, 9, "injured")),
        ("The tariff will fall over ten years.", ("years", 10, 10, "year")),
        ("The trial lasted over ten years.", ("years", 10, None, "year")),
        ("Some 12,000 workers walked out.", ("workers", 12_000, 12_000, "worker")),
        ("The front lost thirty soldiers.", ("soldiers", 30, 30, "soldier")),
        ("The fire burned 300 wooden houses.", ("wooden houses", 300, 300, "house")),
        ("It lost two hundred and fifty cars.", ("cars", 250, 250, "car")),
        ("It lost two dozen cars.", ("cars", 24, 24, "car")),
        ("It lost a hundred ponies.", ("ponies", 100, 100, "pony")),
        ("They mobilised 50,000 Ruritanian and West Syldavian troops.", None),
        ("It fields 27 million Ruritanians.", ("Ruritanians", 27_000_000, 27_000_000, "ruritanian")),
        ("Three of the men were tired.", ("men", 3, 3, "man")),
        ("Some 7,000 of its 9,000 wells are dry.", ("wells", 9_000, 9_000, "well")),
        ("It took fifty minutes.", ("minutes", 50, 50, "minute")),
    ],
)
def test_a_number_counts_what_follows(sentence, expected):
    """In digits or words; the unit is the noun in the singular."""
    expected = expected or ("Ruritanian and West Syldavian troops", 50_000, 50_000, "troop")
    assert told(sentence)[-1] == expected


def test_a_part_counts_what_its_whole_does():
    """Whatever points at the whole."""
    assert told("Eleven of the 24 wagons left the track.")[0] == ("wagons", 11, 11, "wagon")
    assert told("Some 7,000 of its 9,000 wells are dry.")[0] == ("wells", 7_000, 7_000, "well")
    assert told("It cut its crews from 140 to 85 in 2021.") == []


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["The number of survivors rose to 180."], ("survivors", 180, "survivor")),
        (["They put the crowd at 3,000."], ("crowd", 3000, "person")),
        (["They were 800."], ("people", 800, "person")),
        (["The strikers were 900 in all."], ("strikers", 900, "striker")),
        (["The number of persons on board is corrected from 214 to 251."], ("persons", 251, "person")),
        (["The number of confirmed dead has risen to 38."], ("confirmed dead", 38, "dead")),
        (["The count of those who lived, 182, has stood."], ("those who lived", 182, "lived")),
        (["She had a crew of 22."], ("crew", 22, "crew")),
        (["There were many, of whom 229 were passengers."], ("passengers", 229, "passenger")),
        (["It listed 214 passengers.", "The guard spoke of a figure of 247."], ("passengers", 247, "passenger")),
        (["It listed 214 passengers.", "The guard says it is 247."], ("passengers", 247, "passenger")),
        (["The union said 2,000 people marched.", "Police counted 1,950."], ("people", 1950, "person")),
        (["The union said 2,000 people marched.", "The town put it at only 800."], ("people", 800, "person")),
        (["Two thirds of the orders fell.", "She marched.", "There were 900 of them."], ("people", 900, "person")),
        (["Two drums leak.", "He ran it for four years and says there are nearer to forty."], ("drums", 40, "drum")),
        (["She was fined 600 pounds."], ("pounds", 600, "GBP")),
        (["They sold 600 pounds of beef."], ("pounds", 600, "pound")),
        (["The death toll stood at 37 last night, against 31 on Sunday."], ("killed", 31, "dead")),
        (["The fire cost 6.5 million pounds, up from 4 million."], ("pounds", 4_000_000, "GBP")),
        (["The six bodies were brought ashore."], ("bodies", 6, "body")),
        (["The two guards who were cut out are well."], ("guards", 2, "guard")),
        (["It held 19 percent of the U.S. music market."], ("U.S. music market", 19, "%")),
        (["It put hundreds of billions of dollars into banks."], ("dollars", 200_000_000_000, "USD")),
    ],
)
def test_a_number_can_stand_apart_from_what_it_counts(sentences, expected):
    """Behind a word for a number or a group, before a verb, beside another number, with a pronoun."""
    what, least, _, unit = told(*sentences)[-1]
    assert (what, least, unit) == expected


@pytest.mark.parametrize(
    ("hedged", "least", "most"),
    [
        ("300", 300, 300),
        ("at least 300", 300, None),
        ("more than 300", 300, None),
        ("well over 300", 300, None),
        ("no fewer than 300", 300, None),
        ("300 or more", 300, None),
        ("up to 300", None, 300),
        ("as many as 300", None, 300),
        ("fewer than 300", None, 300),
        ("no more than 300", None, 300),
        ("around 300", 300, 300),
        ("an estimated 300", 300, 300),
        ("300 or so", 300, 300),
        ("between 200 and 300", 200, 300),
        ("200 to 300", 200, 300),
        ("200–300", 200, 300),
        ("an estimated 10,000 to 11,000", 10_000, 11_000),
        ("from 200 to 300", 300, 300),
        ("1 to 2 million", 1_000_000, 2_000_000),
        ("27 million", 27_000_000, 27_000_000),
        ("3.5bn", 3.5e9, 3.5e9),
        ("several thousand", 2_000, 9_000),
        ("a few hundred", 200, 900),
        ("half a million", 500_000, 500_000),
        ("tens of thousands of", 20_000, 99_999),
        ("hundreds of", 200, 999),
        ("dozens of", 24, None),
        ("200 000", 200_000, 200_000),
    ],
)
def test_hedges_and_ranges_say_how_far_it_may_go(hedged, least, most):
    """A hedge leaves a side open, a range has two ends, a change is what it came to."""
    (figure,) = read(f"The city has {hedged} bakers.")
    assert (figure.min, figure.max, figure.unit) == (least, most, "baker")
    assert figure.text == hedged.removesuffix(" of").removeprefix("from 200 to ")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It cost $12 million.", (12e6, 12e6, "USD")),
        ("It cost £3.5bn.", (3.5e9, 3.5e9, "GBP")),
        ("It cost €200 000.", (200e3, 200e3, "EUR")),
        ("It cost 500 won.", (500, 500, "KRW")),
        ("It cost 6.5 million pounds.", (6.5e6, 6.5e6, "GBP")),
        ("It cost $ 12 million .", (12e6, 12e6, "USD")),
        ("It cost more than $5-6 million.", (5e6, None, "USD")),
        ("It cost $5 million to $6 million.", (5e6, 6e6, "USD")),
        ("It cost millions of dollars.", (2e6, None, "USD")),
        ("It took 1,000 square kilometers.", (1000, 1000, "km2")),
        ("It took 1,000 square kilometres.", (1000, 1000, "km2")),
        ("It lies 5km away.", (5, 5, "km")),
        ("It weighs 30 tonnes.", (30, 30, "t")),
        ("It was 30 degrees Celsius.", (30, 30, "°C")),
        ("A magnitude 7.0 quake hit it.", (7, 7, "magnitude")),
        ("A 7.0-magnitude quake hit it.", (7, 7, "magnitude")),
        ("It closed at 312p.", (312, 312, "pence")),
        ("It was 41.3C in Seville.", (41.3, 41.3, "°C")),
        ("He was paid 60 bitcoin.", (60, 60, "bitcoin")),
        ("He signed a five-year contract.", (5, 5, "year")),
        ("A 40-metre wall fell.", (40, 40, "m")),
        ("She got four and a half years.", (4.5, 4.5, "year")),
    ],
)
def test_money_and_measures_have_one_unit_however_written(sentence, expected):
    """Signs and names, before and behind, British and American."""
    (figure,) = read(sentence)
    assert (figure.min, figure.max, figure.unit) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("54 percent of members voted yes.", ("members", 54, 54, "%")),
        ("54.5 per cent of the members voted yes.", ("members", 54.5, 54.5, "%")),
        ("The union wants 6 per cent backdated.", ("%", 6, 6, "%")),
        ("A share of 54% was reached.", ("share", 54, 54, "%")),
        ("The plan won 54 percent of those voting.", ("voting", 54, 54, "%")),
        ("Only 8.5% of its miners came.", ("miners", 8.5, 8.5, "%")),
        ("Duties of 35 to 40 percent were set.", ("Duties", 35, 40, "%")),
        ("Fewer than one train in four ran.", ("train", None, 25, "%")),
        ("They took 6,120 of 9,102 votes.", ("votes", 6120, 6120, "vote")),
        ("A poll put the union ahead by 31.4 to 29.8 percent.", ("%", 31.4, 31.4, "%")),
        ("One in five left.", ("%", 20, 20, "%")),
        ("It lost “a good third” of its takings.", ("takings", 33, 34, "%")),
        ("They put it at “under a quarter”.", ("%", None, 25, "%")),
        ("It rose by 0.55 points.", ("percentage point", 0.55, 0.55, "percentage point")),
        ("About one in five pupils stayed away.", ("pupils", 20, 20, "%")),
        ("Nine out of 10 patients lived.", ("patients", 90, 90, "%")),
        ("Two goals in five minutes won it.", ("goals", 2, 2, "goal")),
        ("Exports rose by a tenth in August.", ("%", 10, 10, "%")),
        ("Exports rose by 3 per cent in August.", ("%", 3, 3, "%")),
        ("Shares fell 7.4% to 312p.", ("%", 7.4, 7.4, "%")),
    ],
)
def test_shares(sentence, expected):
    """Percentages, points between them, and shares in words, with what they are shares of."""
    assert told(sentence)[0] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The storm killed 300 people.", [("people killed", "dead", 300)]),
        ("Two soldiers died.", [("soldiers killed", "dead", 2)]),
        ("At least 30 soldiers had been wounded.", [("soldiers injured", "injured", 30)]),
        ("The storm killed 14 people and injured 30.", [("people killed", "dead", 14), ("injured", "injured", 30)]),
        ("A blast hit it, killing at least 14 people and injuring 30 others.", [("dead", 14), ("injured", 30)]),
        ("Of the 12,000 troops sent, 3,000 were killed.", [("troop", 12_000), ("dead", 3_000)]),
        ("The death toll rose to 45.", [("killed", "dead", 45)]),
        ("It left 14 dead and two missing.", [("killed", "dead", 14), ("missing", "missing", 2)]),
        ("30 soldiers were killed or wounded.", [("soldiers killed or wounded", "casualty", 30)]),
        ("14 soldiers killed 30 rebels.", [("soldiers", "soldier", 14), ("rebels killed", "dead", 30)]),
        ("One person was killed.", [("person killed", "dead", 1)]),
        ("It counted 44 injuries and one death.", [("injuries", "injury", 44), ("death", "death", 1)]),
    ],
)
def test_what_befell_those_who_are_counted_makes_figures_comparable(sentence, expected):
    """The dead of one source compare with those of another, however they are called, and never with the injured."""
    got = [(one.what, one.unit, one.min) for one in read(sentence)]
    assert got == expected or [figure[1:] for figure in got] == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["The vote was 11 votes to 4."], ("vote", 4)),
        (["They threw it out by nine votes to six."], ("vote", 6)),
        (["An offer of 3 per cent, sweetened to 3.5 the following month, failed."], ("%", 3.5)),
        (["It wants 6 per cent.", "The last word was 4.2."], ("%", 4.2)),
        (["We ran 31 per cent of our trains; in May, 40."], ("%", 40)),
        (["It had 300 wells, of which 20 were dry."], ("well", 20)),
        (["There were 64 men below.", "Forty-seven of them got out."], ("man", 47)),
        (["The Board had received 31 reports.", "Four more have followed."], ("report", 4)),
        (["It bid 25 million euros in July and a second of 31 million in August."], ("EUR", 31e6)),
    ],
)
def test_what_a_number_leaves_out_is_that_of_the_figure_before(sentences, expected):
    """In the same sentence; a share also from the one before."""
    last = read(*sentences)[-1]
    assert (last.unit, last.min) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The 10:42 train left.",
        "The plan of 2019 ended.",
        "They may call 020 7946 0958 as they did.",
        "The train no. 4417 left.",
        "The 45-year-old was held.",
        "He is 45 years old.",
        "The stoppage of 28 June died.",
        "It left at 9 am as planned.",
        "The score was 3-1 as they met.",
        "The price of 12.5.3 was met.",
        "The two countries agreed.",
        "The 2nd and 3rd of them left.",
        "The Il-76 and the Type 054 met M23 after 9/11.",
        "Both were Class 185s.",
        "It met for the past four months.",
        "She lives at 10 Downing Street.",
        "One of them left.",
        "It was scored in the second half.",
        "She has a girl of six.",
        "It killed Maria Keller, 45, and left.",
    ],
)
def test_times_and_names_are_no_figures(sentence):
    """Nor are years, telephone numbers, trains, scores, ages, models, ordinals and what only points back."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Die zwei Bergleute kamen heraus.", 0),
        ("fr", "Les deux ouvriers qui dormaient ont survécu.", 1),
        ("fr", "Le tunnel est fermé dans les deux sens.", 0),
        ("es", "Los dos obreros que dormían han sobrevivido.", 1),
        ("es", "Los dos obreros han sobrevivido.", 0),
        ("it", "I due operai sono vivi.", 0),
        ("pt", "Os dois operários que dormiam estão vivos.", 1),
        ("pt", "Os dois operários estão vivos.", 0),
        ("nl", "De twee arbeiders leven nog.", 0),
    ],
)
def test_a_pair_that_a_clause_tells_apart_is_counted(language, text, count):
    """One that only points back counts nothing."""
    assert len(figures(text, [Span(0, len(text))], tag(text, language), language)) == count


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("fr", "Tom Leal, 34 ans, a été condamné à deux ans de prison.", ["year"]),
        ("es", "Tom Leal, de 34 años, fue condenado a dos años de prisión.", ["year"]),
        ("it", "Tom Leal, 34 anni, è stato condannato a due anni di carcere.", ["year"]),
        ("pt", "Tom Leal, de 34 anos, foi condenado a dois anos de prisão.", ["year"]),
        ("nl", "Tom Leal, 34 jaar oud, werd tot twee jaar cel veroordeeld.", ["year"]),
        ("it", "Il materiale franato è stimato in 4.000 metri cubi.", ["m3"]),
        ("nl", "De stad verloor 4.000 kubieke meter water.", ["m3"]),
        ("de", "Für den Tag galt die Lawinenwarnstufe drei.", ["lawinenwarnstufe"]),
        ("nl", "De schade bedraagt volgens Rijkswaterstaat 650.000 euro.", ["EUR"]),
        ("es", "El equipo llevaba catorce horas trabajando.", ["hora"]),
        ("it", "Il blackout è durato tre ore.", ["ora"]),
        ("pt", "Um deslizamento cortou a linha durante seis semanas.", ["semana"]),
        ("nl", "De storing duurde drie uur.", ["uur"]),
    ],
)
def test_terms_and_measures_of_every_language(language, text, units):
    """A term of prison is a figure, an age is none."""
    assert [one.unit for one in figures(text, [Span(0, len(text))], tag(text, language), language)] == units


def test_an_age_behind_a_name_counts_nothing():
    """Even where something was counted before."""
    assert told("It killed 14 people, including Maria Keller, 45, and left.") == [("people killed", 14, 14, "dead")]


def test_a_figure_lies_inside_its_quotation():
    """Its words are those of the source, hedge included."""
    told = claim("On 14 May 2024, at least 300 men left the mine.")
    (figure,) = told.figures
    assert told.quote[figure.start - told.start : figure.end - told.start] == figure.text == "at least 300"
    assert figure.qualifier == "at least"


@given(
    st.lists(
        st.sampled_from(
            ["12", "a", "third", "of", "$", "one", "in", "four", "hundred", "and", "killed", "to", ",", "1.", "%", "th"]
        )
        | st.text(max_size=4),
        max_size=40,
    )
)
def test_any_text_can_be_read(words):
    """Figures lie inside the text, in order, and do not overlap."""
    for text in (" ".join(words), "".join(words)):
        found = figures(text, [whole(text)], [], "en")
        ends = [0, *(end for one in found for end in (one.start, one.end)), len(text)]
        assert ends == sorted(ends)


@pytest.mark.parametrize("piece", ["1 000 ", "one ", "hundred and ", "a few ", "12,", "$", "1-", "killed ", "one in "])
def test_hostile_text_takes_no_more_than_its_length(piece):
    """Repeated starts of numbers are not followed to the end again and again."""
    text = piece * (40_000 // len(piece))
    started = time.process_time()
    figures(text, [whole(text)], [], "en")
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("language", "sentence", "numbers"),
    [
        ("de", "Die zwei Gelehrten gingen.", []),
        ("fr", "Les deux savants avaient fini.", []),
        ("fr", "Les deux savants qui avaient fini partirent.", ["deux"]),
        ("es", "Los dos hombres huyeron.", []),
        ("es", "Los dos hombres que huyeron cayeron.", ["dos"]),
        ("it", "I due uomini fuggirono.", []),
        ("pt", "Os dois homens que fugiram foram detidos.", ["dois"]),
        ("nl", "De twee mannen vluchtten.", []),
    ],
)
def test_a_number_that_points_counts_only_where_a_clause_says_which(language, sentence, numbers):
    """In every language: "the two men" are told already, "the two men who fled" are not."""
    assert [one.text for one in figures(sentence, [Span(0, len(sentence))], [], language)] == numbers


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Spending stood at £83,150 against a budget of £91,000.", ["GBP", "budget"]),
        ("The rate was set on 19 January at £214,000.", ["GBP"]),
        ("Shares fell 5.1 percent in Frankfurt.", ["%"]),
        ("Turnout was 61 percent.", ["Turnout"]),
    ],
)
def test_no_verb_time_or_place_is_what_a_number_counts(sentence, names):
    """A sum without a name is told by its unit, not by whatever word stands beside it."""
    assert [figure.what for claim in claims(sentence) for figure in claim.figures] == names
