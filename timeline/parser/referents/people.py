"""Of whom and of what a sentence tells in the writer's own words, so that a pronoun of the next one can mean them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.parser.clauses.analysis import Analysis, Clause, Role, subject
from timeline.parser.names import Names
from timeline.parser.referents.lexicon import Lexicon
from timeline.parser.text.quotations import quotations
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import TIME, Word, Words, span_of, within
from timeline.parser.words.verbs import vocabulary

#: A thing is named again in at most so many words.
LONGEST_THING = 5

_SEVERAL = frozenset({"NNS", "NNPS"})
_HEAD = frozenset({"NN", "NNP", *_SEVERAL})
_JOINED = frozenset({"CC", "PRP"})
_STOPS = frozenset({"IN", "TO", ",", "WP", "WDT", "WP$", "VBN", "VBG", TIME})


class Told(NamedTuple):
    """Of whom a sentence tells: its subject by name, all persons that it names, its subject where it is a thing.

    `others`: it tells of somebody without a name; `rival`: it brings in another thing.
    """

    centre: str | None = None
    people: tuple[str, ...] = ()
    others: bool = False
    thing: str | None = None
    several: str | None = None
    rival: bool = False


class People:
    """The people of a text whom its writer names."""

    def __init__(self, text: str, named: Names, lexicon: Lexicon) -> None:
        self.text, self._named, self.lexicon = text, named, lexicon
        self._quotations = quotations(text)
        self._quoted = [one.start for one in self._quotations]
        self._found: dict[Span, list[tuple[Span, str]]] = {}

    def is_quoted(self, place: int) -> bool:
        """Does a place lie in quotation marks?"""
        at = bisect_right(self._quoted, place) - 1
        return at >= 0 and place < self._quotations[at].end

    def _is_quoting(self, sentence: Span) -> bool:
        """Has a sentence a part in quotation marks?"""
        first = bisect_right(self._quoted, sentence.start) - 1
        goes_on = first >= 0 and self._quotations[first].end > sentence.start
        return goes_on or first + 1 < bisect_right(self._quoted, sentence.end)

    def unquoted(self, analysis: Analysis) -> Sequence[Word]:
        """The words of a sentence that lie in no quotation marks."""
        if not self._is_quoting(analysis.sentence):
            return analysis.words
        return [word for word in analysis.words if not self.is_quoted(word.start)]

    def word_before(self, words: Words, place: int) -> str:
        """The last word that ends before a place and lies in no quotation marks; empty without one."""
        at = bisect_right(words.ends, place) - 1
        while at >= 0 and self.is_quoted(words.starts[at]):
            at -= 1
        return words.texts[at] if at >= 0 else ""

    def named_in(self, span: Span) -> Sequence[tuple[Span, str]]:
        """Whom the writer, not somebody quoted, names in a stretch; the same is asked again and again."""
        found = self._found.get(span)
        if found is None:
            named = self._named.people(span)
            self._found[span] = found = [(place, name) for place, name in named if not self.is_quoted(place.start)]
        return found

    def owns(self, place: Span) -> bool:
        """Does a name only say whose: "Holt's lawyer"?"""
        return self.text.startswith(("'s", "’s"), place.end)

    def own(self, analysis: Analysis) -> list[int]:
        """The clauses of a sentence, by their numbers, whose verbs stand in no quotation marks."""
        if not self._is_quoting(analysis.sentence):
            return list(range(len(analysis.clauses)))
        return [number for number, clause in enumerate(analysis.clauses) if not self._is_speech(analysis, clause)]

    def _is_speech(self, analysis: Analysis, clause: Clause) -> bool:
        first = clause.predicate.first if clause.predicate else clause.first
        return self.is_quoted(analysis.words.starts[first] + 1)

    def pronoun(self, analysis: Analysis, number: int) -> int | None:
        """The index of the pronoun that is the subject of a clause, adverbs between it and its verb left aside."""
        clause, words = analysis.clauses[number], analysis.words
        if clause.predicate is None or not clause.predicate.finite:
            return None
        at = clause.predicate.first - 1
        while at > clause.first and words.tags[at] == "RB":
            at -= 1
        found = at >= clause.first and words.tags[at] == "PRP" and self.lexicon.is_pronoun(words.lowers[at])
        return at if found and not self.is_quoted(words.starts[at]) else None

    def told(self, analysis: Analysis, own: Sequence[int], found: Mapping[int, str]) -> Told:
        """Of whom a sentence tells; `own`: its clauses in the writer's own words, `found`: whom pronouns mean in it."""
        people = tuple(dict.fromkeys(name for _, name in self.named_in(analysis.sentence)))
        others = any(self._tells_of_others(analysis, number) for number in own)
        nobody = Told(None, people, others)
        telling = (n for n in own if analysis.clauses[n].predicate and analysis.clauses[n].role is Role.MAIN)
        main = next(telling, None)
        if main is None:
            return nobody
        at = self.pronoun(analysis, main)
        if at is not None:
            word = analysis.words[at]
            meant = found.get(word.start)
            if self.lexicon.gender(word.lower) is not None:
                return Told(meant, people, others or meant is None)
            return nobody._replace(thing=meant) if word.lower in self.lexicon.thing else nobody._replace(several=meant)
        whose = subject(analysis, main) or self._behind_verb(analysis, main)
        if whose is None:
            return nobody
        told, rival = self._of_subject(analysis, whose), self._brings_in(analysis, main)
        return told._replace(people=people, others=others, rival=rival)

    def _brings_in(self, analysis: Analysis, number: int) -> bool:
        """Is something new named right behind the verb of a clause, so that "it" may mean that: "ordered a review"?"""
        verb, words = analysis.clauses[number].predicate, analysis.words
        article = vocabulary(analysis.language)["indefinite"]
        return (
            verb is not None and words.lowers[verb.after : verb.after + 1] != () and words.lowers[verb.after] in article
        )

    def _behind_verb(self, analysis: Analysis, number: int) -> Span | None:
        """Who is named behind a verb of speech that has no subject: "“…,” said | its head, Cornelia Bragg"."""
        clause = analysis.clauses[number]
        if clause.predicate is None or not clause.speaks:
            return None
        named = self.named_in(Span(analysis.words[clause.predicate.first].start, analysis.span(clause).end))
        return named[0][0] if named else None

    def _tells_of_others(self, analysis: Analysis, number: int) -> bool:
        """Is the subject of a clause somebody without a name?"""
        whose = subject(analysis, number)
        words = within(analysis.words, whose) if whose else ()
        if whose is None or not self.lexicon.somebody(words):
            return False
        behind = {word.end + 1 for word in words if word.tag == "IN"}  # "the wife of | John Holt"
        return all(self.owns(place) or place.start in behind for place, _ in self.named_in(whose))

    def of_speaker(self, analysis: Analysis, number: int) -> Told:
        """What the subject of a clause names that tells another, by which the next words can tell it again."""
        whose = subject(analysis, number)
        return self._of_subject(analysis, whose, near=True) if whose else Told()

    def _of_subject(self, analysis: Analysis, whose: Span, *, near: bool = False) -> Told:
        """The person, the thing or the several that a subject names; `near`: in the same sentence."""
        words = within(analysis.words, whose)
        after = next((at for at, word in enumerate(words) if word.tag in _STOPS), len(words))
        head = words[:after]
        if not head:
            return Told()
        named = self.named_in(span_of(head))
        if len(named) == 1 and named[0][0].end == head[-1].end:
            return Told(named[0][1])
        if head[-1].tag not in _HEAD or named or (self.lexicon.somebody(head) and head[-1].tag not in _SEVERAL):
            return Told()
        name = self._again(words, head, near=near)
        return Told(several=name) if head[-1].tag in _SEVERAL else Told(thing=name)

    def _again(self, words: Sequence[Word], head: Sequence[Word], *, near: bool) -> str | None:
        """The words by which a thing can be told again: all of its subject, or what stands before what describes it."""
        whole = list(words if len(words) <= LONGEST_THING and all(word.text != "," for word in words) else head)
        while whole[-1].tag == "RB":
            whole.pop()
        joined = any(word.tag in _JOINED for word in words)
        if joined or len(whole) > LONGEST_THING or (whole[0].lower in self.lexicon.passing and not near):
            return None
        return self.text[whole[0].start : whole[-1].end]
