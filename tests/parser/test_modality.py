"""What sort of claim it is, and how certain its words are."""

import pytest

from tests.parser.reading import claim, claims
from timeline.model.claim import Kind, Status


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The mine closed on 14 May 2024.", Kind.OCCURRENCE),
        ("The mine will close on 14 May 2024.", Kind.PLAN),
        ("The mine is to close on 14 May 2024.", Kind.PLAN),
        ("The ministry said on Monday that the mine was safe.", Kind.STATEMENT),
        ("The ministry said that the mine was opened on Monday.", Kind.OCCURRENCE),
        ("The mine has been closed since May 2024.", Kind.STATE),
        ("Both states ratified a treaty signed in June 2024.", Kind.OCCURRENCE),
    ],
)
def test_kinds(sentence, kind):
    """The verb that stands nearest to the date decides."""
    assert claim(sentence).kind is kind


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The mine closed on 14 May 2024.", Status.REPORTED),
        ("The mine will close on 14 May 2024.", Status.PLANNED),
        ("The mine was to close on 14 May 2024.", Status.PLANNED),
        ("The strike of the miners was called off on 14 May 2024.", Status.CANCELLED),
        ("The union suspended the strike planned for 14 May 2024.", Status.CANCELLED),
        ("The vote was put off to 14 May 2024.", Status.PLANNED),
        ("The hospital put off all operations for 14 May 2024.", Status.REPORTED),
        ("The union suspended its chairman, who resigned on 14 May 2024.", Status.REPORTED),
        ("A driver was suspended on 14 May 2024.", Status.REPORTED),
        ("The strike was suspended on 14 May 2024.", Status.CANCELLED),
        ("The fair, planned for 14 May 2024, was called off.", Status.CANCELLED),
        ("A trip that had been scrapped will go ahead on 14 May 2024.", Status.PLANNED),
        ("The ministry confirmed on Monday that the mine had closed.", Status.CONFIRMED),
        ("The ministry claimed on Monday that the mine had closed.", Status.CLAIMED),
        ("The ministry denied on Monday that the mine had closed.", Status.DENIED),
        ("An estimated 300 men left on 14 May 2024.", Status.ESTIMATED),
        ("The mine reportedly closed on 14 May 2024.", Status.UNVERIFIED),
        ("The report of 14 May 2024 could not be independently verified.", Status.UNVERIFIED),
    ],
)
def test_statuses(sentence, status):
    """Verbs and hedges say how certain a source is."""
    assert claim(sentence).status is status


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("The mine did not close on 14 May 2024.", True),
        ("The mine didn’t close on 14 May 2024.", True),
        ("No train ran on 14 May 2024.", True),
        ("She lost a vote of no confidence on 14 May 2024.", False),
        ("His leaving on 14 May 2024 had nothing to do with the loss.", False),
        ("Nobody came to the mine on 14 May 2024.", True),
        ("The mine closed on 14 May 2024.", False),
        ("Train no. 4417 left on 14 May 2024.", False),
        ("A notable knot was tied on 14 May 2024.", False),
        ("The firm not only closed the mine on 14 May 2024.", False),
        ("No fewer than 300 men left on 14 May 2024.", False),
        ("The storm had nothing to do with the loss on 14 May 2024.", False),
        ("The firm opened not on 4 May 2024 but on 14 May 2024.", False),
        ("On 14 May 2024 the firm opened in Leeds, not in York.", False),
        ("The men were not in the mine on 14 May 2024.", True),
        ("The mine was not safe but dry on 14 May 2024.", True),
        ("The army failed to take the mine on 14 May 2024.", True),
        ("The men had not slept for days, and the mine closed on 14 May 2024.", False),
    ],
)
def test_negation(sentence, negated):
    """Only of the clause that is dated; the abbreviation of "number" denies nothing."""
    assert claim(sentence).negated is negated


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the bloodiest war since 1945.",
        "It is the first strike since May 2019.",
        "This is the worst fire since last June.",
    ],
)
def test_a_comparison_is_no_claim(sentence):
    """The date says how far back one must go, not when something happened."""
    assert claims(sentence) == ()


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("The mayor denied it: the agency had closed the mine on 4 May.", "en", Status.REPORTED),
        ("Der Geologe widersprach: Das Amt habe am 4. Mai gewarnt.", "de", Status.REPORTED),
        ("The mayor denied it, and said that the agency closed the mine on 4 May.", "en", Status.REPORTED),
        ("The mayor denied that she had warned the owner on 4 May.", "en", Status.DENIED),
    ],
)
def test_what_is_so_instead_is_not_denied(text, language, status):
    """Behind the colon of a denial, or told beside it; what somebody denied to have said, he did not say."""
    told = [one for one in claims(text, language) if one.when is not None]
    assert {one.status for one in told} == {status}


@pytest.mark.parametrize(
    ("language", "text", "headline"),
    [
        (
            "en",
            "It is not certain that the pumps were ready on 3 May 2024.",
            "It is not certain that the pumps were ready",
        ),
        ("fr", "Il n'est pas certain que les pompes aient été livrées le 3 mai 2024.", "Il n'est pas certain que"),
        ("es", "No es seguro que las bombas estuvieran listas el 3 de mayo de 2024.", "No es seguro que las bombas"),
        ("it", "Non è certo che le pompe siano arrivate il 3 maggio 2024.", "Non è certo che le pompe"),
        ("pt", "Não é certo que as bombas estivessem prontas em 3 de maio de 2024.", "Não é certo que as bombas"),
        ("nl", "Het is niet zeker dat de pompen op 3 mei 2024 klaar waren.", "Het is niet zeker dat de pompen"),
    ],
)
def test_what_nobody_knows_is_told_as_such(language, text, headline):
    """Neither as a fact nor as denied."""
    [found] = claims(text, language=language)
    assert (found.status, found.negated) == (Status.UNVERIFIED, False)
    assert found.headline.startswith(headline)


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "Das Feuer könnte am 3. Mai 2024 durch einen Kurzschluss entstanden sein.", Status.UNVERIFIED),
        ("fr", "L'incendie pourrait avoir été causé le 3 mai 2024 par un court-circuit.", Status.UNVERIFIED),
        ("es", "Las bombas podrían haber llegado el 3 de mayo de 2024.", Status.UNVERIFIED),
        ("es", "Las bombas podrían llegar el 3 de mayo de 2024.", Status.PLANNED),
        ("it", "Le pompe potrebbero essere arrivate il 3 maggio 2024.", Status.UNVERIFIED),
        ("it", "L'incendio potrebbe aver avuto origine il 3 maggio 2024.", Status.UNVERIFIED),
        ("it", "Gli operai potrebbero essere licenziati il 3 maggio 2024.", Status.PLANNED),
        ("pt", "As bombas podem ter chegado em 3 de maio de 2024.", Status.UNVERIFIED),
        ("nl", "De pompen kunnen op 3 mei 2024 zijn geleverd.", Status.UNVERIFIED),
    ],
)
def test_what_may_have_been_is_no_plan(language, text, status):
    """Unlike what may come."""
    [found] = claims(text, language=language)
    assert found.status is status
