"""Languages without a folder: explicit dates and the simplest counted ones, from dateparser's locale data."""

import pytest
from dateparser.data.languages_info import language_order

import timeline
from timeline.languages import loader
from timeline.timex.patterns import phrases

WRITTEN = "2024-05-15"  # a Wednesday

SENTENCES = [
    ("it", "Il 3 maggio 2024 è arrivato", {"3 maggio 2024": "2024-05-03"}),
    ("it", "ieri e lunedì, 3 giorni fa", {"ieri": "2024-05-14", "lunedì": "2024-05-13", "3 giorni fa": "2024-05-12"}),
    ("nl", "op 3 mei 2024 en maandag 6 mei", {"3 mei 2024": "2024-05-03", "maandag 6 mei": "2024-05-06"}),
    ("nl", "vorige week, 3 dagen geleden", {"vorige week": "2024-W19", "3 dagen geleden": "2024-05-12"}),
    ("pt", "em 3 de maio de 2024, ontem", {"3 de maio de 2024": "2024-05-03", "ontem": "2024-05-14"}),
    ("pt", "pela segunda vez, na segunda-feira", {"segunda-feira": "2024-05-13"}),
    ("ru", "3 мая 2024 года, вчера", {"3 мая 2024": "2024-05-03", "вчера": "2024-05-14"}),
    ("uk", "3 травня 2024 року, лютий мороз", {"3 травня 2024": "2024-05-03"}),
    ("pl", "3 maja 2024 r. i w zeszłym tygodniu", {"3 maja 2024": "2024-05-03", "w zeszłym tygodniu": "2024-W19"}),
    ("cs", "dne 3. května 2024, včera", {"3. května 2024": "2024-05-03", "včera": "2024-05-14"}),
    ("sv", "den 3 maj 2024 och i går", {"3 maj 2024": "2024-05-03", "i går": "2024-05-14"}),
    ("fi", "3. toukokuuta 2024, maanantaina", {"3. toukokuuta 2024": "2024-05-03", "maanantaina": "2024-05-13"}),
    ("hu", "2024. május 3-án, tegnap", {"2024. május 3-án": "2024-05-03", "tegnap": "2024-05-14"}),
    ("tr", "3 Mayıs 2024'te, geçen hafta", {"3 Mayıs 2024": "2024-05-03", "geçen hafta": "2024-W19"}),
    ("lt", "2024 m. gegužės 3 d. ir vakar", {"2024 m. gegužės 3": "2024-05-03", "vakar": "2024-05-14"}),
    ("vi", "ngày 3 tháng 5 năm 2024", {"3 tháng 5 năm 2024": "2024-05-03"}),
    ("ja", "彼は2024年5月3日に着いた。昨日も。", {"2024年5月3日": "2024-05-03", "昨日": "2024-05-14"}),
    ("zh", "他于2024年5月3日抵达，星期一离开", {"2024年5月3日": "2024-05-03", "星期一": "2024-05-13"}),
    ("ko", "그는 2024년 5월 3일에 왔다", {"2024년 5월 3일": "2024-05-03"}),
    ("ar", "وصل في 3 مايو 2024 أمس", {"3 مايو 2024": "2024-05-03", "أمس": "2024-05-14"}),
    ("he", "ב-20 במאי 2024, ביום 3 במאי 2024", {"20 במאי 2024": "2024-05-20", "3 במאי 2024": "2024-05-03"}),
    ("no", "den 3. mai 2024", {"3. mai 2024": "2024-05-03"}),
    ("sv", "i söndags, på tisdagen", {"söndags": "2024-05-12", "tisdagen": "2024-05-14"}),
    ("da", "i søndags, tirsdag den 7. maj", {"søndags": "2024-05-12", "tirsdag den 7. maj": "2024-05-07"}),
    ("hu", "kedden, 2019 júniusában", {"kedden": "2024-05-14", "2019 júniusában": "2019-06"}),
    ("ru", "в субботу, в декабре 2023 года", {"субботу": "2024-05-11", "декабре 2023": "2023-12"}),
    ("uk", "у середу, у грудні 2023 року", {"середу": "2024-05-15", "грудні 2023": "2023-12"}),
    ("cs", "v neděli, v prosinci 2023", {"neděli": "2024-05-12", "prosinci 2023": "2023-12"}),
    ("el", "την Κυριακή, τον Δεκέμβριο του 2023", {"Κυριακή": "2024-05-12", "Δεκέμβριο του 2023": "2023-12"}),
    ("hr", "u srijedu, u lipnju 2019.", {"srijedu": "2024-05-15", "lipnju 2019": "2019-06"}),
    ("pt-BR", "em 03/04/2024", {"03/04/2024": "2024-04-03"}),
]


@pytest.mark.parametrize(("language", "text", "values"), SENTENCES)
def test_dates_are_read(language, text, values):
    """Just the words that tell them, with their values."""
    assert {found.text: found.value for found in timeline.tag(text, published=WRITTEN, language=language)} == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "31 giugno 2024"),
        ("nl", "30 februari 2024"),
        ("ja", "2024年13月45日です"),
        ("it", "una marmellata di mar"),
        ("sv", "mån det"),
    ],
)
def test_what_cannot_be_is_no_day(language, text):
    """Nor are abbreviations that are words."""
    found = timeline.tag(text, published=WRITTEN, language=language)
    assert [one for one in found if one.earliest == one.latest and one.earliest] == []


@pytest.mark.parametrize("language", [code for code in language_order if loader.tells_times(code)])
def test_the_phrases_of_every_language_compile(language):
    """Whatever its locale data hold."""
    for phrase in phrases(language):
        assert phrase.pattern.groups > 0
    timeline.tag("2024-05-03 03/04/2024", published=WRITTEN, language=language)


def test_codes_that_are_none_are_read_as_english():
    """Nothing raises, no path is followed."""
    for code in ("xx", "../en", "", "en-XX-yy", "a" * 500):
        assert [found.value for found in timeline.tag("3 May 2024", language=code)] == ["2024-05-03"]
