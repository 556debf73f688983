"""Claims that are much alike and tell two events: of two articles, these are in none together."""

import pytest

from tests.reconciler.stories import story

#: Each article opens with its date, and with other matters that fill it.
WIRE = "The wire\nODALA, {day} 2024 - The choir of Mirny sang. {told} The gulls cried over the harbour."
PAPER = "The paper\nBy Maria Keller, {day} 2024\nThe bells of Tarsk rang. {told} The market was empty on Sunday."


def together(one, other):
    """Is a claim of the first article in one event with one of the second, with an action or a number in common?"""
    found = story(WIRE.format(**one), PAPER.format(**other))
    source = {claim.id: claim.source for claim in found.claims}
    return any({source[name] for name in event.claims} == {"s1", "s2"} for event in found.events)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("3 May", "The sitting of the council, which was set for 9 May, has been postponed."),
            ("12 May", "The hearing of the union on 9 May lasted nine hours."),
        ),
        (
            ("3 May", "The demolition of the bridge planned for 9 May will not take place."),
            ("12 May", "The bridge of Tarsk was demolished on 9 May."),
        ),
        (
            ("3 May", "On 2 May 140 trucks were waiting at the crossing of Tarsk."),
            ("8 May", "At present 160 vehicles are waiting at the crossing of Tarsk."),
        ),
        (
            ("3 May", "The rink will be closed until 29 May."),
            ("12 May", "The rink will be closed until 7 June."),
        ),
        (
            ("3 May", "June Castle, the treasurer, was acquitted."),
            ("2 July", "The appeal against the acquittal of June Castle, the treasurer, was dismissed."),
        ),
        (
            ("3 May", "Some 3,000 gallons of fuel have leaked."),
            ("9 May", "The ministry has raised its estimate of the leak, from 3,000 gallons to 11,000 gallons."),
        ),
        (
            ("3 May", "Norcast announced that it has raised 210 million dollars to build the mine at Odala."),
            ("2 July", "Of the 210 million dollars that it has raised some 160 million are left."),
        ),
    ],
)
def test_what_is_alike_and_is_not_the_same(one, other):
    """A plan that was dropped, another count, other ends, a matter, what a number started from."""
    assert not together(*({"day": day, "told": told} for day, told in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("3 May", "The sitting of the council is set for 9 May."),
            ("12 May", "The sitting of the council on 9 May lasted nine hours."),
        ),
        (
            ("3 May", "The rink stays closed until 9 May."),
            ("4 May", "The rink stays closed until 9 May."),
        ),
        (
            ("3 May", "Norcast has raised 210 million dollars for the mine."),
            ("4 May", "Norcast raised 210 million dollars for the mine."),
        ),
    ],
)
def test_what_is_alike_and_is_the_same(one, other):
    assert together(*({"day": day, "told": told} for day, told in (one, other)))
