"""The order of a main clause for one whose verb stands last: "dass am Montag drei Menschen starben"."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.text.sentences import Span
from timeline.parser.words.plain.forms import Form, Forms
from timeline.parser.words.plain.lexicon import FINITE_TAGS
from timeline.parser.words.speech import Words, span_of
from timeline.parser.words.verbs import vocabulary

#: An opened clause that is put so is one that says what somebody says, or what came before.
_OPENED = frozenset({Role.REPORTED, Role.ADVERBIAL})


def in_main_order(analysis: Analysis, clause: Clause, after: int) -> tuple[Span, ...]:
    """The words of a clause up to `after` whose verb stands last, its subject first, its verb second; nothing else.

    "Drei Menschen | starben | am Montag". A part that goes with the verb stays where that stood: "er | kam | um drei |
    an". It fails where something stands between, or nobody can tell such a part from the verb.
    """
    verb, words = clause.predicate, analysis.words
    subject = _described_subject(analysis, clause) or (clause.subject if _is_opened(analysis, clause) else None)
    if verb is None or subject is None or clause.asides:
        return ()
    opening = _opening(analysis, clause)
    outside = subject[0] < clause.first
    first, behind = (opening, opening) if outside else (subject[0], _behind_bare(words, *subject))
    if first < opening or verb.first < behind or any(words[at].text in ",;:" for at in range(first, after - 1)):
        return ()
    forms, behind_verb = Forms.of(analysis.language), words[verb.first + 1 : after]
    if any(word.tag in FINITE_TAGS and not forms.is_shaped(word.lower, Form.INFINITIVE) for word in behind_verb):
        return ()  # "zou hebben gesloten" is one group
    split = _split(words[verb.first].lower, analysis.language)
    if split is None:
        return ()
    end = words[after - 1].end if words[after - 1].text[0].isalnum() else words[after - 2].end
    start = words[verb.first].start
    parts = [
        span_of(words[slice(*subject)] if outside else words[first:behind]),
        Span(start + split, words[verb.first].end),
        *([span_of(words[opening:first])] if first > opening else []),
        *([span_of(words[behind : verb.first])] if behind < verb.first else []),
        *([Span(start, start + split)] if split else []),
        Span(words[verb.first].end, end),
    ]
    return tuple(part for part in parts if part.start < part.end)


def subject_first(analysis: Analysis, clause: Clause) -> tuple[Span, ...]:
    """The words of a main clause that begins with its verb, as its first place is told elsewhere, its subject first."""
    words, verb = analysis.words, clause.predicate
    second = loader.table(analysis.language, "words").get("verb_second")
    if not second or clause.role is not Role.MAIN or verb is None or clause.subject is None or clause.asides:
        return ()
    (first, behind), end = clause.subject, clause.after - (words[clause.after - 1].text in ",.")
    if verb.first != clause.first or first <= verb.first or clause.first == 0:
        return ()
    parts = (first, behind), (verb.first, verb.first + 1), (verb.first + 1, first), (behind, end)
    return tuple(span_of(words[one:other]) for one, other in parts if one < other)


def _described_subject(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The subject of its host that a relative clause without one describes: "Das Museum, | das 1903 gegründet wurde".

    Behind a preposition between the two only where both have one form: "Die Halle am See, | die 1903 gebaut wurde".
    """
    words, data = analysis.words, vocabulary(analysis.language)
    host = analysis.clauses[clause.host] if clause.host is not None else None
    second = loader.table(analysis.language, "words").get("verb_second")
    if not second or clause.role is not Role.RELATIVE or clause.subject or host is None or host.subject is None:
        return None
    first, behind = host.subject
    end = clause.first - (words[clause.first - 1].text == ",")
    between = words[behind:end]
    bare = not any(word.tag == "DT" for word in between) and words[first].lower in data["singular_article"]
    same = words[first].lower == words[clause.first].lower or bare  # "Ein Angebot aus Odala, das …"
    joined = not between or (between[0].tag == "IN" and same)
    plain = not any(word.text == "," or word.tag in FINITE_TAGS for word in between)
    agrees = words[clause.first].lower in data["subject_relative"]
    return (first, end) if agrees and joined and plain and end >= behind else None


def _behind_bare(words: Words, first: int, behind: int) -> int:
    """Behind a bare noun where another small one follows, which begins the object: "inspecteurs | scheuren"."""
    small = [words[at].tag == "NN" and words[at].text[0].islower() for at in range(first, behind)]
    return first + 1 if small[:2] == [True, True] else behind


def _is_opened(analysis: Analysis, clause: Clause) -> bool:
    """Does a word for what is said, or came before, open a clause in a language that puts its verb last there?

    Or a preposition and a relative pronoun ("bei dem sieben starben"), or a conjunction behind such a clause.
    """
    words, data = analysis.words, vocabulary(analysis.language)
    if not loader.table(analysis.language, "words").get("verb_second"):
        return False
    if clause.role is Role.RELATIVE:
        placed = words[clause.first].lower in data["placing"]  # "waarbij niemand gewond raakte"
        return placed or (words[clause.first].tag == "IN" and words[clause.first + 1].tag == "WDT")
    if clause.role is Role.COORDINATE and clause.host is not None:
        host, verb = analysis.clauses[clause.host], clause.predicate
        last = verb is not None and not any(word.text[0].isalnum() for word in words[verb.first + 1 : clause.after])
        return last and host.role is not Role.COORDINATE and _is_opened(analysis, host)
    return (
        clause.role in _OPENED and words[clause.first].lower in (data["content"] | data["earlier"]) - data["condition"]
    )


def _opening(analysis: Analysis, clause: Clause) -> int:
    """Behind the words that open a clause: of a relative one its pronoun, and a preposition before that."""
    return clause.first + 1 + (clause.role is Role.RELATIVE and analysis.words[clause.first].tag == "IN")


def _split(verb: str, language: str) -> int | None:
    """How many letters of a finite verb stand by themselves in a main clause; `None` where nobody can tell."""
    forms, prefixes = Forms.of(language), _prefixes(language)
    if forms.is_helper(verb) or not verb.startswith(prefixes):
        return 0
    prefix = next(one for one in prefixes if verb.startswith(one))
    if prefix in _inseparable(language):
        return 0 if prefix in _inseparable(language, always=True) else None
    return len(prefix) if forms.readings(verb[len(prefix) :]) else 0


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    words = loader.table(language, "verbs")["prefix"]["words"]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _inseparable(language: str, *, always: bool = False) -> frozenset[str]:
    """Prefixes that always stay with their verb, and those that may."""
    data = loader.table(language, "verbs")["prefix"]
    return frozenset(data["stays"]) | frozenset(() if always else data["may_stay"])
