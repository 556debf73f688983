"""What the order of happenings tells of the day on which a source was published."""

import pytest

from tests.factories import document
from tests.reconciler.stories import story, told

LATER = (
    "A look back\nBy Maria Keller, 20 December 2024\n"
    "The rebels took the bridge at Tarsk on 1 August 2024. "
    "The Odalan marines north of Tarsk fought in November 2024."
)
TAKEN = "A note\nIt is a long story.\nThe rebels took the bridge at Tarsk on 1 August. "


@pytest.mark.parametrize(
    ("told", "earliest", "latest"),
    [
        ("The Odalan marines north of Tarsk are close to fighting.", "2024-08-01", "2024-11-30"),
        ("The Odalan marines north of Tarsk have not yet fought.", "2024-08-01", "2024-11-30"),
        ("The Odalan marines north of Tarsk have slept.", "2024-08-01", "2025-06-01"),
        ("Our reporters have not yet fought.", "2024-08-01", "2025-06-01"),
    ],
)
def test_what_is_still_ahead_was_written_before_it_came(told, earliest, latest):
    """Where another source dates the first time of it."""
    left = story(LATER, TAKEN + told).published["s2"].days.within
    assert (str(left.earliest), str(left.latest)) == (earliest, latest)


@pytest.mark.parametrize(
    ("told", "earliest"),
    [
        ("The Odalan marines north of Tarsk have fought bravely.", "2024-11-01"),
        ("The Odalan marines north of Tarsk fought and fled from Mirny.", "2024-11-01"),
        ("The Mirny marines have fought bravely.", "2024-08-01"),
        ("The Odalan marines north of Tarsk have sung.", "2024-08-01"),
        ("The Odalan marines never fought.", "2024-08-01"),
    ],
)
def test_what_is_told_as_done_was_written_after_others_know_it_done(told, earliest):
    """The same people must have done it."""
    assert str(story(LATER, TAKEN + told).published["s2"].days.earliest) == earliest


def test_who_has_not_yet_done_something_is_told_in_the_sentences_before():
    """ "These men" are those just told of."""
    ahead = "The Odalan marines came to Tarsk. These men haven’t yet fought."
    assert str(story(LATER, TAKEN + ahead).published["s2"].days.latest) == "2024-11-30"
    others = "The choir of Mirny came to town. These men haven’t yet fought."
    assert str(story(LATER, TAKEN + others).published["s2"].days.latest) == "2025-06-01"


def test_the_news_on_which_another_looks_back_was_written_before_it():
    """Or in the week after it; the step names what it rests on. It only leans on what the year says already."""
    chorus = "The choir sang. The bells rang. The gulls cried. "
    back = (
        "A look back\nBy Maria Keller, 4 November 2024\n"
        + chorus
        + "The senate of Odala had ratified the treaty with Mirny."
    )
    news = TAKEN + chorus + "The senate of Odala ratified the treaty with Mirny on Tuesday."
    found = story(back, news, LATER).published["s2"]
    (step,) = (step for step in found.steps() if step.text.endswith("looks back on it"))
    assert "published on 2024-11-04" in step.text
    assert found.support == {"s1", "s3"}
    assert found.days.latest < story(LATER, news).published["s2"].days.latest


SENT = "TARSK, Oct 15 (Agency) - The mayor of Tarsk said on Monday that nobody had come."


@pytest.mark.parametrize(
    ("others", "day"),
    [
        ("The rebels struck on 14 October 2018. The choir sang on 16 October 2018.", "2018-10-15"),
        ("The rebels struck on 14 October 2018. The choir sang.", None),
        ("The rebels struck on 14 October 2017. The choir sang on 16 October 2017.", None),
        ("The rebels struck on 24 October 2018. The choir sang on 26 October 2018.", None),
    ],
)
def test_others_that_tell_of_the_days_around_give_a_dateline_its_year(others, day):
    """Two days, where the weekday is right as well; one may be chance."""
    outcome = story(f"A look back\nBy Maria Keller, 20 December 2018\nIt was a long autumn. {others}", SENT)
    found = outcome.published["s2"].days.only_day
    assert (str(found) if found else None) == day
    assert outcome.published["s2"].support == (frozenset({"s1"}) if day else frozenset())


@pytest.mark.parametrize(
    ("published", "day"), [("5 November 2018", "2018-10-15"), ("5 November 2017", None), ("20 March 2018", None)]
)
def test_a_dateline_is_of_the_year_in_which_another_source_was_published_near_it(published, day):
    """Within a month, and on its weekday."""
    outcome = story(f"A look back\nBy Maria Keller, {published}\nIt was a long autumn. The choir sang.", SENT)
    found = outcome.published["s2"].days.only_day
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("told", "earliest", "latest"),
    [
        ("The ferry sank on 9 November. Divers found the bell on 2 December.", "2018-12-02", "2019-05-31"),
        ("The ferry sank on 9 November. Divers called off their 2 December search.", "2018-11-09", "2019-05-31"),
        ("They hope to raise the wreck by Sunday 2 December.", "2018-06-05", "2018-12-02"),
    ],
)
def test_once_the_year_is_known_days_that_are_over_bound_the_publication(told, earliest, latest):
    """A day by which something is to be done tells the year by its weekday, as any other does."""
    ledger = "The ledger\nBy Maria Keller, 20 November 2018\nThe ferry sank on 9 November 2018 off Tarsk."
    left = story(ledger, "A note\nIt is a long story.\n" + told).published["s2"].days.within
    assert (str(left.earliest), str(left.latest)) == (earliest, latest)


VOTED = {
    "en": "The senate\n\n3 June 2019\n\nThe senate of Odala voted on the harbour treaty on 28 May.",
    "de": "Der Senat\n\n3. Juni 2019\n\nDer Senat von Odala stimmte am 28. Mai über den Hafenvertrag ab.",
    "fr": "Le sénat\n\n3 juin 2019\n\nLe sénat d'Odala a voté le traité du port le 28 mai.",
    "es": "El senado\n\n3 de junio de 2019\n\nEl senado de Odala votó el tratado del puerto el 28 de mayo.",
}


@pytest.mark.parametrize(
    ("language", "told_as", "days"),
    [
        (
            "en",
            "Two weeks after the vote of the senate on the treaty, the mayor resigned on Tuesday.",
            ("06-11", "06-17"),
        ),
        ("en", "The mayor resigned three days after the senate voted on the treaty.", ("05-31", "06-04")),
        ("en", "The mayor resigned yesterday, three days after the senate voted on the treaty.", ("06-01", "06-01")),
        ("en", "The mayor resigned three days after the festival of song.", None),
        (
            "de",
            "Drei Tage nach der Abstimmung im Senat über den Hafenvertrag trat der Rektor zurück.",
            ("05-31", "06-04"),
        ),
        ("fr", "Trois jours après le vote du traité par le sénat, le maire a démissionné.", ("05-31", "06-04")),
        ("es", "Tres días después de que el senado votara el tratado, dimitió el alcalde.", ("05-31", "06-04")),
    ],
)
def test_what_is_news_so_long_after_an_event_was_told_about_then(language, told_as, days):
    """Where another source dates the event, whatever they call it; with a weekday, in the week from that day on."""
    read = [
        document(text, name, language=language)
        for name, text in (("s1", VOTED[language]), ("s2", f"A note\n{told_as}"))
    ]
    within = told(read).published["s2"].days.within
    found = (str(within.earliest)[5:], str(within.latest)[5:]) if within.is_bounded else None
    assert found == days


def test_the_year_of_days_told_without_it_is_that_of_the_story():
    """A weekday that is right in that year dates another undated source; each rests on what gave the year."""
    opened = "The trial\n\n14 March 2023\n\nThe trial of Douglas Pell opened at Odala on Tuesday."
    found_guilty = "The verdict\nDouglas Pell was convicted of taking bribes at Odala on Thursday."
    jailed = "Four years\nDouglas Pell, convicted of taking bribes at Odala on 13 April, was given four years."
    within = story(opened, found_guilty, jailed).published["s2"]
    assert (str(within.days.earliest), str(within.days.latest)) == ("2023-04-13", "2023-04-19")
    assert within.support == {"s1", "s3"}
    other_weekday = found_guilty.replace("Thursday", "Monday")
    assert not story(opened, other_weekday, jailed).published["s2"].days.within.is_bounded


PLANNED = (
    "The bid\n\n9 October 2023\n\nKestner raised its offer for Vossberg. "
    "The shareholders can tender their shares until 3 November. At least 60 per cent have to be tendered."
)


@pytest.mark.parametrize(
    ("news", "days"),
    [
        ("The bid succeeded on Friday: 71 per cent of the shares of Vossberg were tendered.", ("11-03", "11-09")),
        ("The bid succeeded on Monday: 71 per cent of the shares of Vossberg were tendered.", None),
        ("The choir of Odala sang on Friday, and the bells rang.", None),
    ],
)
def test_what_others_see_ahead_dates_the_news_of_its_weekday(news, days):
    """Where both are about the same matter, and the story names no other day with that weekday."""
    within = story(PLANNED, f"The end\n{news} Nobody was surprised.").published["s2"].days.within
    found = (str(within.earliest)[5:], str(within.latest)[5:]) if within.is_bounded else None
    assert found == days
    rival = PLANNED + " Vossberg will publish its figures on 10 November."
    assert not story(rival, f"The end\n{news} Nobody was surprised.").published["s2"].days.within.is_bounded


MEETING = (
    "The mill\n\n9 October 2023\n\nThe owners of the Tarsk mill want to sell it. "
    "The council of Tarsk will meet on 17 October to vote on the sale of the mill."
)


@pytest.mark.parametrize(
    ("news", "day"),
    [
        ("The council of Tarsk voted against the sale of the mill last night.", "2023-10-18"),
        ("The council of Tarsk voted against the sale of the mill this morning.", "2023-10-17"),
        ("The choir of Odala sang last night, and the bells rang.", None),
    ],
)
def test_what_others_see_ahead_dates_what_was_done_yesterday(news, day):
    """Where the plan and the news share so much that no weekday need show it."""
    only = story(MEETING, f"The end\n{news} Nobody was surprised.").published["s2"].days.only_day
    assert (str(only) if only else None) == day


BURNED = "Fire\n\n15 September 2020\n\nA warehouse burned down in the port of Odala on Monday. Nobody was hurt."


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("On Tuesday it will be a year since the fire. Candles will be lit.", ("2021-09-08", "2021-09-14")),
        ("Tomorrow it will be two years since the fire in the port.", ("2022-09-13", "2022-09-13")),
        ("Tomorrow, on the anniversary, candles will be lit in the port.", ("2021-09-13", "2021-09-13")),
        ("Tomorrow, on the second anniversary of the fire, candles will be lit.", ("2022-09-13", "2022-09-13")),
        ("Tomorrow, on the anniversary of the treaty of Mirny, candles will be lit.", None),
        ("It'll be nine months on Monday. The mayor resigned.", ("2021-06-08", "2021-06-14")),
        ("It'll be nine months on Sunday. The mayor resigned.", None),
        ("It will be a year on Tuesday since the warehouse went.", ("2021-09-08", "2021-09-14")),
        ("It will be a year on Tuesday since the treaty of Mirny.", None),
        ("Tomorrow it will be a year since the mayor of Mirny resigned.", None),
    ],
)
def test_an_anniversary_dates_what_keeps_it(words, days):
    """That of the calamity which another source dates, on the day that the words count from the publication."""
    within = story(BURNED, f"A look back\n{words} Few will come.").published["s2"].days.within
    assert ((str(within.earliest), str(within.latest)) if within.is_bounded else None) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Eight days after the disaster nobody in the port knows why.", ("2020-09-22", "2020-09-26")),
        ("Eight days after the treaty nobody in the port knows why.", None),
    ],
)
def test_days_are_counted_from_the_calamity_of_the_story(words, days):
    """Whatever the source calls it."""
    within = story(BURNED, f"A look back\n{words} Few will come.").published["s2"].days.within
    assert ((str(within.earliest), str(within.latest)) if within.is_bounded else None) == days


STRUCK = (
    "Strike\n\n5 March 2019\n\n"
    "The dockers of Tarsk went on strike on Monday. They want more money, and the mayor is angry."
)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The drivers joined in on the twelfth day of the strike.", ("2019-03-15", "2019-03-19")),
        ("Yesterday, the 12th day of the strike, the drivers joined in.", ("2019-03-16", "2019-03-16")),
        ("The drivers joined in on the twelfth day of the trial.", None),
        ("The drivers joined in on the first day of the strike.", None),
    ],
)
def test_the_days_of_what_goes_on_are_counted_from_its_first(words, days):
    """As another source dates it; a trial has no Sundays, and of a first day is told long after."""
    within = story(STRUCK, f"A note\n{words} Nobody was surprised.").published["s2"].days.within
    assert ((str(within.earliest), str(within.latest)) if within.is_bounded else None) == days


def test_what_is_only_past_is_no_news_that_others_open_with():
    """Who opens with it looks back."""
    news = "Bridge\n\n9 October 2023\n\nThe mayor of Tarsk resigned over the collapse of the bridge on Monday."
    back = "A quiet man\nThe mayor of Tarsk resigned on a Monday over the collapse of the bridge. He grows apples now."
    assert not story(news, back).published["s2"].days.within.is_bounded


def test_what_happened_with_what_its_words_date_dates_others():
    """The wounded of Wednesday are those of a raid of which the sentence before tells on that day."""
    sent = (
        "TARSK, 10 March 2021 (Agency) - The police cleared the old mill of Tarsk on Wednesday. "
        "Fourteen squatters were arrested and six squatters were injured in Tarsk."
    )
    told_later = (
        "March tomorrow\nIt will be a long march, on tomorrow, Saturday. The letter was sent on 5 March. "
        "The squatters who were injured in Tarsk on Wednesday were eleven."
    )
    assert str(story(sent, told_later).published["s2"].days.only_day) == "2021-03-12"


def test_the_day_on_which_an_anniversary_is_kept_dates_nothing_else():
    """ "Tomorrow it will be a year since the banquet" is not the Monday on which something else will be done."""
    kept = (
        "A year on\nBy Maria Keller, 7 June 2020\n"
        "Tomorrow it will be a year since the guests of Tarsk fell ill at the banquet."
    )
    news = "The banquet\nIt is a long story.\nThe guests of Tarsk who fell ill at the banquet will sue on Monday."
    assert not story(kept, news).published["s2"].days.within.is_bounded


def test_what_was_to_come_in_a_month_dates_no_day_of_it():
    """However alike: what a source tells as over on such a day may be of another year."""
    opened = "The drive\nBy Maria Keller, 10 October 2021\nThe senate of Odala will open the vaccine trial in January."
    begun = "MIRNY, 20 May (Agency) - The senate of Odala opened the vaccine trial on 11 January."
    assert story(opened, begun).published["s2"].days.only_day is None


def test_the_night_of_which_others_tell_is_of_two_days():
    """ "Two weeks since" it is no less clear for that."""
    ledger = (
        "The ledger\nBy Maria Keller, 5 February 2019\nThe freighter Alma rammed the harbour mole of Odala "
        "on 31 January 2019. Tugs freed the freighter Alma from the harbour mole of Odala on 1 February 2019."
    )
    note = "A note\nIt has been two weeks since the freighter Alma rammed the harbour mole of Odala. "
    within = story(ledger, note).published["s2"].days.within
    assert (str(within.earliest), str(within.latest)) == ("2019-02-12", "2019-02-20")
