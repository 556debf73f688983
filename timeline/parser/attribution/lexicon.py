"""The words of a language that tell who speaks, ready to be looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import compress

from timeline.languages import loader
from timeline.languages.asked import Asked
from timeline.languages.keyed import key
from timeline.languages.regex import compiled
from timeline.languages.replies import contradicting
from timeline.parser.words.speech import Words
from timeline.parser.words.verbs import reporting

_WORD = re.compile(r"\w+")

#: In place of a pronoun: one person, man or woman, where a verb leaves its subject out, and several, where only the
#: verb tells them from one ("sagten | sie"); in place of what names nobody: "aucun témoin".
SOMEBODY, SEVERAL, NOBODY = "?", "+", "-"

#: A noun with which another is joined has at least so many letters.
SHORTEST_END = 5

#: Kinds of pronouns that are kept by themselves.
_PRONOUNS = ("collective", "owners", "of_content", "reflexive")


class Lexicon:
    """The patterns and word lists of `attribution.toml`."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "attribution")

        def listed(table: str, key: str) -> list[str]:
            """A list of words; empty where the language has none, for not every one is read in the same way."""
            words: list[str] = data.get(table, {}).get(key, [])
            return words

        self.nouns, self.participles = frozenset(listed("verb", "noun")), frozenset(listed("verb", "participle"))
        self.content = frozenset(listed("content", "words"))
        finite, self.no_telling = listed("verb", "finite"), frozenset(listed("verb", "unless"))
        self.telling, self.telling_ahead = (
            [tuple(phrase.split()) for phrase in finite],
            frozenset(listed("verb", "ahead")),
        )
        every = [*finite, *self.participles, *reporting(language), *self.nouns]
        sizing = _sizing(*(listed("verb", key) for key in ("sizing", "at", "revising", "number")))
        denying, heard = contradicting(language)
        naming = _naming(*(listed("verb", key) for key in ("naming", "named", "name", "no_name")))
        self._verb = _saying(every, sizing, naming, denying, heard, self.content)
        changing = (*listed("verb", "sizing"), *listed("verb", "revising"), *listed("verb", "naming"))
        self._may_say = _beginning((*every, *changing, *denying))
        self.citing = _words(listed("verb", "citing"))
        self.as_, self.silent, self.surely = (frozenset(listed("verb", key)) for key in ("as", "silent", "surely"))
        self.setting, self.silent_before = (frozenset(listed("verb", key)) for key in ("setting", "silent_before"))
        self.according = _opening(*(listed("according", key) for key in ("words", "before", "endings")))
        self.behind, self.own_account = (_words(listed("according", key)) for key in ("behind", "own"))
        self.learned, self.asked = frozenset(listed("learned", "verbs")), _words(listed("learned", "from"))
        self.impersonal, self.through = (frozenset(listed("impersonal", key)) for key in ("verbs", "from"))
        self.view = compiled(
            rf"(?<!\w)(?:{_either(listed('according', 'in'))})\s+(?P<name>[^,;:.]{{2,60}}?)['’]s?\s+"
            rf"(?:{_either(listed('according', 'view'))})(?!\w)",
            re.IGNORECASE,
        )
        self._sources(listed, data["verb"]["agreement"])
        self.another = _words(listed("content", "another"))
        self.subordinate, self.relative = (frozenset(listed("content", key)) for key in ("subordinate", "relative"))
        self.ahead_end = compiled(rf"\s(?:{_either(listed('ahead', 'end'))})(?!\w)", re.IGNORECASE)
        self.openings = frozenset(listed("around", "openings"))
        self.prepositions = frozenset(listed("around", "prepositions"))
        self.no_openings = frozenset(listed("around", "never"))
        self.headline = frozenset(listed("headline", "words"))
        self.offices = self.headline | {word.lower() for word in loader.table(language, "names")["title"]["words"]}
        self.endings = frozenset(listed("around", "endings"))
        self.determiners, self.articles = (frozenset(listed("around", key)) for key in ("determiners", "articles"))
        self.indefinite = tuple(f"{word} " for word in listed("around", "indefinite"))
        self.passive = frozenset(listed("passive", "words"))
        self._pronouns(listed)
        self.outlets, self.no_outlets = frozenset(listed("outlet", "words")), frozenset(listed("outlet", "not"))
        self.fewest_own = int(data["issuer"]["least"])

    def _pronouns(self, listed: Callable[[str, str], list[str]]) -> None:
        """Pronouns and nouns for who speaks, and words that tell who does not."""
        self.speaking = self.headline | frozenset(listed("speaking", "words"))
        #: Nouns with which others are joined: "Oberbürgermeisterin".
        self.speaking_ends = tuple(sorted(word for word in self.speaking if len(word) >= SHORTEST_END))
        self.voices = self.speaking.union(listed("referent", "person"), listed("referent", "body"))
        self.hearing = frozenset(listed("verb", "hearing"))
        self.person, self.thing = (
            frozenset([*listed("pronoun", "person"), SOMEBODY]),
            frozenset(listed("pronoun", "thing")),
        )
        self.several = frozenset([*listed("pronoun", "several"), SEVERAL])
        self.nobody = frozenset([*listed("pronoun", "none"), NOBODY])
        self.collective, self.owners, self.of_content, self.reflexive = (
            frozenset(listed("pronoun", key)) for key in _PRONOUNS
        )
        self.objects, self.several_verbs = (frozenset(listed("pronoun", key)) for key in ("object", "several_verb"))
        self.own = _words(listed("pronoun", "own"))

    def _sources(self, listed: Callable[[str, str], list[str]], agreement: dict[str, str]) -> None:
        """Who speaks in the passive or without a verb of his own: who judges, who says something beside, and papers."""
        self.agents, self.agreement = tuple(listed("verb", "agent")), agreement
        self.agent = compiled(rf"\s+(?:{_either(self.agents)})\s+", re.IGNORECASE)
        self.told, self.met = frozenset(listed("told", "words")), _words(listed("told", "met"))
        self._named = _keys(listed("according", name) for name in ("words", "own", "before"))
        self._viewed = _keys([listed("according", "view"), listed("according", "figure")])
        self.judging = compiled(
            rf"(?:{_either(listed('according', 'judging'))})\s+(?P<name>(?!\d)[^,;:.\n“”\"]{{3,80}}),\s",
            re.IGNORECASE,
        )
        self.judges = frozenset(listed("according", "judges"))
        self.owned = _owned(*(listed("according", key) for key in ("own_word", "figure", "amounts")))
        self.beside = compiled(
            rf"(?<!\w)(?:{_either(listed('according', 'beside'))})\s+(?P<name>(?:[^\s,;:.“”\"]+\s+){{1,8}})$",
            re.IGNORECASE,
        )
        papers, within = _either(listed("paper", "words")), _either(listed("paper", "in"))
        self.papers = frozenset(listed("paper", "words"))
        self.in_paper = compiled(rf"(?<!\w)(?:{within})\s(?:\w+\s){{1,3}}?(?P<paper>{papers})(?!\w)", re.IGNORECASE)

    @classmethod
    @cache
    def of(cls, language: str) -> Lexicon:
        """The lexicon of a language, made once."""
        return cls(language)

    def verbs(self, text: str, words: Words, start: int, end: int) -> Iterator[re.Match[str]]:
        """The verbs of speech in a stretch of a sentence; each word is looked up before any pattern is tried."""
        for place in compress(words.starts, map(self._may_say.__getitem__, words.lowers)):
            if start <= place < end and (match := self._verb.match(text, place, end)):
                yield match

    def may_name_source(self, words: frozenset[str]) -> bool:
        """Can "according to" stand among some words?"""
        return not self._named.isdisjoint(words)

    def may_tell_view(self, words: frozenset[str]) -> bool:
        """Can "in his view" stand among some words?"""
        return not self._viewed.isdisjoint(words)

    def is_pronoun(self, word: str) -> bool:
        """Does the word stand for somebody named elsewhere, or for nobody?"""
        return word in self.person or word in self.thing or word in self.several or word in self.nobody

    def voice(self, noun: str) -> int:
        """How surely a noun, in lower case, is one for somebody who speaks: 2 one of the list, 1 one joined with it."""
        single = noun.removesuffix("s")
        if noun in self.speaking or single in self.speaking:
            return 2
        return int(single.endswith(self.speaking_ends))  # "Oberbürgermeisterin", but "Brandstiftung" as well

    def is_outlet(self, name: str) -> bool:
        """Is it the name of a paper, agency or broadcaster, which may relay what others say?"""
        words = {word.strip(".,'’").lower() for word in name.split()}
        return bool(words & self.outlets) and not words & self.no_outlets and any(map(str.isupper, name))


def _beginning(phrases: Iterable[str]) -> Asked[bool]:
    """What tells whether a word begins one of some phrases, itself or with its first part: "said", "said-to-be"."""
    begins = frozenset(phrase.split()[0] for phrase in phrases)
    return Asked(lambda word: word in begins or _opening_word(word) in begins)


def _opening_word(word: str) -> str:
    """The first word of one that is made of several; empty for marks."""
    opening = _WORD.match(word)
    return opening[0] if opening else ""


def _opening(words: Iterable[str], before: Iterable[str], endings: Iterable[str]) -> re.Pattern[str]:
    """Words before a speaker, and those before one with an ending that tells it: "nach | Polizeiangaben"."""
    compound = rf"(?:{_either(before)})(?=\s\w{{2,40}}(?:{_either(endings)})(?!\w))"
    return compiled(rf"(?<!\w)(?:(?:{_either(words)})(?!\w)|{compound})", re.IGNORECASE)


def _saying(
    verbs: Iterable[str],
    sizing: str,
    naming: str,
    denying: Iterable[str],
    heard: Iterable[str],
    content: Iterable[str],
) -> re.Pattern[str]:
    """A verb of speech; by patterns one that tells a number (`sizing`) or gives a name; "rejected claims that"."""
    return compiled(
        rf"(?<!\w)(?:(?P<naming>{naming})|(?:{_either(verbs)})(?!\w)|{sizing}"
        rf"|(?:{_either(denying)})\s(?:\S{{1,12}}\s)?(?:{_either(heard)})\s(?=(?:{_either([*content, 'as'])})(?!\w)))",
        re.IGNORECASE,
    )


def _sizing(sizing: Iterable[str], at: Iterable[str], revising: Iterable[str], number: Iterable[str]) -> str:
    """Verbs by which a number is told: "puts the number at 38", "raised the number of missing to 12"."""
    told = rf"\s(?:(?!\d)\S{{1,20}}\s){{1,8}}(?:{_either(at)})\s(?:\S{{1,12}}\s){{0,3}}[^\w\s]?\d"
    changed = rf"\s(?:\w{{1,12}}\s){{1,3}}?(?:{_either(number)})(?!\w)"
    return rf"(?:{_either(sizing)})(?={told})|(?:{_either(revising)})(?={changed})"


def _naming(verbs: Iterable[str], named: Iterable[str], name: Iterable[str], no_name: Iterable[str]) -> str:
    """Verbs that call something what it is: "called the letter a forgery", "calls the decision “mutual”"."""
    noun = rf"(?:{_either(name)})\s(?!(?:{_either(no_name)})(?!\w))"
    return rf"(?:{_either(verbs)})(?=\s(?:{_either(named)})(?:\s[\w’'-]{{1,20}}){{0,5}}\s(?:[\"“]|{noun}))"


def _owned(own: Iterable[str], figure: Iterable[str], amounts: Iterable[str]) -> re.Pattern[str]:
    """Whose number something is: "the government's own figure is 41 million"."""
    begins = r"(?:^|(?<=[;:–—]\s)|(?<=,\s)\w{1,7}\s)"
    number = r"(?=(?:\S{1,12}\s){0,3}[^\w\s]?\d)"
    return compiled(
        rf"{begins}(?P<name>[^,;:.]{{2,60}}?)['’]s?\s+(?:{_either(own)}\s+)?(?:{_either(figure)})\s+"
        rf"(?:{_either(amounts)})\s{number}",
        re.IGNORECASE,
    )


def _keys(lists: Iterable[Iterable[str]]) -> frozenset[str | None]:
    return frozenset(key(phrase) for phrases in lists for phrase in phrases)


def _words(words: Collection[str]) -> re.Pattern[str]:
    """Any of some words; begins, where it can, with the set of their first letters: `re` skips all other places."""
    end, by_letter = r"(?:(?<=['’])|(?!\w))", dict[str, list[str]]()
    for word in words:
        by_letter.setdefault(word[0].lower(), []).append(word[1:])
    if not by_letter or not all(letter.isalpha() and len(letter.upper()) == 1 for letter in by_letter):
        return compiled(rf"(?<!\w)(?:{_either(words)}){end}", re.IGNORECASE)
    letters = "".join(letter + letter.upper() for letter in sorted(by_letter))
    rests = "|".join(rf"(?<={letter})(?:{_either(rest)})" for letter, rest in sorted(by_letter.items()))
    return compiled(rf"[{letters}](?<!\w.)(?i:(?:{rests}){end})")


def _either(words: Iterable[str]) -> str:
    """An alternation of words, longest first; nothing matches where there are none."""
    ordered = sorted(set(words), key=lambda one: (-len(one), one))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered) or "(?!)"
