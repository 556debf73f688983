"""Events across documents: pairs of sentences, read from a corpus and from a build."""

import json

from tests.evaluation.coref.corpus import CorefCorpora, Corpus, pairs_across

DATA = {
    "sources": [
        {"id": "a", "published": "2008-03-06", "sentences": ["A title", "The mine of Odala closed on 5 March 2008 ."]},
        {"id": "b", "published": None, "sentences": ["The mine of Odala closed on March 5 , 2008 .", "It was old ."]},
    ],
    "gold": {
        "clusters": [
            {
                "date": "2008-03-05",
                "mentions": [{"doc": "a", "sent": 1}, {"doc": "b", "sent": 0}, {"doc": "b", "sent": 1}],
            }
        ]
    },
}


def test_pairs_lie_across_articles():
    assert pairs_across([[("a", 1), ("b", 0), ("b", 1), ("b", 1)]]) == {(("a", 1), ("b", 0)), (("a", 1), ("b", 1))}


def test_a_sentence_is_found_by_its_offset(tmp_path):
    path = tmp_path / "topic.json"
    path.write_text(json.dumps(DATA), encoding="utf-8")
    article = Corpus.read(path).articles[0]
    assert [article.sentence_at(offset) for offset in (0, 6, 8, 30)] == [0, 0, 1, 1]


def test_a_folder_is_one_corpus(tmp_path):
    (tmp_path / "coref" / "topics").mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "coref" / "topics" / f"{name}.json").write_text(json.dumps(DATA), encoding="utf-8")
    [corpus] = CorefCorpora().find(tmp_path)
    assert CorefCorpora().title(corpus) == "topics (events)"
    assert CorefCorpora().measure(corpus, tmp_path).figures == {
        "pairs.p": 100.0,
        "pairs.r": 50.0,
        "pairs.f1": 66.7,
        "pairs.gold": 4,
        "dates.found": 100.0,
        "dates.gold": 6,
    }
