from tests.evaluation.story.matching import align, covers
from tests.evaluation.story.records import BuiltClaim, GoldClaim


def gold(id_="g", file="a.txt", start=0, end=40, text="", headline=""):
    return GoldClaim(id_, file, start, end, text, headline, None, optional=False, as_written=False)


def built(id_="c", file="a.txt", start=0, end=40, quote="", headline="", phrase=None):
    return BuiltClaim(id_, file, start, end, quote, headline, None, phrase)


def test_half_of_the_shorter_span_is_enough():
    assert covers(gold(start=0, end=40), built(start=20, end=120))
    assert not covers(gold(start=0, end=40), built(start=21, end=121))


def test_a_claim_over_half_a_page_finds_nothing():
    assert covers(gold(), built(end=700))
    assert not covers(gold(), built(end=701))


def test_other_formats_are_compared_by_their_words():
    quote = "The “strike” was called off on Friday"
    told = gold(file="a.html", start=900, end=990, text="<p>The &ldquo;strike&rdquo; was <b>called off</b></p>")
    assert covers(told, built(file="a.html", quote=quote))
    assert not covers(told, built(file="a.html", quote="Talks resume on Friday"))


def test_the_claim_with_the_date_phrase_inside_comes_first():
    one = built("c1", headline="Talks fail", phrase=(50, 56))
    other = built("c2", phrase=(3, 9))
    assert align([gold(headline="Talks fail")], [one, other]) == {"g": "c2"}


def test_then_the_one_with_the_shared_headline():
    assert align([gold(headline="Talks fail")], [built("c1"), built("c2", headline="Talks fail")]) == {"g": "c2"}


def test_one_to_one_while_there_are_enough_then_shared():
    gold_claims = [gold("g1", headline="Talks fail"), gold("g2"), gold("g3", start=10)]
    match = align(gold_claims, [built("c1", headline="Talks fail"), built("c2")])
    assert match["g1"] == "c1"
    assert match["g2"] == "c2"
    assert set(match) == {"g1", "g2", "g3"}


def test_claims_of_another_file_do_not_match():
    assert align([gold()], [built(file="b.txt")]) == {}
