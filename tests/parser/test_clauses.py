"""Clauses: each verb of a sentence with its own words, and what each hangs on."""

import pytest

from tests.parser.reading import analysis
from timeline.parser.clauses.analysis import Role
from timeline.parser.drafts.telling import told_by
from timeline.parser.words.conjugation import Tense

CLAUSES = [
    (
        "A train carrying timber derailed outside the town, the operator said.",
        ["carrying timber", "A train carrying timber derailed outside the town,", "the operator said."],
    ),
    ("Pryce levelled before the break and struck again.", ["Pryce levelled before the break", "and struck again."]),
    ("It was the hottest summer yet seen in Odala.", ["It was the hottest summer", "yet seen in Odala."]),
    (
        "The coach, manager Sue Kendrick said, was late.",
        ["manager Sue Kendrick said", "The coach, manager Sue Kendrick said, was late."],
    ),
    ("We erred, said lead author Petra Lindner.", ["We erred,", "said lead author Petra Lindner."]),
    ("The mine closed.", ["The mine closed."]),
    ("The mine closed, and the men went home.", ["The mine closed,", "and the men went home."]),
    (
        "North Korea confirmed on Monday that it had sent troops, after the Kremlin broke its silence on Saturday.",
        [
            "North Korea confirmed on Monday",
            "that it had sent troops,",
            "after the Kremlin broke its silence on Saturday.",
        ],
    ),
    (
        "On Tuesday the agency said Pyongyang had ratified a treaty with Russia signed in June by both leaders.",
        [
            "On Tuesday the agency said",
            "Pyongyang had ratified a treaty with Russia",
            "signed in June by both leaders.",
        ],
    ),
    (
        "The brigades were deployed last October, and were in action in November.",
        ["The brigades were deployed last October,", "and were in action in November."],
    ),
    (
        "The deal, struck after two days of talks, gives the crews more money.",
        ["struck after two days of talks", "The deal, struck after two days of talks, gives the crews more money."],
    ),
    (
        "The guests invited to Moscow on May 9 include Mr. Xi.",
        ["invited to Moscow on May 9", "The guests invited to Moscow on May 9 include Mr. Xi."],
    ),
    ("The executive rejected the offer tabled on Monday.", ["The executive rejected the offer", "tabled on Monday."]),
    ("It called off a walkout set for June 28.", ["It called off a walkout", "set for June 28."]),
    ("“We have signed,” the minister said.", ["“We have signed,”", "the minister said."]),
    ("The soldiers had been injured or killed.", ["The soldiers had been injured or killed."]),
    ("An estimated 3,000 men were sent to fight.", ["An estimated 3,000 men were sent to fight."]),
    ("Smith, a clerk, publicly confirmed the sale.", ["Smith, a clerk, publicly confirmed the sale."]),
    (
        "Northern troops may be more used to trench warfare, combined arms and drones.",
        ["Northern troops may be more used to trench warfare,", "combined arms and drones."],
    ),
    ("The mine, officials said, closed.", ["officials said", "The mine, officials said, closed."]),
    ("The deal he signed in May fell on Monday.", ["he signed in May", "The deal he signed in May fell on Monday."]),
    ("The men who fled in May came back.", ["who fled in May", "The men who fled in May came back."]),
    (
        "Talks with the two men who have since left the union began today.",
        ["who have since left the union", "Talks with the two men who have since left the union began today."],
    ),
    (
        "“It is over,” the chairman, who took over in May, told reporters.",
        ["“It is over,”", "who took over in May", "the chairman, who took over in May, told reporters."],
    ),
    (
        "He said that 12,000 troops, drawn in part from the northern corps had left.",
        [
            "He said",
            "drawn in part from the northern corps",
            "that 12,000 troops, drawn in part from the northern corps had left.",
        ],
    ),
    (
        "A bill was drafted in 1990 and shelved the year after.",
        ["A bill was drafted in 1990", "and shelved the year after."],
    ),
    ("It has never before recalled a pot.", ["It has never before recalled a pot."]),
    ("The toll has risen since falling in May.", ["The toll has risen", "since falling in May."]),
    ("Counting in the north was stopped.", ["Counting in the north was stopped."]),
    ("Our offer – low, paid late – was refused.", ["low, paid late", "Our offer – low, paid late – was refused."]),
]


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES)
def test_each_verb_has_its_clause(sentence, expected):
    """In order of the verbs; an aside stands by itself and inside the clause that it interrupts."""
    found = analysis(sentence)
    assert [found.span(clause).of(sentence) for clause in found.clauses] == expected


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("The agency said that the mine closed.", [Role.MAIN, Role.REPORTED]),
        ("The agency said the mine had closed.", [Role.MAIN, Role.REPORTED]),
        ("The mine, which opened in May, was shut.", [Role.RELATIVE, Role.MAIN]),
        ("The mine closed before the strike began.", [Role.MAIN, Role.ADVERBIAL]),
        ("The mine closed and was sold.", [Role.MAIN, Role.COORDINATE]),
    ],
)
def test_a_clause_knows_how_it_hangs_on_another(sentence, roles):
    """By the word that opens it and by the verb before."""
    assert [clause.role for clause in analysis(sentence).clauses] == roles


def test_what_stands_before_its_speaker_is_said_by_it():
    """As what stands behind "that" is."""
    for sentence, said in (("The mine closed, the agency said.", 0), ("The agency said the mine had closed.", 1)):
        clauses = analysis(sentence).clauses
        assert clauses[said].said_by == 1 - said
        assert clauses[1 - said].said_by is None


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The mine closed.", Tense.PAST),
        ("The mine has closed.", Tense.PERFECT),
        ("The mine had closed.", Tense.PLUPERFECT),
        ("The mine is closing.", Tense.PRESENT),
        ("The mine will close.", Tense.FUTURE),
        ("The mine is to close.", Tense.FUTURE),
        ("The mine may close.", Tense.MODAL),
    ],
)
def test_a_verb_tells_its_tense(sentence, tense):
    """By its form and the verbs that help it."""
    assert [clause.predicate.tense for clause in analysis(sentence).clauses] == [tense]


@pytest.mark.parametrize(
    ("sentence", "number", "told"),
    [
        ("The men were deployed last May, and were in action in July.", 1, "The men were in action in July."),
        ("Fallow was suspended in May and arrested in July.", 1, "Fallow was arrested in July."),
        ("It was put off on Monday and will now meet in July.", 1, "It will now meet in July."),
        (
            "It closed in May, but men who came in June said that it stood.",
            2,
            "men who came in June said that it stood.",
        ),
        ("It was named after Lie, who drew maps and died in July.", 2, "Lie died in July."),
        ("Lind, 19, who came in May, scored on Friday.", 1, "Lind, 19, scored on Friday."),
        ("The agency said that the mine had closed.", 1, "the mine had closed."),
        ("It ratified a treaty signed in June.", 1, "a treaty signed in June."),
        ("The deal, struck on Monday, gives them more.", 1, "The deal gives them more."),
        ("The men had struck in May and had won in July, the union said.", 1, "The men had won in July,"),
    ],
)
def test_a_clause_is_told_with_what_it_needs(sentence, number, told):
    """A subject, or the noun that it describes; without its asides."""
    spans = told_by(analysis(sentence), number)
    assert " ".join(span.of(sentence) for span in spans) == told


def test_no_clause_hangs_on_itself():
    """Whoever goes from a clause to its host, and so on, comes to an end."""
    read = analysis(
        "The mayor made this mistake by sending 300 US troops to Odala to adid in the revolt against the mill in 1919."
    )
    for number in range(len(read.clauses)):
        met, host = [number], read.clauses[number].host
        while host is not None:
            assert host not in met
            met.append(host)
            host = read.clauses[host].host
