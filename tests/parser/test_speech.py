"""Who answers for what: acts of speech, pronouns, quotations that run on, headlines, chains and issuers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.reading import claims, whole
from timeline.parser.attribution import Article, issuer, speech
from timeline.parser.clauses.analysis import analyse
from timeline.parser.names import names as names_of
from timeline.parser.text.sentences import Span
from timeline.parser.words.tokens import words_of
from timeline.timex import tag


def cut(text):
    """The sentences of a text that marks them with a bar; the bars become blanks."""
    spans, position = [], 0
    for piece in text.split("|"):
        spans.append(Span(position, position + len(piece)))
        position += len(piece) + 1
    return text.replace("|", " "), spans


def article(text, spans):
    """A text that is cut into these sentences."""
    timexes = tag(text, "en")
    read = [analyse(span, words_of(text, span, inside(timexes, span), "en"), "en") for span in spans]
    return Article(text, read, timexes, names_of(text, spans, timexes, "en"), "en")


def inside(timexes, span):
    """The time expressions of a sentence."""
    return [timex for timex in timexes if span.holds(timex.start, timex.end)]


def speakers(marked, **known):
    """Who answers for each sentence of a text, and who relays it."""
    text, spans = cut(marked)
    said = speech(article(text, spans), **known)
    return [(who.name, who.origin) if (who := said.speaker(span)) else None for span in spans]


def names(marked, **known):
    """Who answers for each sentence of a text."""
    return [who[0] if who else None for who in speakers(marked, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For the Lake Institute, a think tank in Odala, the dam cannot be saved.", ["the Lake Institute"]),
        ("For Odala, a town in the north, the dam cannot be saved.", [None]),
        ("For twelve days, the dam could not be saved.", [None]),
        (
            "The army said in a report that it fell.| A stone will be raised, the report added.",
            ["The army", "The army"],
        ),
        ("The army left.| A stone will be raised, the report added.", [None, "the report"]),
        ("Kim Jong Un came to the dam.| It was old, Mr. Kim said.", [None, "Kim Jong Un"]),
        ("Maria Keller came to the dam.| It was old, Ms Keller said.", [None, "Ms Keller"]),
        (
            "The dam fell, the Velmian Press Agency said.| The land’s state agency said that it was old.",
            ["the Velmian Press Agency", "the Velmian Press Agency"],
        ),
        (
            "The dam fell, the Velmian Press said.| The land’s state agency said that it was old.",
            ["the Velmian Press", "The land’s state agency"],
        ),
        ("“The Harbour Service regrets the flood,” the operator said.", ["The Harbour Service"]),
        ("“The mayor regrets the flood,” the operator said.", ["the operator"]),
    ],
)
def test_who_speaks_goes_by_more_than_one_name(text, expected):
    """By what is said of him there, before, or by himself."""
    assert names(text) == expected


def test_with_somebody_warning_that_it_is_his_words():
    """What goes before is not."""
    found = claims("The boats will be in port by Monday, with the unions warning that the crews have left.")
    assert [one.attribution for one in found if "crews have left" in one.headline] == ["the unions"]
    assert [one.attribution for one in found if one.when] == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kim Yong-bok, deputy chief of staff, said the troops left.", "Kim Yong-bok, deputy chief of staff"),
        ("Maria Keller, a guard, driver and poet, said the troops left.", "Maria Keller, a guard, driver and poet"),
        ("Maria Keller, who was there, said the troops left.", "Maria Keller"),
        ("The team which freed the boy, Hugo Lind, told the paper that he was well.", "The team"),
        ("Maria Keller, 32, who left Odala in 2003, told the paper it was late.", "Maria Keller"),
        ("He had heard from some old guards who had suggested that the troops left.", "some old guards"),
        ("After seeing the harbour, President Keller said that the troops had left.", "President Keller"),
        ("The WHO said the troops left.", "The WHO"),
        ("The coastguard puts the number of survivors at 180.", "The coastguard"),
        ("An inquiry found that the troops left.", "An inquiry"),
        ("Officials close to Keller say the troops left.", "Officials close to Keller"),
        ("Officials successfully argued that the troops left.", "Officials"),
        ("“The troops left,” the rail minister, Hugo Lind, told the house.", "the rail minister, Hugo Lind"),
        ('The "Fighting 69th" said the troops left.', 'The "Fighting 69th"'),
        ("Reporters were told by Maria Keller that the troops left.", "Maria Keller"),
        ("In the ministry's view, the troops left.", "the ministry"),
        ("In a statement the ministry said the troops left.", "the ministry"),
        ("US officials confirmed that the troops left.", "US officials"),
        ("The troops left, says driver Ahmed Keller; it was late.", "driver Ahmed Keller"),
        ("The troops left, the ministry said, and it was late.", "the ministry"),
        ("The troops left, according to papers they released.", "papers"),
        ("The troops left, according to Gen. Keller.", "Gen. Keller"),
        ("The owner of a boat that struck a pier said on Monday it was lost.", "The owner of a boat"),
        ("The mine cut its staff in May and came to see that it, Keller said, would close.", "Keller"),
        ("The ministry confirmed the attack and said the troops left.", "The ministry"),
        ("“The troops left,” the Defence Secretary.", "the Defence Secretary"),
        ("`` The troops left , '' Keller said .", "Keller"),
        ("Gen. Keller, the chief of the staff, publicly confirmed the loss.", "Gen. Keller, the chief of the staff"),
        ("The men accused of shooting left, police said Monday.", "police"),
        ("The economy shrank in the spring, official data showed on Tuesday.", "official data"),
        ("Exports rose, the figures show.", "the figures"),
        ("The fire marshal suspects arson.", "The fire marshal"),
        ("According to the agency KNA the judges left.", "the agency KNA"),
        ("According to the ruling the judges left.", "the ruling"),
        ("The men left, says captain Ed Roe.", "captain Ed Roe"),
        ("The ruling, which Keller has seen, says 1.7 million.", "The ruling"),
        ("**Update:** The ministry said the troops left.", "The ministry"),
        ("The secretary said that members had reported it twice.", "The secretary"),
        (
            "The troops left, Dr. Keller, a doctor at the harbour, told the paper.",
            "Dr. Keller, a doctor at the harbour",
        ),
    ],
)
def test_a_speaker_is_named_in_the_words_of_the_source(sentence, expected):
    """Appositions, titles, the passive and inversion."""
    assert names(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "It’s said that the troops left.",
        "The guards put the fires out at the harbour.",
        "The guards found the boat.",
        "The driver is officially accused over his death.",
        "The tests were re-added at the last moment.",
        "The ministry has not said that the troops left.",
        "The ministry declined to say where the troops were.",
        "A travel warning was lifted.",
        "The reports were thin.",
        "They say the troops left.",
        "She wore the crown and the troops left.",
    ],
)
def test_nobody_is_named_where_nobody_speaks(sentence):
    """Nouns, infinitives, negations, and pronouns that nobody stands for."""
    assert names(sentence) == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Odala Times, citing army officials, reported that the troops left.",
            ("army officials", "The Odala Times"),
        ),
        ("The Odala Times reported on Friday, citing an aide, that the troops left.", ("an aide", "The Odala Times")),
        ("The Odala Times reported that the troops left.", ("The Odala Times", "The Odala Times")),
        ("The troops left, according to officials who spoke to The Odala Times.", ("officials", "The Odala Times")),
        ("Keller told the Odala Times it was over.", ("Keller", "the Odala Times")),
        ("Keller told reporters it was over.", ("Keller", None)),
        (
            "The troops left, Gen. Keller said, according to the Odala news agency.",
            ("Gen. Keller", "the Odala news agency"),
        ),
        (
            "The Odala Times quoted Mr. Keller’s words on the war, saying it was over.",
            ("Mr. Keller", "The Odala Times"),
        ),
        ("The Odala Times quoted Mr. Keller as saying it was over.", ("Mr. Keller", "The Odala Times")),
    ],
)
def test_a_report_that_relays_is_the_origin(sentence, expected):
    """Who says it is the speaker; the outlet that cites him, or was told, is the origin."""
    expected = expected if expected[1] != "the Odala news agency" else (expected[0], expected[1])
    assert speakers(sentence) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("“The army left,” said Maria Keller.|“It was late.”", ["Maria Keller"] * 2),
        ("“The army left.|It was late,” said Maria Keller.", ["Maria Keller"] * 2),
        ('Maria Keller said: "The army left.|It was late.|Nobody came."', ["Maria Keller"] * 3),
        ("The mine was closed, Maria Keller said.|She added that nobody came.", ["Maria Keller"] * 2),
        ("The mine was closed, the Odala spy agency said.|It added that nobody came.", ["the Odala spy agency"] * 2),
        ("The mine was closed, the Odala spy agency said.|Nobody came, the agency said.", ["the Odala spy agency"] * 2),
        (
            "Odala President Maria Keller said so.|Nobody came, the Odala president said.",
            ["Odala President Maria Keller"] * 2,
        ),
        ("The mine was closed, two officials said.|They said nobody came.", ["two officials"] * 2),
        ("The ministry said it was closed.|Nobody came.", ["The ministry", None]),
    ],
)
def test_speech_runs_on(marked, expected):
    """Over the sentences of a quotation, and by pronoun; what nobody said is the article's own."""
    assert names(marked) == expected


def test_he_is_the_last_person_who_spoke():
    """Not an outlet, and not several."""
    text = "Maria Keller said it was shut.|The Odala Times said it was open.|His lawyers said it was dear.|He said no."
    assert names(text)[-1] == "Maria Keller"


def test_he_is_whom_the_sentence_before_tells_of():
    """A person with whom it begins, not whoever spoke long before; no thing that is written large."""
    assert names("Maria Keller said no.|Hugo Lind walked in late.|He said it was over.")[-1] == "Hugo Lind"
    assert names("Maria Keller said no.|Odala OS X was late.|She said it was over.")[-1] == "Maria Keller"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hundreds of men leave the harbour: ministry", "ministry"),
        ("Odala Times: hundreds of men leave the harbour", "Odala Times"),
        ("The harbour: a long way home", None),
        ("Hundreds of men leave: a long story", None),
    ],
)
def test_a_headline_names_its_speaker_at_a_colon(title, expected):
    """Behind it an office, before it an outlet."""
    assert names(title, titles=[whole(title)]) == [expected]


NOTICE = "HARBOUR COMPANY – WHAT YOU NEED TO KNOW|We ran two ships.|Our boats were late.|Nobody came."


def test_a_notice_speaks_in_the_name_of_its_issuer():
    """What else is said keeps its own speaker."""
    text, spans = cut(NOTICE + "|“It is dear,” said Maria Keller.")
    name = issuer(text, spans[:1], spans, "en")
    assert name == "HARBOUR COMPANY"
    assert names(text.replace(". ", ".|"), issuer=name)[-2:] == ["HARBOUR COMPANY", "Maria Keller"]


@pytest.mark.parametrize(
    ("marked", "language", "title", "expected"),
    [
        (
            "PUBLIC HEALTH AGENCY, NORTHERN REGION|Statement, 4 February 2022|Two died.",
            "en",
            None,
            "PUBLIC HEALTH AGENCY",
        ),
        ("HARBOUR COMPANY, INC.|FOR IMMEDIATE RELEASE|The Harbour Company sold it.", "en", None, "Harbour Company"),
        ("Harbour Safety Board|Release date: 4 May|It was shut.", "en", None, "Harbour Safety Board"),
        ("Ministry of Ships|Bulletin 9/2018|It was shut.", "en", None, "Ministry of Ships"),
        ("No. 7 – 31 May 2018|The minister left.", "en", "Statement by the Prime Minister", "the Prime Minister"),
        ("Communiqué de presse|Ministère des Ports|Il est parti.", "fr", None, "Ministère des Ports"),
        ("Nordhafen AG – Pressemitteilung – 4. Mai|Das Werk ist zu.", "de", None, "Nordhafen AG"),
        ("Stadt Odala – Presseamt|Medieninformation 64/2023|Das Werk ist zu.", "de", None, "Stadt Odala"),
        ("INSPECCIÓN DE PUERTOS|Nota informativa, 4 de mayo|Cerró.", "es", None, "INSPECCIÓN DE PUERTOS"),
        ("Statement win for City|It was their best game.|They left.", "en", None, None),
        ("Statement by the sea|THE HARBOUR HERALD|It was a good walk.", "en", None, None),
    ],
)
def test_a_statement_says_at_its_head_whose_it_is(marked, language, title, expected):
    """By its kind and a body beside it, or by whom it is made; what only begins alike is an article."""
    text, spans = cut(marked)
    assert issuer(text, spans[:3], spans, language, title) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "How we lost the harbour|We were late.|Our boats were late.",
        "HARBOUR COMPANY – news|“We ran two ships,” it said.|“Our boats were late.”",
        "Storm Ingrid: what we know so far|The storm has come.|Here is what we know.",
        "HARBOUR NEWS: it is late|We think so.|Our readers know.",
    ],
)
def test_an_article_has_no_issuer(marked):
    """An essay, a quotation, a paper that speaks of its readers."""
    text, spans = cut(marked)
    assert issuer(text, spans[:1], spans, "en") is None


@given(st.text(st.sampled_from("“”\"'`,.:; \nsaidKhe") | st.characters(), max_size=120))
def test_any_text_can_be_read(text):
    """Nothing in it raises."""
    speech(article(text, [whole(text)]), titles=[whole(text)]).speaker(whole(text))


@pytest.mark.parametrize("piece", ["said ", "“", '"a ', ", said ", "according to ", "X: ", "he said. ", "saying, "])
def test_hostile_text_takes_no_more_than_its_length(piece):
    """Repeated verbs and marks are not followed to the end again and again."""
    text = piece * (20_000 // len(piece))
    spans = [Span(start, min(len(text), start + 1200)) for start in range(0, len(text), 1200)]
    started = time.process_time()
    speech(article(text, spans), titles=[whole(text)]).speaker(whole(text))
    assert time.process_time() - started < 8
