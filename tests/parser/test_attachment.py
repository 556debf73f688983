"""Attachment: each time dates its own verb, or the noun before it; what only names a thing dates nothing."""

import pytest

from tests.parser.reading import analysis
from timeline.parser.times.attachment import attach
from timeline.timex import join_ranges, tag


def dated(sentence: str) -> list[tuple[str, str]]:
    """The times of a sentence with the verb, or the noun, that each dates."""
    found = analysis(sentence)
    pairs = []
    for one in attach(found, join_ranges(sentence, tag(sentence, "en"), "en")):
        predicate = found.clauses[one.clause].predicate
        words = found.words[slice(*one.noun)] if one.noun else found.words[predicate.first : predicate.after]
        pairs.append((one.when.text, " ".join(word.text for word in words)))
    return pairs


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "State media said on Tuesday that Odala had ratified a treaty signed in June.",
            [("Tuesday", "said"), ("June", "signed")],
        ),
        (
            "The brigades were deployed last October, and were in action in November.",
            [("last October", "were deployed"), ("November", "were")],
        ),
        ("On Monday the mine closed.", [("Monday", "closed")]),
        ("The deal was reached after talks on Monday.", [("Monday", "talks on Monday")]),
        ("The firm on Thursday reported a loss for the third quarter.", [("Thursday", "reported")]),
        ("The ship was tested not on 4 April but on 14 March.", [("14 March", "was tested")]),
        ("The toll stood at 37 last night, against 31 on Sunday.", [("last night", "stood"), ("Sunday", "stood")]),
        ("The mine, which opened in May 2019, was shut on Monday.", [("May 2019", "opened"), ("Monday", "was shut")]),
        ("The deal, struck on Monday, ends a dispute.", [("Monday", "struck")]),
        ("They staged the first of what may be many strikes on Friday, leaving no train.", [("Friday", "staged")]),
        ("He told of what was a quiet town on Friday.", [("Friday", "told")]),
        ("The mine lies in what became a park in May 2019.", [("May 2019", "became")]),
        (
            "The army’s incursion last August “decided the war,” he said.",
            [("last August", "The army ’s incursion last August")],
        ),
    ],
)
def test_each_time_finds_its_own(sentence, expected):
    """Behind the verb, before it at the head of the clause, or behind the noun of an event."""
    assert dated(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The stoppage of 28 June died on the 26th.", ["the 26th"]),
        ("The one on 14 July was pulled on the evening of 13 July.", ["the evening of 13 July"]),
        ("The June deal failed on Monday.", ["Monday"]),
        ("The stoppage of 28 June was long.", ["28 June"]),
        ("The men struck on Monday for the third time since the spring.", ["Monday"]),
        ("They plan to strike tomorrow, Friday 12 July, and on Sunday 14 July.", ["Friday 12 July", "Sunday 14 July"]),
        ("The firm offered 4 per cent, paid from August, on Monday.", ["Monday"]),
        ("In May the firm asked for the docking to be put off to September.", ["May"]),
        ("The court on Monday ordered him to appear on 10 February.", ["Monday"]),
        ("Last week the judge named 26 November.", ["Last week"]),
        ("The board has counted 44 injuries and one death, that of a man in May.", []),
        ("It is worth 4.75 per cent from 1 April.", []),
        ("The deal was reached on Sunday after talks on Monday.", ["Sunday", "Monday"]),
        ("According to a report published in May, the mine closed in June.", ["June"]),
        ("Prices rose in June, according to data released on Monday.", ["June"]),
        ("According to the police he left on Monday.", ["Monday"]),
        ("Rovers were fined in August for riots at the derby on 14 May.", ["August"]),
        ("The fair, planned for Friday, was called off.", ["Friday"]),
        ("The ruling, due on 15 May, will be given by 28 June instead.", ["28 June"]),
        ("Keller scored twice in the last eight minutes as Rovers won on Sunday.", ["Sunday"]),
        ("The union had struck on May 17, June 14 and July 12.", ["May 17", "June 14", "July 12"]),
    ],
)
def test_a_clause_takes_the_time_that_says_most(sentence, expected):
    """All the days of a list; not a name beside a time, nor the vaguer of two, nor the same day twice."""
    assert [text for text, _ in dated(sentence)] == expected
