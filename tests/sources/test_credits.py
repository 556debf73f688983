"""What an article's text says of itself: who wrote and published it, who told it first; never a wrong name."""

import time

import pytest

from tests.factories import document
from timeline.model.document import Metadata, Role
from timeline.sources.boilerplate_rules import LONGEST_LINE
from timeline.sources.dateline import dateline
from timeline.sources.lines import with_credits

BODY = "\n\nThe army left the town on Monday, the mayor said.\nNobody was hurt, and the bridge stands.\n"


def metadata(text):
    """What the text says, where the file says nothing."""
    return with_credits(Metadata(), document(text).credits)


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("SEOUL, South Korea – The army left.", "SEOUL, South Korea", None),
        ("ATHENS, 14 March 2023 (Agency) – The army left.", "ATHENS", None),
        ("LONDON, May 18 (AP) — The army left.", "LONDON", "AP"),
        ("LONDON, July 24 (Albion Press) - The army left.", "LONDON", "Albion Press"),
        ("NEW YORK/LONDON, 14 May – The army left.", "NEW YORK/LONDON", None),
        ("WASHINGTON, D.C., 18 May 2024 -- The army left.", "WASHINGTON, D.C.", None),
        ("RIO DE JANEIRO — The army left.", "RIO DE JANEIRO", None),
        ("NEW DELHI, May 3 (PTI): The army left.", "NEW DELHI", "PTI"),
        ("MOSCOW, May 8. /TASS/. The army left.", "MOSCOW", "TASS"),
        ("Brussels, 14 May 2024 – The army left.", "Brussels", None),
        ("Berlin (dpa) – The army left.", "Berlin", "dpa"),
        ("MADRID, 4 may (EFE).- The army left.", "MADRID", "EFE"),
        ("Sevilla, 4 de mayo de 2024.- The army left.", "Sevilla", None),
        ("BOGOTÁ, 4 de mayo de 2024 (Agency) - The army left.", "BOGOTÁ", None),
        ("ATHENS, March 14. The army left.", "ATHENS", None),
        ("Berlin, 14. Mai 2024. The army left.", "Berlin", None),
        ("Lugo, 11 nov (Agencia Norte).- The army left.", "Lugo", "Agencia Norte"),
        ("Vila Alva, 3 jun. (Agência Sul) – The army left.", "Vila Alva", "Agência Sul"),
        ("Torre de los Arcos, 3 jun (Norte).- The army left.", "Torre de los Arcos", "Norte"),
        ("Ostheim (mna) – The army left.", "Ostheim", "mna"),
        ("(Reuters) - ROME, 12 MAR - The army left.", "ROME", "Reuters"),
        ("(Reuters) - The army left.", "", "Reuters"),
    ],
)
def test_datelines(line, place, agency):
    """In whatever of the usual shapes, dash included."""
    found = dateline(line, "en")
    assert (found.place, found.agency) == (place, agency)
    assert line[found.length :] == "The army left."


@pytest.mark.parametrize(
    "line",
    [
        "NATO – the alliance – said it would leave.",
        "UPDATE 2 - The army left.",
        "MAERSK, which ships goods - said it would leave.",
        "Washington — the city — is empty.",
        "The army (Monday) - it left.",
        "Berlin, May 14. The army left.",
        "NATO. The army left.",
        "The army left.",
    ],
)
def test_a_dash_alone_makes_no_dateline(line):
    """Nor do capitals."""
    assert dateline(line, "en") is None


@pytest.mark.parametrize(
    ("head", "author", "publisher"),
    [
        ("By Jane Doe and John Smith", "Jane Doe, John Smith", None),
        ("By Jane Doe, John Smith and Ann Roe", "Jane Doe, John Smith, Ann Roe", None),
        ("By JANE DOE", "JANE DOE", None),
        ("By Tom de Boer, Transport Correspondent", "Tom de Boer", None),
        ("Jane Doe, Hull Courier", "Jane Doe", "Hull Courier"),
        ("By Jane Doe, Hull Courier", "Jane Doe", "Hull Courier"),
        ("By Jane Doe in Hull", "Jane Doe", None),
        ("Words by Jane Doe", "Jane Doe", None),
        ("14 May 2024 | By Jane Doe", "Jane Doe", None),
        ("Posted on 3 February 2023 by Jane Doe", "Jane Doe", None),
        ("Jane Doe\n14 May 2024", "Jane Doe", None),
        ("Hull, 14 May 2024\nJane Doe", "Jane Doe", None),
        ("14 May 2024\nMary Jane Doe | Hull", "Mary Jane Doe", None),
        ("Jane Doe, of Hull Courier – Hull", "Jane Doe", "Hull Courier"),
        ("By our reporter at the station", None, None),
        ("By the river", None, None),
        ("North Korea", None, None),
        ("From: Regional Roads Office", None, "Regional Roads Office"),
    ],
)
def test_bylines(head, author, publisher):
    """Names in the shape of names only."""
    found = metadata("A title of some words\n" + head + BODY)
    assert (found.author, found.publisher) == (author, publisher)
    assert found.title == "A title of some words"


@pytest.mark.parametrize(
    ("language", "head", "publisher", "title"),
    [
        ("en", "The Hull Courier\nBy Jane Doe\n14 May 2024\nBridge falls", "The Hull Courier", "Bridge falls"),
        ("en", "HULL COURIER\nBridge falls\nBy Jane Doe", "HULL COURIER", "Bridge falls"),
        ("en", "Hull Courier, 14 May 2024\nBridge falls", "Hull Courier", "Bridge falls"),
        ("en", "Radio Station Sold\nBy Jane Doe\nStaff in fear", None, "Radio Station Sold"),
        ("en", "Minister Attacks Press\nBy Jane Doe", None, "Minister Attacks Press"),
        ("es", "El Diario de Nogales\nPor Ana Ruiz\nSe hunde un puente", "El Diario de Nogales", "Se hunde un puente"),
        ("it", "Gazzetta del Porto\nCrolla un ponte\n14 maggio 2024", "Gazzetta del Porto", "Crolla un ponte"),
        ("pt", "Correio da Serra\nCai uma ponte\nPor Ana Reis", "Correio da Serra", "Cai uma ponte"),
        ("nl", "Dagblad van Elst\nDoor Jan Bos\nBrug stort in", "Dagblad van Elst", "Brug stort in"),
        ("de", "Bote vom Main\nBrücke stürzt ein\nVon Eva Kern", "Bote vom Main", "Brücke stürzt ein"),
    ],
)
def test_the_head_of_a_paper_stands_above_the_title(language, head, publisher, title):
    """Where it has the shape of one, and somebody is named or a day beside it."""
    made = document(head + BODY, language=language)
    found = with_credits(Metadata(), made.credits)
    assert (found.publisher, found.title) == (publisher, title)


@pytest.mark.parametrize(
    ("end", "publisher"),
    [
        ("© 2024 The Courier. All rights reserved.", "The Courier"),
        ("Copyright © 2019-2024 The Courier", "The Courier"),
        ("Copyright 2024 by The Courier", "The Courier"),
        ("Photo: © Ann Roe", None),
        ("© Crown copyright", None),
        ("© 2024 All rights reserved", None),
        ("© 2024 AFP", None),
        ("© 2024 Theme by Newsmag", None),
        ("With Reuters inputs", None),
        ("The Courier wrote on Monday that it had left.", None),
    ],
)
def test_the_publisher_is_named_for_certain_or_not_at_all(end, publisher):
    """A wrong one is worse than none."""
    assert metadata("A title of some words" + BODY + end).publisher == publisher


@pytest.mark.parametrize(
    ("end", "origin"),
    [
        ("With Reuters inputs", "Reuters"),
        ("(With inputs from PTI)", "PTI"),
        ("(With inputs from agencies)", None),
        ("With AFP and Reuters", "AFP, Reuters"),
        ("(dpa/afp)", "dpa, AFP"),
        ("– AFP", "AFP"),
        ("Originally published in The Courier", "The Courier"),
        ("Source: Reuters", "Reuters"),
        ("The mayor could not be reached. (AP)", "AP"),
        ("The mayor could not be reached (on Monday).", None),
        ("Photo: AFP", None),
    ],
)
def test_who_told_it_first(end, origin):
    """An agency or a paper that the end of an article names."""
    assert metadata("A title of some words" + BODY + end).origin == origin


def test_an_agencys_dateline_names_origin_and_publisher():
    """The publisher only where nobody else is named."""
    agency = (
        "A title of some words\nLONDON (AP) — The army left the town on Monday.\nNobody was hurt, the mayor said.\n"
    )
    assert (metadata(agency).publisher, metadata(agency).origin) == ("AP", "AP")
    reprint = metadata(agency + "© 2024 The Courier")
    assert (reprint.publisher, reprint.origin) == ("The Courier", "AP")


def test_a_statement_names_who_makes_it():
    """Above the line that says what sort of text it is."""
    found = metadata("RAIL CREWS' UNION\nPRESS STATEMENT – 03/07/2024\nRef: 24/07\n\nOFFER IS REFUSED" + BODY)
    assert (found.publisher, found.title) == ("RAIL CREWS' UNION", "OFFER IS REFUSED")


def test_credits_stand_where_they_say():
    """The words of the text, with their place."""
    made = document("A title of some words\nBy Jane Doe, Hull Courier\n\nLONDON (AP) — The army left." + BODY)
    told = {credit.role: made.text[credit.start : credit.end] for credit in made.credits}
    assert told == {
        Role.TITLE: "A title of some words",
        Role.AUTHOR: "Jane Doe",
        Role.PUBLISHER: "Hull Courier",
        Role.DATELINE: "LONDON (AP) — ",
        Role.AGENCY: "AP",
    }


def test_what_the_file_says_goes_first():
    """What the text says fills what is left open."""
    given = Metadata(title="Another title", author="Ann Roe")
    found = with_credits(given, document("A title of some words\nBy Jane Doe, Hull Courier" + BODY).credits)
    assert (found.title, found.author, found.publisher) == ("Another title", "Ann Roe", "Hull Courier")


@pytest.mark.parametrize(
    "unit", ["#a ", "Aa ", "Aa and ", "by Aa Bb and ", "(a", "AA, AA ", "A| ", "a@", "© ", "12 May ", "AB/AB ", "1,"]
)
def test_no_line_takes_long(unit):
    """Whatever it is made of: an article is somebody else's text."""
    start = time.process_time()
    for length in (LONGEST_LINE, 100_000):
        document(
            f"{(unit * length)[:length]}\nIt was a long day, the mayor said to them.\n{(unit * length)[:length]}\n"
        )
    assert time.process_time() - start < 2
