"""The disguise: the same story under other names, 28 years later, with every place in the text where it was."""

from tests.evaluation.story.disguise import Disguise

TEXT = "Crews at Odala struck on 17 May 2024, as in '82 and 2022-23. The Odala Minister was away; ODALA waits."


def test_names_and_years_change_and_places_stay():
    told = Disguise.of([TEXT]).text(TEXT)
    assert len(told) == len(TEXT)
    assert "Odala" not in told
    assert "ODALA" not in told
    assert "17 May 2052, as in '10 and 2050-51" in told
    assert told.startswith("Crews at ")
    assert "Minister was away" in told


def test_one_name_is_always_replaced_by_one_other():
    told = Disguise.of([TEXT]).text(TEXT)
    first = told[len("Crews at ") :].split()[0]
    assert told.count(first) == 2
    assert first.upper() in told


def test_names_of_one_kin_stay_so():
    text = "Talks of Merrinia with the Merrinians went on; the Merrinian side, and Odala, left."
    told = Disguise.of([text]).text(text).replace(",", "").split()
    assert told[2][:5] == told[5][:5] == told[9][:5] != "Merri"
    assert told[5].endswith("nians")
    assert told[12] != "Odala"


def test_the_gold_moves_along():
    text = "11/07/24: at Odala"
    gold = {"file": "2024.txt", "id": "2024", "earliest": "2024-05-17", "start": 10, "end": 18, "text": "at Odala"}
    moved = Disguise.of([text]).gold(gold, {"2024.txt": text})
    assert (moved["file"], moved["id"], moved["earliest"]) == ("2024.txt", "2024", "2052-05-17")
    assert Disguise.of([text]).text(text)[moved["start"] : moved["end"]] == moved["text"] != "at Odala"


def test_words_of_the_language_stay_where_a_name_holds_them():
    text = "The Court of Odala sat in the Tarn Valley; Sergeant Keller was there."
    told = Disguise.of([text]).text(text)
    assert [word for word in ("Court", "Valley", "Sergeant") if word in told] == ["Court", "Valley", "Sergeant"]
    assert "Odala" not in told


def test_years_stay_where_easter_is_told():
    text = "The bank was robbed over the Easter weekend of 2018."
    assert Disguise.of([text]).text(text).endswith("2018.")


def test_words_of_another_language_stay_too():
    text = "Hier, le Ministère des Ports de Merrinie a écrit au Tribunal de Merrinie."
    told = Disguise.of([text], "fr").text(text)
    assert "Tribunal" in told
    assert "Merrinie" not in told
