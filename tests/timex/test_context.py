"""What the words around and before an expression decide: past or future, what is counted from, the order of figures."""

import pytest

import timeline

WRITTEN = "2024-05-15"  # a Wednesday


def values(text, **options):
    """The words found and their values, when written on that Wednesday."""
    return {found.text: found.value for found in timeline.tag(text, published=WRITTEN, **options)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Monday rescuers reached four of the miners trapped since Friday. They came up at 6.15 a.m."),
        ("de", "Retter fanden am Montag vier der seit Freitag verschütteten Bergleute. Um 6.15 Uhr waren sie oben."),
        ("fr", "Les secours ont retrouvé lundi quatre mineurs bloqués depuis vendredi. Ils sont remontés à 6h15."),
        ("es", "El lunes hallaron a cuatro de los mineros atrapados desde el viernes. Salieron a las 6.15."),
        ("it", "Lunedì hanno trovato quattro dei minatori bloccati da venerdì. Sono usciti alle 6.15."),
        ("pt", "Encontraram na segunda-feira quatro dos mineiros presos desde sexta-feira. Saíram às 6h15."),
        ("nl", "Maandag vonden ze vier van de sinds vrijdag vastzittende mijnwerkers. Om 6.15 uur waren ze boven."),
    ],
)
def test_an_hour_is_not_of_the_day_since_when_something_lasts(language, text):
    """But of the day of which the sentence tells."""
    assert "2024-05-13T06:15" in values(text, language=language).values()


def test_the_next_day_may_be_that_after_the_day_since_when_something_lasts():
    """Where more is told of that."""
    told = values("She has been missing since 4 May, when her boat sank. The next day it was found.")
    assert told["The next day"] == "2024-05-05"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The minister said the talks, opened on Monday, would go on.", "Monday", "2024-05-13"),
        ("He would travel to the United States on Friday.", "Friday", "2024-05-17"),
        ("She will succeed him on Friday.", "Friday", "2024-05-17"),
        ("A new chief will be named on a still undecided date in March.", "March", "2025-03"),
        ("The deal is scheduled to close on Monday.", "Monday", "2024-05-20"),
        ("They planned a march on Saturday and were painting signs.", "Saturday", "2024-05-18"),
        ("The court ordered him to appear on June 28.", "June 28", "2024-06-28"),
        ("She stood next to the king on Monday.", "Monday", "2024-05-13"),
        ("The firm expects sales to have fallen in the first quarter.", "the first quarter", "2024-Q1"),
        ("They've met on Friday and talked.", "Friday", "2024-05-10"),
        ("They’ll meet on Friday and talk.", "Friday", "2024-05-17"),
        ("The match was postponed on Friday.", "Friday", "2024-05-10"),
        ("The line should run again on Friday.", "Friday", "2024-05-17"),
        ("They should have met on Friday.", "Friday", "2024-05-10"),
        ("The bank will set new rates in March.", "March", "2025-03"),
        ("They bought tickets for Friday.", "Friday", "2024-05-17"),
        ("They were tried for Friday's raid.", "Friday", "2024-05-10"),
        ("The storm could hit the coast on Friday.", "Friday", "2024-05-17"),
        ("She could not be reached on Friday.", "Friday", "2024-05-10"),
    ],
)
def test_the_verb_of_the_time_decides(text, words, value):
    """Not a participle of another phrase, nor a word that only looks like a past tense."""
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Four ships had docked by Thursday evening.", "2024-05-09TEV"),
        ("Until Thursday evening, they had not called it a crime.", "2024-05-09TEV"),
        ("The line was running again by Thursday evening.", "2024-05-09TEV"),
        ("They were ready to leave by Thursday evening.", "2024-05-16TEV"),
        ("By Thursday evening millions were without power.", "2024-05-09TEV"),
        ("By Thursday evening they were told to leave.", "2024-05-16TEV"),
        ("They had to leave by Thursday evening.", "2024-05-16TEV"),
        ("They were told to leave by Thursday evening.", "2024-05-16TEV"),
    ],
)
def test_what_had_happened_by_a_weekday_is_over(text, value):
    """A deadline lies ahead; what came to pass before a day does not."""
    assert values(text)["Thursday evening"] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The judge gave them until 9 a.m. Friday to reply.", "2024-05-17T09:00"),
        ("They have until noon Friday to reply.", "2024-05-17T12:00"),
        ("The bank has extended its loans through March.", "2025-03"),
        ("His licence was suspended through March 15.", "2025-03-15"),
        ("He was on the phone until 2 a.m. Friday.", "2024-05-10T02:00"),
        ("The exhibition ran through March.", "2024-03"),
    ],
)
def test_what_is_granted_until_a_time_lies_ahead(text, value):
    """Though it was granted in the past; what lasted until a time is over."""
    assert list(values(text).values()) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Das Gericht hat die Frist bis Ende März verlängert.", "2025-03"),
        ("nl", "De rechtbank heeft de termijn tot eind maart verlengd.", "2025-03"),
        ("fr", "Le tribunal leur a donné jusqu'au 15 mars pour répondre.", "2025-03-15"),
        ("es", "El juez les dio hasta el 15 de marzo para responder.", "2025-03-15"),
        ("it", "Il giudice ha concesso loro fino al 15 marzo per rispondere.", "2025-03-15"),
        ("pt", "O juiz deu-lhes até 15 de março para responder.", "2025-03-15"),
    ],
)
def test_what_is_granted_lies_ahead_in_other_languages(language, text, value):
    """Where the verb stands last, it is looked for behind the time."""
    assert list(values(text, language=language).values()) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two leaders meet Friday in London.", "2024-05-17"),
        ("Talks resume Friday, the mediator said.", "2024-05-17"),
        ("They refused to meet Friday in London.", "2024-05-10"),
        ("She saw the trains arrive Friday.", "2024-05-10"),
        ("The strike went ahead as planned Friday.", "2024-05-10"),
    ],
)
def test_the_present_tense_of_many_looks_ahead(text, value):
    """Where no other word of the clause tells a tense."""
    assert values(text)["Friday"] == value


LIVE_REPORT = """0935 The minister flies to the north.
1104 Crews have reached the village, a guard says.
1351 Maria Holt, a nurse, tells us that the roof fell.
1420 The road is open.
"""


def test_stamps_of_a_live_report_are_times_of_its_day():
    """Figures at the heads of lines are years only in a chronicle."""
    assert values(LIVE_REPORT)["1351"] == "2024-05-15T13:51"
    chronicle = LIVE_REPORT.replace("0935", "1066")
    assert values(chronicle)["1351"] == "1351"


def test_an_entry_of_a_live_report_is_of_its_own_day():
    """Whatever day the entry before has told of."""
    text = "So much rain last fell on April 6, 1986.\n(Updated 10:10 a.m.) Sleet fell. It began at 9:10 a.m. today."
    assert values(text)["10:10 a.m."] == "2024-05-15T10:10"


def test_the_days_that_an_entry_tells_are_not_those_of_the_next():
    """The stamps of a live report are of the day that its heading names, or of its own."""
    entries = "21.30 Uhr: Der Rat stimmt zu.\n\n20.55 Uhr: Am 20. April war vertagt worden.\n\n20.20 Uhr: Er spricht."
    assert values(entries, language="de")["20.20 Uhr"] == "2024-05-15T20:20"
    headed = values(f"Der Liveticker vom 10. Mai 2024\n\n{entries}", language="de")
    assert headed["21.30 Uhr"] == "2024-05-10T21:30"
    assert headed["20.20 Uhr"] == "2024-05-10T20:20"


def test_an_entry_of_a_live_report_need_not_begin_a_line():
    """Where lines were lost, the next entry stands right behind the one before; years stay years."""
    text = LIVE_REPORT + "The roof fell in the storm of 2010 Crews say. A nurse tells us 1522 Help has come."
    assert values(text)["1522"] == "2024-05-15T15:22"
    assert values(text)["2010"] == "2010"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        (
            "On Monday he said he left between 1040 and 1050, and called nobody until 1221.",
            ["2024-05-15T10:40", "2024-05-15T10:50", "2024-05-15T12:21"],
        ),
        ("It sailed yesterday, shortly before 1715 (1615 GMT).", ["2024-05-15T17:15", "2024-05-15T16:15"]),
        ("The talks in 2023 failed.\n\n1243: Crews have come.", ["2024-05-15T12:43"]),
        ("They met on 3 May, 1300 GMT, in Odala.", ["2024-05-03T13:00"]),
    ],
)
def test_figures_of_the_shape_of_a_clock_are_hours_in_the_news(text, hours):
    """Where the words around show it; the day is that of writing, or the one told before."""
    assert [value for value in values(text).values() if value and "T" in value] == hours


def test_other_figures_of_the_shape_of_a_clock_are_no_time():
    """A number that nothing shows to be a year or an hour."""
    assert list(values("They came last week. Quote number: 1449. Call for peace.")) == ["last week"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("They came last week. A castle of 1347 to 1351, and one begun in 1215, burned.", {"1347", "1351", "1215"}),
        ("The castle was begun between 1040 and 1050, and was a ruin until 1221.", {"1040", "1050", "1221"}),
        ("Last week they found graves of 1204. It was a village until 1221.", {"1204", "1221"}),
        ("Belgium, which was Dutch until 1830, votes on Sunday.", {"1830"}),
    ],
)
def test_years_of_long_ago_stay_years(text, years):
    """Told as such, in a history, and in a text that names as many others."""
    assert {words for words, value in values(text).items() if words == value} == years


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He fell on 3 May, hurt since the day before; two days later he died.", "two days later", "2024-05-05"),
        (
            "It fell on 13 May. It pays more from 1 April; it was asked two days before.",
            "two days before",
            "2024-05-11",
        ),
        ("It struck on Tuesday and will again on Friday; the next day was quiet.", "the next day", "2024-05-15"),
        ("A month ago it shut on 3 May; the following Tuesday it opened.", "the following Tuesday", "2024-05-07"),
        ("It was felt at 05:26 UTC (1:26 a.m. local time) on Sunday.", "05:26 UTC", "2024-05-12T05:26"),
        ("They will march on 6 July, assembling at 10:30.", "10:30", "2024-07-06T10:30"),
        ("It runs from Monday to Friday.", "Friday", "2024-05-17"),
        ("A curfew runs from 8 p.m. to 6 a.m.", "6 a.m.", "2024-05-16T06:00"),
        ("It was open from 7 a.m. to 8 p.m. Monday.", "7 a.m.", "2024-05-13T07:00"),
        ("It was shut from 3 p.m. to 8 a.m. on Tuesday.", "3 p.m.", "2024-05-15T15:00"),
        ("It fell on 3 May. At that time it was open.", "that time", "2024-05-03"),
        ("They voted on Sunday. It closed at 8 p.m. Results are expected today.", "8 p.m.", "2024-05-12T20:00"),
        ("At that time it was open.", "that time", "PAST_REF"),
        ("It earned 5m in its second quarter. It lost 2m a year ago.", "a year ago", "2023-Q2"),
        ("It earned 5m in its second quarter, more than in the 2022 quarter.", "the 2022 quarter", "2022-Q2"),
        ("It fell below the year-earlier 5m. It forecast less for the fiscal year.", "the fiscal year", "2024"),
        ("It rose in the first quarter and will in the second quarter; it fell a year ago.", "a year ago", "2023-Q1"),
        ("It fell on Friday. For the week, it lost 3 percent.", "the week", "2024-W19"),
    ],
)
def test_what_the_text_mainly_tells_is_counted_from(text, words, value):
    """Not what it looks back at or ahead to; a clock time belongs to the day beside it."""
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "options", "value"),
    [
        ("on 03/04/2024", {}, "[2024-03-04,2024-04-03]"),
        ("on 03/04/2024", {"language": "en-GB"}, "2024-04-03"),
        ("on 03/04/2024", {"language": "en_US"}, "2024-03-04"),
        ("on 03/04/2024 and 25/04/2024", {"language": "en-US"}, "2024-04-03"),
        ("on 14 May, after 03/04/2024", {}, "2024-04-03"),
        ("on May 14, after 03/04/2024", {}, "[2024-03-04,2024-04-03]"),
    ],
)
def test_the_order_of_figures_is_known_or_left_open(text, options, value):
    """From the text's own dates, else from the region; else both readings are kept."""
    assert values(text, **options)["03/04/2024"] == value


@pytest.mark.parametrize(
    "text",
    ["year 12 pupils", "the Q3 bus", "scored twice in the third quarter", "on the USA Today site", "open Mon–Fri"],
)
def test_what_is_none_has_no_day(text):
    """School years, buses, games, names, routines."""
    assert [found for found in timeline.tag(text, published=WRITTEN) if found.earliest] == []


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "It broke out on Monday night, at 9:30 p.m., police said on Tuesday.", "9:30 p.m.", "2024-05-13T21:30"),
        (
            "es",
            "Murió el lunes. El fuego se inició a las 21.30 horas, informó el martes.",
            "21.30 horas",
            "2024-05-13T21:30",
        ),
    ],
)
def test_a_clock_time_is_not_of_the_day_on_which_it_was_told(language, text, words, value):
    """Behind a comma and with a verb of speech a day is that of the statement."""
    assert values(text, language=language)[words] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It shut on 3 March. A few days later it", "FUTURE_REF"),
        ("It shut on 3 March. Several years before, it", "PAST_REF"),
    ],
)
def test_a_vague_distance_names_no_day(text, value):
    """ "A few days later" is not the next day."""
    assert value in values(text).values()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She was held on Monday, the police said on Tuesday. She was tried the same day."),
        ("de", "Sie wurde am Montag verhaftet, teilte die Polizei am Dienstag mit. Noch am selben Tag kam sie frei."),
        ("fr", "Elle a été arrêtée lundi, a annoncé mardi la police. Le même jour, elle a été libérée."),
        ("es", "Fue detenida el lunes, según dijo el martes la policía. Ese mismo día quedó libre."),
        ("it", "È stata arrestata lunedì, ha detto martedì la polizia. Lo stesso giorno è stata liberata."),
        ("pt", "Foi detida na segunda-feira, disse na terça-feira a polícia. No mesmo dia foi libertada."),
        ("nl", "Ze is maandag opgepakt, meldde de politie dinsdag. Diezelfde dag kwam ze vrij."),
    ],
)
def test_the_same_day_is_that_of_the_deed_not_of_its_telling(language, text):
    """Where the statement stands behind what it tells, which has a day of its own."""
    assert list(values(text, language=language).values())[-1] == "2024-05-13"


def test_the_same_day_is_that_of_a_statement_that_stands_first():
    """Or that has no other day beside it."""
    told = values("He was fined on Monday. On Tuesday he said that it was wrong. The same day he paid.")
    assert told["The same day"] == "2024-05-14"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "It shut on Tuesday (May 14).", "Tuesday (May 14)"),
        ("en", "It shut on Tuesday (14 May) at noon.", "Tuesday (14 May)"),
        ("de", "Er starb am Dienstag (14. Mai 2024).", "Dienstag (14. Mai 2024)"),
        ("fr", "Il est mort mardi (14 mai).", "mardi (14 mai)"),
        ("es", "Murió el martes (14 de mayo).", "martes (14 de mayo)"),
        ("it", "È morto martedì (14 maggio).", "martedì (14 maggio)"),
        ("pt", "Morreu na terça-feira (14 de maio).", "terça-feira (14 de maio)"),
        ("nl", "Hij overleed dinsdag (14 mei).", "dinsdag (14 mei)"),
    ],
)
def test_a_day_in_brackets_behind_its_weekday_is_the_same_day(language, text, words):
    """Agencies write so."""
    assert values(text, language=language)[words] == "2024-05-14"


def test_an_ordinal_ends_no_sentence():
    """Where nouns are written with a capital, one may stand behind it."""
    told = values("Geplant war am Donnerstag der für den 13. Juni zugesagte Umzug.", language="de")
    assert told["Donnerstag"] == "2024-05-09"


@pytest.mark.parametrize(
    ("language", "told", "ahead"),
    [
        (
            "en",
            "15 May 2024\n\nThe council met. It adopted the motion on the 21st.",
            "It was signed in April 2017. It will end on the 21st.",
        ),
        (
            "de",
            "15. Mai 2024\n\nDer Rat tagte. Am 21. kam er zurück.",
            "Im April 2017 begann es. Am 21. wird es enden.",
        ),
        (
            "fr",
            "15 mai 2024\n\nIl a siégé. La motion a été adoptée le 21.",
            "Il fut signé en avril 2017. Il prendra fin le 21.",
        ),
        (
            "es",
            "15 de mayo de 2024\n\nSe reunió. Se aprobó el día 21.",
            "Se firmó en abril de 2017. Terminará el día 21.",
        ),
        (
            "it",
            "15 maggio 2024\n\nSi riunì. La mozione fu approvata il 21.",
            "Fu firmato ad aprile 2017. Finirà il 21.",
        ),
        (
            "pt",
            "15 de maio de 2024\n\nReuniu-se. Foi aprovada no dia 21.",
            "Foi assinado em abril de 2017. Terminará no dia 21.",
        ),
        (
            "nl",
            "15 mei 2024\n\nHij vergaderde. De motie werd op de 21e aangenomen.",
            "In april 2017 begon het. Het zal op de 21e eindigen.",
        ),
    ],
)
def test_a_day_by_its_number_is_of_the_month_told_before_unless_tense_rules_that_out(language, told, ahead):
    """What has happened is not of a day to come, and what is to come not of a month that is over."""
    assert "2024-04-21" in values(told, language=language).values()
    assert "2024-05-21" in values(ahead, language=language).values()
