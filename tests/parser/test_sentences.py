"""Sentences lie inside their lines."""

import pytest

from tests.factories import document
from timeline.parser.text.imprints import imprints
from timeline.parser.text.sentences import LONGEST, sentences
from timeline.timex import tag


def found(text):
    """The sentences as words."""
    read = document(text)
    return [span.of(read.text) for span in sentences(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("It rained and\nit stopped.", ["It rained and", "it stopped."]),
        ("The U.S. army left. It returned.", ["The U.S. army left.", "It returned."]),
        ("Gen. Kim met Mr. Lee at 9 a.m. on Monday.", ["Gen. Kim met Mr. Lee at 9 a.m. on Monday."]),
        ("  It rained.  \r\n\r\n\tIt stopped. \r\n", ["It rained.", "It stopped."]),
        ("It rained 😀. It stopped.", ["It rained 😀.", "It stopped."]),
        ("雨が降った。「止むか？」雨は止んだ。", ["雨が降った。", "「止むか？」", "雨は止んだ。"]),
        ("It rained.\nSource link\nIt was dry.", ["It rained.", "It was dry."]),
    ],
)
def test_a_sentence_never_runs_over_a_line(text, expected):
    """Abbreviations end none, blanks belong to none, and lines that are no article are not read."""
    assert found(text) == expected


@pytest.mark.parametrize("unit", ["word ", "word, ", "word", "on 5 May 2024, and "])
def test_a_text_without_full_stops_is_cut(unit):
    """No sentence is longer than can be read; nothing is lost, and no word is cut that has an end."""
    text = (unit * 3000)[:10_000]
    parts = found(text)
    assert all(len(part) <= LONGEST for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
    if " " in unit:
        assert {word for part in parts for word in part.split()} <= set(text.split())


def test_no_sentence_ends_inside_a_date():
    """A full stop behind a number is an ordinal in some languages."""
    text = "Der Streik endete am 14. März 2024. Es war still."
    spans = sentences(document(text), tag(text, "de"))
    assert [span.of(text) for span in spans] == ["Der Streik endete am 14. März 2024.", "Es war still."]


def test_a_time_in_words_ends_a_sentence():
    """Even one that is a short form of another word."""
    text = "He spoke shortly after ten. She spoke at 9 a.m. in May. It rained.\n"
    spans = sentences(document(text), tag(text, "en"))
    assert [span.of(text) for span in spans] == [
        "He spoke shortly after ten.",
        "She spoke at 9 a.m. in May.",
        "It rained.",
    ]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Many feared dead in the quake A ship has left with tents for the town.", 2),
        ("en", "Children wait in a tent The government has sent more.", 2),
        ("en", "The new type A virus spread. He read The times of men. Of The lords it said nothing.", 3),
        ("en", "On 3 November 2011 The case went to the jury. The Hague and The Courier heard of it.", 2),
        ("es", "Temen muchos muertos por el sismo Los equipos de rescate llegaron.", 2),
        ("fr", "On craint de nombreux morts Les secours sont arrivés.", 2),
        ("it", "Si temono molti morti nel sisma Il governo ha inviato aiuti.", 2),
        ("pt", "Muitos mortos no sismo As equipes chegaram.", 2),
        ("pt", "No domingo o grupo A venceu o jogo.", 1),
        ("nl", "Veel doden gevreesd na beving De regering stuurt hulp.", 2),
        ("de", "Wir haben gehört, dass Sie kommen und die Stadt Die Ruhe nennen.", 1),
    ],
)
def test_what_a_title_is_run_together_with_is_a_sentence_of_its_own(language, text, count):
    """An article with a large letter behind a word in small ones begins one, unless it belongs to a name."""
    assert len(list(sentences(document(text, language=language)))) == count


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "Page last updated at 14:47 GMT, Wednesday, 8 May 2024 15:47 UK The trial began.", ["The trial began."]),
        ("en", "8 May 2024 Last updated at 15:41 GMT Help The trial began.", ["The trial began."]),
        ("en", "A storm is near Aired May 8, 2024 - 18:00 ET It hit.", ["A storm is near", "It hit."]),
        (
            "en",
            "Published at 9 a.m. on Monday, the list was long.",
            ["Published at 9 a.m. on Monday, the list was long."],
        ),
        ("en", "(Updated 4:29 a.m.) Banks reopened.", ["(Updated 4:29 a.m.) Banks reopened."]),
        ("de", "Stand: 14.05.2024, 18:30 Uhr Der Zug fährt.", ["Der Zug fährt."]),
        ("fr", "Mis à jour le 14 mai 2024 à 18h30 Le train part.", ["Le train part."]),
        ("es", "Actualizado a las 18:30 del 14 de mayo de 2024 El tren sale.", ["El tren sale."]),
        ("it", "Aggiornato il 14 maggio 2024 alle 18:30 Il treno parte.", ["Il treno parte."]),
        ("pt", "Atualizado em 14 de maio de 2024 às 18h30 O trem parte.", ["O trem parte."]),
        ("nl", "Laatst bijgewerkt op 14 mei 2024 om 18:30 uur De trein rijdt.", ["De trein rijdt."]),
    ],
)
def test_the_stamp_of_a_page_is_part_of_no_sentence(language, text, left):
    """Even where the page runs it together with its text; a time in brackets is that of what stands behind."""
    timexes = tag(text, language)
    spans = sentences(document(text, language=language), timexes, tuple(imprints(text, timexes, language)))
    assert [span.of(text) for span in spans] == left


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("They were held against the wall. Residents ran. It was cold. Police came.", "en", 4),
        ("Ministers met in Poland. Delegates left. “We lost the bank.” Staff wept.", "en", 4),
        ("The board had voted to do so. Halvard Lines said no. Shares went up. Trade was so-so.", "en", 4),
        ("Prof. Lee met Lt. Ortiz and Cllr. Bird of Worcester, Penn. Residents vs. Council was heard.", "en", 1),
        ("Das Geld lag auf der Bank. Beamte zählten ca. Zehn Mio. Euro. Prof. Maier und Abg. Kern gingen.", "de", 3),
        ("Sie kündigte eine Debatte an. Bereits 2023 reiste sie ab. Er sah S. Meier zu. Nr. Acht fiel aus.", "de", 4),
        ("El lunes recibirá al Sur. Su presidente lo negó. El Gen. Ruiz y la Sra. Paz se fueron.", "es", 3),
        ("Il vit le mur. Personne ne vint. Mme. Martin parla.", "fr", 3),
    ],
)
def test_no_word_ends_like_a_short_form(text, language, count):
    """What is short for something in other texts is a word before a capital, but for those a language lists."""
    assert len(list(sentences(document(text, language=language)))) == count
