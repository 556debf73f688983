"""What an event says of itself, and where its sources disagree."""

import pytest

from tests.factories import claim, figure
from timeline.model.claim import Kind, Status
from timeline.model.event import DisagreementKind
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement, weighed
from timeline.reconciler.comparing.comparisons import COMPARISONS, Finding
from timeline.reconciler.comparing.weights import WEIGHTS
from timeline.reconciler.events.consensus import make_event
from timeline.reconciler.features.voices import Voices

LABELS = {f"s{number}": f"Source s{number}" for number in range(9)}


def told(*dates, **more):
    """One claim a source, each with its date."""
    quote = "The old bridge collapsed."
    return [claim(f"c{number}", quote, source=f"s{number}", when=when, **more) for number, when in enumerate(dates)]


def event(claims):
    """The event of these claims."""
    return make_event(claims, {}, Voices(LABELS))


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2024-05-18"], "2024-05-18"),
        (["2024-05", "2024-05-18", "2024"], "2024-05-18"),
        (["2024-05-18", "2024-05-20", "2024-05-20"], "2024-05-20"),
        (["2024-05-18..", "2024-05-20"], "2024-05-20"),
        ([None, "2024-05"], "2024-05"),
    ],
)
def test_the_date_is_the_most_precise_of_the_reading_most_share(dates, expected):
    """In whatever order the claims come."""
    claims = told(*dates)
    assert event(claims).date == event(claims[::-1]).date
    assert event(claims).date.edtf == expected
    assert event(told(None)).date is None


@pytest.mark.parametrize(("lasting", "done"), [("c1", "c2"), ("c2", "c1")])
def test_when_it_happened_leads_over_since_when_it_lasts(lasting, done):
    """Where as many sources name either day."""
    watched = claim(lasting, "They have watched the base.", when="2023-10", words="October", kind=Kind.STATE)
    sent = claim(done, "Three brigades were sent.", source="s2", when="2024-10", words="October")
    found = make_event([watched, sent], [], Voices({}))
    assert found.date is not None
    assert found.date.edtf == "2024-10"


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([Status.PLANNED, Status.PLANNED], Status.PLANNED),
        ([Status.PLANNED, Status.REPORTED], Status.REPORTED),
        ([Status.CLAIMED, Status.CLAIMED, Status.CONFIRMED], Status.CLAIMED),
        ([Status.PLANNED, Status.PLANNED, Status.CANCELLED], Status.CANCELLED),
    ],
)
def test_status(statuses, expected):
    """Called off where any says so, planned while all do, else what most say."""
    claims = [claim(f"c{number}", status=status) for number, status in enumerate(statuses)]
    assert event(claims).status is expected


def test_the_headline_is_a_whole_one_of_a_good_length():
    """One that was cut, or that only plans, comes last."""
    texts = [
        "The mine closed",
        "The old mine closed and all of its three hundred men left it",
        "The old mine will close…",
    ]
    claims = [claim(f"c{number}", headline=text) for number, text in enumerate(texts)]
    assert event(claims).headline == texts[1]
    plan = claim("c3", headline=texts[1] + ".", kind=Kind.PLAN)
    assert event([claims[0], plan]).headline == texts[0]


@pytest.mark.parametrize(
    ("language", "leaning", "alone"),
    [
        ("en", "They closed it to all lorries over the weekend", "The council closed the bridge"),
        ("en", "The closure", "The council of Port Odala closed the old bridge over the river…"),
        ("en", "Was it the council that closed the bridge to all lorries?", "The council closed the bridge"),
        ("de", "Sie wurde am Wochenende für alle Lastwagen gesperrt", "Die Stadt sperrte die Brücke"),
        ("fr", "Elle a été fermée à tous les camions ce week-end", "La ville a fermé le pont"),
        ("es", "Este fue cerrado a todos los camiones el sábado", "El municipio cerró el puente"),
        ("it", "Questo è stato chiuso a tutti i camion sabato", "Il comune ha chiuso il ponte"),
    ],
)
def test_the_headline_does_not_lean_on_what_stood_before_it(language, leaning, alone):
    claims = [claim("c1", leaning), claim("c2", alone, source="s2")]
    voices = Voices(LABELS, dict.fromkeys(LABELS, language))
    assert make_event(claims, {}, voices).headline == alone


def test_what_several_sources_tell_leads_over_what_one_tells_on():
    """A detail that one adds names the event worst."""
    mine = claim("c1", "The gallery caved in, the company said")
    detail = claim("c2", "Eleven other miners managed to get out by themselves before midnight")
    theirs = claim("c3", "The gallery of the mine caved in", source="s2")
    ruling = sentence("rulings.together")
    pairs = [Judgement(("c1", "c3"), 4.0, ruling), Judgement(("c1", "c2"), 6.0, ruling)]
    assert make_event([mine, detail, theirs], pairs, Voices(LABELS)).headline != detail.headline


def test_the_title_of_what_others_tell_leads_as_that_does():
    mine = claim("c1", "The mayor of the harbour town of Odala, in office since the floods of 1998, resigned…")
    title = claim("c2", "Mayor of Odala quits over bridge")
    detail = claim("c3", "Her deputy runs the town until the council elects a new mayor in June")
    theirs = claim("c4", "She resigned", source="s2")
    levels = tuple("title" if name == "source" else next(iter(WEIGHTS[name])) for name in COMPARISONS)
    titled = Judgement(("c1", "c2"), 8.0, None, weighed(levels), tuple(Finding(one, ("", "")) for one in levels))
    ruling = sentence("rulings.together")
    pairs = [titled, Judgement(("c1", "c3"), 6.0, ruling), Judgement(("c1", "c4"), 4.0, ruling)]
    assert make_event([mine, title, detail, theirs], pairs, Voices(LABELS)).headline == title.headline


def test_the_headline_is_the_best_of_those_for_the_reader():
    """Not of those that are compared, which can be cut short."""
    cut = claim("c1", headline="The mine closed for good in Odala", source="s1")
    whole = claim("c2", headline="The last shift left the mine", source="s2")
    headlines = {"c1": "Three days ago they said that the mine closed for good in Odala, in the north…"}
    assert make_event([cut, whole], [], Voices(LABELS)).headline == cut.headline
    assert make_event([cut, whole], [], Voices(LABELS), headlines=headlines).headline == whole.headline


@pytest.mark.parametrize(
    "quoted", ['"The mine will close", he said', "„Die Grube schließt“, sagt er", "« Tout ferme »"]
)
def test_the_headline_is_not_what_somebody_is_quoted_with(quoted):
    """Where anybody tells it in words of his own, even of another length."""
    claims = [claim("c1", headline=quoted), claim("c2", headline="The mine closed", source="s2")]
    assert event(claims).headline == "The mine closed"


def test_words_that_others_use_lead():
    """Of two headlines that are as good the one in the words of the story; "we" is nobody to a reader of the page."""
    own = claim("c1", "We ran a third of our trains while the crews of the line were out on strike")
    aside = claim("c2", "The market by the station lost a good third of what it takes on other days", source="s2")
    core = claim("c3", "Train crews of the line walked out for a day and left two stations deserted", source="s3")
    central = {"c1": 0.9, "c2": 0.1, "c3": 0.6}
    assert make_event([own, aside, core], {}, Voices(LABELS), central).headline == core.headline


@pytest.mark.parametrize(
    ("dates", "readings"),
    [
        (["2024-05-18", "2024-05-20", "2024-05-20"], ["2024-05-20", "2024-05-18"]),
        (["2024-05-18", "2024-05-18"], []),
        (["2024-05-18", "2024-05", "2024"], []),
        (["2024-05-18", None], []),
        (["2024-05-18..", "2024-05-20"], []),
    ],
)
def test_dates_without_a_common_day_disagree(dates, readings):
    """Most independent sources first; less precise is no disagreement."""
    found = event(told(*dates)).disagreements
    assert [reading.value for one in found for reading in one.readings] == readings
    assert {one.kind for one in found} <= {DisagreementKind.DATE}


def test_plans_and_one_source_alone_do_not_disagree_on_the_date():
    """A plan that came out otherwise is news, not a disagreement."""
    plan = claim("c2", source="s2", when="2024-05-20", kind=Kind.PLAN)
    assert event([*told("2024-05-18"), plan]).disagreements == ()
    assert event([claim("c1", when="2024-05-18"), claim("c2", when="2024-05-20")]).disagreements == ()


@pytest.mark.parametrize(
    ("given", "readings"),
    [
        (["300 men", "400 men"], ["300 men", "400 men"]),
        (["300 men", "400 men", "400 men"], ["400 men", "300 men"]),
        (["300 men", "300 men"], []),
        (["300 men", "400 women"], []),
        (["300 men", "3,000 men"], []),
        (["300 men 400 men"], []),
        (["300 men 400 men", "300 men"], []),
    ],
)
def test_other_numbers_of_one_thing_disagree(given, readings):
    """Both stay visible; what one claim gives side by side, and another order of size, count other things."""
    claims = []
    for number, quote in enumerate(given):
        words = quote.split()
        pairs = zip(words[::2], words[1::2], strict=True)
        figures = [figure(text, quote, what=what, least=float(text.replace(",", ""))) for text, what in pairs]
        claims.append(claim(f"c{number}", quote, source=f"s{number}", figures=figures))
    found = event(claims).disagreements
    assert [reading.value for one in found for reading in one.readings] == readings
    assert {one.kind for one in found} <= {DisagreementKind.FIGURE}


def test_one_source_counts_once():
    """However often it says so."""
    claims = [*told("2024-05-18", "2024-05-20"), claim("c7", source="s0", when="2024-05-18")]
    (found,) = event(claims).disagreements
    assert [(reading.value, reading.independent) for reading in found.readings] == [
        ("2024-05-18", 1),
        ("2024-05-20", 1),
    ]


def test_that_somebody_spoke_is_no_headline():
    said = claim("c1", "The council said in a statement", kind=Kind.STATEMENT)
    what = claim("c2", "The council said the old bridge over the river would stay closed…", kind=Kind.STATEMENT)
    assert event([said, what]).headline == what.headline
