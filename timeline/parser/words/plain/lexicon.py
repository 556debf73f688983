"""The lexicon of a language without a tagger of its own: the classes of words by lists, and the tags for them.

Tags are those of the Penn Treebank, and more: finite forms are told apart by what they tell, `VBZ` present, `VBD`
past, `VBF` future, `VBC` conditional, `VBQ` quoted.
"""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.words.plain.forms import Form, Forms

#: The tags of finite forms.
TAGS = {Form.PRESENT: "VBZ", Form.PAST: "VBD", Form.FUTURE: "VBF", Form.CONDITIONAL: "VBC", Form.QUOTED: "VBQ"}
FINITE_TAGS = frozenset(TAGS.values())

#: The tags of the others.
OTHERS = {Form.PARTICIPLE: "VBN", Form.INFINITIVE: "VB", Form.GERUND: "VBG"}

#: Word classes of `predicates.toml` and their tags, the first that holds a word first.
CLASSES = (
    ("conjunction", "CC"),
    ("subordinator", "IN"),
    ("preposition", "IN"),
    ("article", "DT"),
    ("pronoun", "PRP"),
    ("adverb", "RB"),
    ("negation", "RB"),
)


class Lexicon:
    """The words of a language by class, and how it writes and orders them."""

    def __init__(self, language: str) -> None:
        data, words = loader.table(language, "predicates"), loader.table(language, "words")
        figures, verbs = loader.table(language, "figures"), loader.table(language, "verbs")
        self.language, self.forms = language, Forms.of(language)
        self.numbers = frozenset((*words["number"], *figures["number"]["words"]))
        #: The tag of each word that a list holds.
        self.tags = dict.fromkeys(self.numbers, "CD")
        for name, tag in reversed(CLASSES):
            self.tags |= dict.fromkeys(data[name], tag)
        #: Words that belong to a number, and the tag of each of them.
        self.groups = {tuple(phrase.lower().split()): "RB" for phrase in figures["hedge"]}
        self.groups |= {tuple(phrase.lower().split()): "CD" for phrase in figures["vague"]}
        #: What opens a clause, and what opens a relative one.
        self.openers, self.relative = frozenset(data["subordinator"]), frozenset(data["relative"])
        according = loader.table(language, "attribution")["according"]["words"]
        self.as_told = frozenset(data["as_told"]).difference(according)
        self.prepositions, self.pronouns = frozenset(data["preposition"]), frozenset(data["pronoun"])
        self.conjunctions = frozenset(data["conjunction"])
        self.articles, self.negations = frozenset(data["article"]), frozenset(data["negation"])
        #: Participles that tell the occasion of what follows.
        self.occasion = frozenset(data["occasion"])
        #: Prefixes of verbs that can stand apart from them.
        self.particles = frozenset(word for word in verbs["prefix"]["words"] if self.tags.get(word, "PRP") != "PRP")
        #: What stands before an infinitive.
        self.marks = frozenset(verbs.get("infinitive", {}).get("marks", ()))
        self.titles = frozenset(word.lower() for word in loader.table(language, "names")["title"]["words"])
        self.outlets = frozenset(loader.table(language, "attribution")["outlet"]["words"])
        self.capitals, self.verb_second = bool(words.get("capital_nouns")), bool(words.get("verb_second"))
        #: The tag of a word that nothing else is known of.
        self.rest = "JJ" if self.capitals else "NN"
