"""Clues: what a text says of its own publication day."""

import datetime as dt

import pytest

from tests.factories import document
from tests.parser.reading import HEAD, clues
from timeline.dating.bearing import publication_days
from timeline.languages.loader import table
from timeline.model.clue import Bearing
from timeline.model.document import LineKind
from timeline.parser.clues import clues as clues_of
from timeline.timex import tag

BODY = "\n\nThe army left the town."

SENT, PRINTED = Bearing.ON, Bearing.WRITTEN_ON


def told(text):
    """The words, bearing and firmness of each clue."""
    return [(text[clue.start : clue.end], clue.bearing, clue.stated) for clue in clues(text)]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("ATHENS, 14 March 2023 (Agency) – The army left.", "14 March 2023"),
        ("LONDON, May 18 (AP) — The army left.", "May 18"),
        ("NEW YORK/LONDON, 14 May (Agency) – The army left.", "14 May"),
        ("WASHINGTON, D.C., 18 May 2024 -- The army left.", "18 May 2024"),
        ("Brussels, 14 May 2024 – The army left.", "14 May 2024"),
        ("Published: 14 May 2024" + BODY, "14 May 2024"),
        ("Published on 14 May 2024" + BODY, "14 May 2024"),
        ("14 May 2024 | By Maria Keller" + BODY, "14 May 2024"),
        ("By Maria Keller, May 14, 2024" + BODY, "May 14, 2024"),
        ("By April Keller. Published on 14 May 2024" + BODY, "14 May 2024"),
        ("Updated 03/04/2024 10:42" + BODY, "03/04/2024"),
    ],
)
def test_datelines_and_header_lines_state_the_day(head, words):
    """In whatever of the usual shapes."""
    assert (words, Bearing.ON, True) in told("A title\n" + head)


def test_a_line_that_is_a_weekday_and_a_day_states_it_beside_a_title_that_is_an_hour():
    """Where no other line is a day."""
    head = "The Courier\nSunday, April 24\n\n"
    assert ("Sunday, April 24", Bearing.ON, True) in told(head + "Nineteen minutes past seven" + BODY)
    assert ("Sunday, April 24", Bearing.ON, True) not in told(head + "Tuesday, April 26" + BODY)


@pytest.mark.parametrize("head", ["The Lens. May 2024", "May 2024"])
def test_a_magazine_states_the_month_of_its_issue(head):
    """In a line that holds nothing but its name."""
    assert ("May 2024", Bearing.ON, True) in told(head + "\n\nA title" + BODY)


@pytest.mark.parametrize(
    "head",
    [
        "The treaty of May 2024",
        "A vote in May 2024",
        "The fire, May 2024",
        "SEOUL, South Korea – The army left.",
        "Photo: Maria Keller, 14 May 2024",
        "File photo of 14 May 2024 by Maria Keller",
        "Maria Keller, pictured on 14 May 2024",
        "The treaty of 14 May 2024 at a glance",
        "What happened on 14 May 2024",
        "The mine closed, and all the men who had worked there left on 14 May 2024",
    ],
)
def test_other_lines_at_the_head_state_nothing(head):
    """A place alone, a picture's date, and a date in prose are no publication date."""
    assert not any(stated for _, _, stated in told("A title\n" + head + BODY))


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("Exports fall\nHANOI | Mon Mar 2, 2009 4:23 pm EST", "Mon Mar 2, 2009"),
        ("Exports fall\n6 January 2011 Last updated at 04:46 GMT", "6 January 2011"),
        ("January 27, 2011 | By Maria Keller, The Courier" + BODY, "January 27, 2011"),
        ("Maria Keller | 10:25 UK time, Monday, 15 June 2009" + BODY, "Monday, 15 June 2009"),
        ("Aired January 29, 2011 - 11:00 ET" + BODY, "January 29, 2011"),
        ("Exports fall HANOI, May 5 (Agency) - The army left.", "May 5"),
        ("The army left.\n\nThis article appeared on page 9 on 14 May 2024.", "14 May 2024"),
        ("The army left.\n\nFirst published on 14 May 2024", "14 May 2024"),
    ],
)
def test_stamps_and_notes_state_the_day(head, words):
    """A day as no sentence tells it, at the head or the foot."""
    assert (words, Bearing.ON, True) in told("A title\n" + head)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Last updated: 14/05/2024 17:45"),
        ("de", "Zuletzt aktualisiert: 14.05.2024, 17.45 Uhr"),
        ("de", "Stand: 14. Mai 2024"),
        ("fr", "Mis à jour le 14 mai 2024 à 17h45"),
        ("es", "Actualizado el 14 de mayo de 2024 a las 17:45"),
        ("it", "Aggiornato il 14 maggio 2024 alle 17:45"),
        ("pt", "Atualizado em 14 de maio de 2024, às 17h45"),
        ("nl", "Laatste update: 14-05-2024 17:45"),
    ],
)
def test_a_line_behind_the_article_states_the_day(language, note):
    """It is no sentence, either; the head of the text goes before it."""
    first, last = ("Odala, Odala, Odala, Odala, Odala, Odala, Odala, Odala, Odala, Odala.",) * 2
    body = "\n\n".join([first, *["The army left the town, and nobody at all stayed behind there."] * 4, last])
    read = document(f"Title\n\n{body}\n\n{note}", language=language)
    found = [clue for clue in clues_of(read, tag(read.text, language)) if clue.stated]
    assert [(clue.bearing, clue.start > len(body)) for clue in found] == [(Bearing.ON, True)]
    assert read.lines[-1].kind is LineKind.CREDIT
    headed = document(f"Title\n2024-05-12\n\n{body}\n\n{note}", language=language)
    found = [clue for clue in clues_of(headed, tag(headed.text, language)) if clue.stated]
    assert [clue.start < len("Title\n2024-05-12") for clue in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The bomb went off at 10:25 on 15 June 2009.",
        "The study, published 14 May 2024, is thin.",
        "The army left.\nThis treaty was published on 14 May 2024.",
        "The army left.\n\nCopyright 2024 The Courier",
    ],
)
def test_prose_with_a_clock_time_or_a_publication_is_no_stamp(text):
    """Nor is a copyright year the day of publication."""
    assert not any(stated for _, _, stated in told(f"A title\n{text}"))


@pytest.mark.parametrize(
    ("note", "bearings"),
    [
        ("© 2024 The Courier. All rights reserved.", {Bearing.ON, Bearing.NOT_AFTER}),
        ("Copyright 2024 The Courier", {Bearing.ON, Bearing.NOT_AFTER}),
        ("© 2015-2024 The Courier", {Bearing.NOT_AFTER}),
        ("Privacy Policy\nContact us\nHelp\nTerms of use\n© 2024 The Courier", {Bearing.NOT_AFTER}),
        ("The © mark came into use in 1954.", set()),
    ],
)
def test_a_note_on_the_rights_tells_the_year(note, bearings):
    """That of a page may be renewed, and tells only that the article is not younger."""
    text = f"A title\n\nThe army left the town.\n\n{note}"
    assert {clue.bearing for clue in clues(text) if clue.reason.name == "clues.rights"} == bearings


def test_what_was_updated_was_published_before():
    """The day of the update counts only where no other is told."""
    head = "A title\nPublished: 14 May 2024\nUpdated: 17 May 2024"
    assert [words for words, _, stated in told(head + BODY) if stated] == ["14 May 2024"]


@pytest.mark.parametrize(
    ("sentence", "words", "bearing"),
    [
        ("On this December 16, the army left.", "this December 16", Bearing.ON),
        ("The judge will open her inquiry this March 3.", "this March 3", Bearing.SOON_BEFORE),
        ("With 2025 marking the 80th anniversary, it is time.", "2025", Bearing.ON),
        ("The army left on 14 May 2024.", "14 May 2024", Bearing.NOT_BEFORE),
        ("In May 2024, the army left the town.", "May 2024", Bearing.NOT_BEFORE),
        ("The army will leave on 14 May 2024.", "14 May 2024", Bearing.NOT_AFTER),
        ("The army will leave on December 16.", "December 16", Bearing.SOON_BEFORE),
        ("The army left on 16 December.", "16 December", Bearing.OVER_IN_YEAR),
        ("The ballot closes on 16 December.", "16 December", Bearing.AHEAD_IN_YEAR),
        ("The army left the town for good, the mayor of Tarsk said on Wednesday.", "Wednesday", Bearing.NEWS_OF),
        ("They hold the town as winter approaches.", "winter", Bearing.APPROACHING),
        ("It was the worst storm so far in 2024.", "2024", Bearing.ON),
        (
            "The feast will be on May 9, which this year marks the 80th anniversary of the end of World War II.",
            "80th anniversary of the end of World War II",
            Bearing.ON,
        ),
    ],
)
def test_running_text_bears_on_the_day(sentence, words, bearing):
    """The day and the year under way, what is past and what is ahead, what the news opens with."""
    assert (words, bearing, False) in told(HEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army left.",
        "The army called off its December 16 parade.",
        "The parade of December 16 has been called off.",
        "The treaty of 2024 was void.",
        "The bridge, closed for years, would open in 2019.",
        "He vowed not to stand in 2013.",
        "She said that prices would fall in 2013.",
        "It was not clear when the term ends in January 2010.",
        "The quake of last Tuesday killed hundreds of people in the old town by the sea.",
        "Last year marked the 80th anniversary of the end of World War II.",
        "The firm was founded on the 20th anniversary of the 1969 landing.",
    ],
)
def test_other_sentences_bear_on_nothing(sentence):
    """A past day without a year is in no certain year; what may be, and what is told from the past, is no bound."""
    assert told(HEAD + sentence) == []


@pytest.mark.parametrize(
    ("text", "words"), [example for phrase in table("en", "dating")["phrase"] for example in phrase["examples"]]
)
def test_the_examples_of_the_phrases(text, words):
    """Each phrase of the table finds what its example says."""
    assert words in [found for found, _, _ in told(HEAD + text)]


@pytest.mark.parametrize(
    ("language", "line", "stated"),
    [
        ("de", "Veröffentlicht am 14. Mai 2024", True),
        ("de", "Stand: 14. Mai 2024, 10:30 Uhr", True),
        ("de", "Der Vertrag vom 14. Mai 2024", False),
        ("fr", "Publié le 14 mai 2024", True),
        ("fr", "Le traité du 14 mai 2024", False),
        ("es", "Publicado el 14 de mayo de 2024", True),
        ("es", "El tratado del 14 de mayo de 2024", False),
    ],
)
def test_heads_in_other_languages(language, line, stated):
    """A day of publication is told from one that the title names."""
    read = document(f"Titel\n{line}\nX.").model_copy(update={"language": language})
    assert any(clue.stated for clue in clues_of(read, tag(read.text, language))) is stated


def test_what_an_agency_opens_with_happened_that_day_or_the_day_before():
    """A paper can lead with what is older: there somebody has to have said it on that day."""
    lead = "A ferry with more than two hundred people on board capsized on Friday."
    assert ("Friday", Bearing.NEWS_OF, False) in told(f"A title\nATHENS, Nov 15 (Agency) – {lead}")
    assert not [bearing for _, bearing, _ in told(f"A title\n{lead}") if bearing is Bearing.NEWS_OF]


def test_behind_news_of_yesterday_a_weekday_is_an_earlier_one():
    """It is no longer that of the news."""
    said = "The owner of the ferry said on Monday that it had been sound."
    assert ("Monday", Bearing.NEWS_OF, False) in told(f"A title\n{said}")
    yesterday = f"A title\nDivers began to search the wreck of the ferry yesterday. {said}"
    assert not [bearing for _, bearing, _ in told(yesterday) if bearing is Bearing.NEWS_OF]
    back = f"A title\nThe trial of the owners opened on 20 March and lasted two days in all. {said}"
    assert not [bearing for _, bearing, _ in told(back) if bearing is Bearing.NEWS_OF]


def test_a_day_is_told_as_past_behind_an_aside():
    """It opens the news of its week, as one without an aside does."""
    text = "A title\nOn Friday, 31 May 2024, a year after his death, the film of the diver opened. She left yesterday."
    assert ("Friday, 31 May 2024", Bearing.SOON_AFTER, False) in told(text)


@pytest.mark.parametrize(
    ("heading", "opening", "days"),
    [
        ("Ten weeks after the fire", "On 14 May 2024 the mill at Odala burned down.", (18, 7, 2024)),
        ("A hundred days on", "On 14 May 2024 the mill at Odala burned down.", (22, 8, 2024)),
        ("One month later, nobody pays", "On 14 May 2024 the mill at Odala burned down.", (29, 5, 2024)),
    ],
)
def test_a_heading_that_looks_back_counts_from_the_day_that_the_text_opens_with(heading, opening, days):
    """As far off as such headings are."""
    day, month, year = days
    (clue,) = (clue for clue in clues(f"{heading}\n\n{opening}") if clue.bearing is Bearing.ON)
    left = publication_days(clue.bearing, clue.expression)
    assert dt.date(year, month, day) in left
    assert left.within.days < 40


@pytest.mark.parametrize(
    ("heading", "opening"),
    [
        ("Ten weeks after the fire", "The mill at Odala, which burned down on 14 May 2024, is to reopen."),
        ("Ten weeks of fire", "On 14 May 2024 the mill at Odala burned down."),
        ("Fire at Odala", "On 14 May 2024, ten weeks after the flood, the mill at Odala burned down."),
    ],
)
def test_other_distances_say_nothing_of_the_publication(heading, opening):
    """Where the text does not open with the day, or the heading does not count from it."""
    assert not [clue for clue in clues(f"{heading}\n\n{opening}") if clue.bearing is Bearing.ON]


@pytest.mark.parametrize(
    ("language", "lead", "words", "bearing"),
    [
        ("en", "A roof fell in, the town said on Friday (13 January 2023).", "Friday (13 January 2023)", PRINTED),
        (
            "en",
            "ODALA (Agency) - A roof fell in, the town said on Friday, 13 January 2023.",
            "Friday, 13 January 2023",
            SENT,
        ),
        (
            "de",
            "Ein Dach stürzte ein, wie die Stadt am Freitag (13. Januar 2023) mitteilte.",
            "Freitag (13. Januar 2023)",
            PRINTED,
        ),
        (
            "de",
            "Ein Dach fiel, wie die Stadt am Freitag, 13. Januar 2023, in Odala mitteilte.",
            "Freitag, 13. Januar 2023",
            PRINTED,
        ),
        (
            "nl",
            "Een dak stortte in. Dat heeft de stad vrijdag 13 januari 2023 bekendgemaakt.",
            "vrijdag 13 januari 2023",
            PRINTED,
        ),
    ],
)
def test_who_says_something_on_a_day_named_in_full_says_it_for_the_news(language, lead, words, bearing):
    """An agency sends it on that day, a paper may print it the day after."""
    read = document(f"Title\n\n{lead}").model_copy(update={"language": language})
    found = [(read.text[clue.start : clue.end], clue.bearing) for clue in clues_of(read, tag(read.text, language))]
    assert (words, bearing) in found


@pytest.mark.parametrize(
    ("language", "head", "stated"),
    [
        ("en", "The council votes: as it happened, 25 May 2023", True),
        ("de", "Der Stadtrat von Odala stimmt heute über sein Theater ab: Der Liveticker vom 25. Mai 2023", True),
        ("nl", "Tuesday\n\ndinsdag 12 maart", True),
        ("de", "Der Stadtrat stimmt heute über sein Theater ab: Die Folgen vom 25. Mai 2023", False),
        ("en", "What happened on Tuesday, 12 March", False),
        ("en", "Tuesday, 12 March\nThe quay closed.\nWednesday, 13 March\nIt opened.", False),
    ],
)
def test_a_live_report_is_of_the_day_that_its_head_names(language, head, stated):
    """Right behind its name, or in a line of its own; a log of several days is of none of them."""
    read = document(f"{head}\n\nX.").model_copy(update={"language": language})
    assert any(clue.stated for clue in clues_of(read, tag(read.text, language))) is stated


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "The quay opens next Monday, June 6.", dt.date(2022, 6, 1)),
        ("en", "The quay opens this coming Monday (6 June).", dt.date(2022, 6, 5)),
        ("en", "The quay opened last Monday (June 6, 2022).", dt.date(2022, 6, 10)),
        ("de", "Am kommenden Montag, 6. Juni, öffnet der Kai.", dt.date(2022, 6, 1)),
        ("nl", "Komende maandag 6 juni gaat de kade open.", dt.date(2022, 6, 1)),
        ("fr", "Le quai ouvrira lundi prochain, 6 juin.", dt.date(2022, 6, 1)),
        ("es", "El muelle abre el próximo lunes, 6 de junio.", dt.date(2022, 6, 1)),
        ("it", "Il molo apre lunedì prossimo, 6 giugno.", dt.date(2022, 6, 1)),
        ("pt", "O cais abre na próxima segunda-feira, 6 de junho.", dt.date(2022, 6, 1)),
    ],
)
def test_next_monday_is_in_the_days_after_the_publication(language, sentence, day):
    """Where its day is named as well; last Monday was in those before."""
    read = document(f"{HEAD}{sentence}").model_copy(update={"language": language})
    found = [clue for clue in clues_of(read, tag(read.text, language)) if clue.bearing is Bearing.ON]
    left = [publication_days(clue.bearing, clue.expression) for clue in found]
    assert [day in days and day.replace(month=4) not in days for days in left] == [True]


def test_behind_news_of_a_weekday_a_day_named_in_full_lies_farther_back():
    """As that of an earlier fire does."""
    news = "A fire destroyed the old gym of the school in the village on Friday, the police have told us."
    back = "It was the second: on Saturday, 27 January, bins were set alight. The council meets tomorrow."
    assert not [bearing for _, bearing, _ in told(f"A title\n{news} {back}") if bearing is Bearing.SOON_AFTER]
    assert [bearing for _, bearing, _ in told(f"A title\n{back}") if bearing is Bearing.SOON_AFTER]
