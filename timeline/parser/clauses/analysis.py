"""A sentence as its clauses, one for each predicate, so that each time finds what it dates.

Clauses lie side by side; an aside ("the agreement, struck on Monday, gives …") lies inside the clause that it
interrupts. A clause knows the one it hangs on (`host`), from which it takes a subject, and the one that says it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.parser.clauses.plain.cutting import cut
from timeline.parser.clauses.predicates import predicates, takes_object
from timeline.parser.clauses.segments import Clause, Role, segment
from timeline.parser.text.sentences import Span
from timeline.parser.words.according import behind_source
from timeline.parser.words.conjugation import Predicate
from timeline.parser.words.plain.forms import Forms
from timeline.parser.words.retagging import retagged
from timeline.parser.words.speech import TIME, Words, is_listed
from timeline.parser.words.taggers import is_tagged
from timeline.parser.words.verbs import NOUN, RELATIVE, lists_of, reporting, vocabulary

#: What a comma and a conjunction behind such a clause go on with stands before it: "put off, when …, and revived".
_NOUN_BUT_ARTICLE = NOUN - {"DT"}
_SUBORDINATE = frozenset({Role.ADVERBIAL, Role.RELATIVE})
_BEFORE_QUOTATION = frozenset('“":')
_PUNCTUATION = frozenset(",;:–—-“”\"'‘’()[]•*")


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A sentence with its words, its clauses in the order of their predicates, and the subject of each of these.

    What is asked again and again is answered when it is made. `lists`: see `verbs.lists_of`.
    """

    sentence: Span
    words: Words
    clauses: tuple[Clause, ...]
    language: str
    subjects: tuple[Span | None, ...]
    lists: frozenset[str]

    def clause_at(self, index: int) -> int:
        """The number of the innermost clause that holds a word."""
        last = len(self.clauses) - 1
        return next((number for number in range(last, 0, -1) if self.clauses[number].holds(index)), 0)

    def span(self, clause: Clause) -> Span:
        """The place of a clause in the text."""
        return Span(self.words.starts[clause.first], self.words.ends[clause.after - 1])

    def tells_deed(self, clause: Clause) -> bool:
        """Does it tell in an infinitive, which has no subject, what somebody says he did: "dit | avoir écrit"?"""
        return _tells_deed(self.words, clause, self.language)


def _tells_deed(words: Words, clause: Clause, language: str) -> bool:
    if clause.predicate is None or clause.role is not Role.REPORTED or not is_listed(language):
        return False
    return Forms.of(language).is_deed(words.lowers, clause.predicate.first)


def _with_speech(words: Words, clauses: Sequence[Clause], language: str) -> Iterator[Clause]:
    """The clauses, those told whose verb reports what somebody says; who is told something says nothing."""
    tellers = [one.said_by for one in clauses]
    for number, clause in enumerate(clauses):
        verb = clause.predicate
        if verb is None or verb.passive or verb.head not in reporting(language):
            yield clause
        else:
            yield clause if _is_unsaid(words, verb, language, tellers, number) else clause._replace(speaks=True)


def _is_unsaid(words: Words, verb: Predicate, language: str, tellers: Sequence[int | None], number: int) -> bool:
    """Does a verb of speech say nothing here: "le feu s'est déclaré", "the carmaker recalled 40,000 vehicles"?"""
    if verb.head in vocabulary(language)["wants_content"] and takes_object(words, verb.after):
        return number not in tellers
    return _is_reflexive(words, verb, language)


def _is_reflexive(words: Words, predicate: Predicate, language: str) -> bool:
    """Does a pronoun make a verb of speech tell what happened: "le feu s'est déclaré"?"""
    data, before = vocabulary(language), words.lowers[predicate.first - 1] if predicate.first else ""
    return predicate.head in data["unsaid"] and before in data["reflexive"]


def analyse(sentence: Span, words: Words, language: str) -> Analysis:
    """The clauses of a sentence; at least one if it has a word."""
    if is_listed(language):
        found = cut(words, language, vocabulary(language)) if words else []
    elif is_tagged(language):
        words = retagged(words, language)
        found = segment(words, 0, len(words), predicates(words, language), vocabulary(language)) if words else []
    else:
        found = [Clause(0, len(words), None)] if words else []
    found.sort(key=lambda clause: (clause.predicate.first if clause.predicate else 0, clause.first))
    hosted = list(_hosted(words, found, language)) if len(found) > 1 else found
    clauses = tuple(_with_speech(words, hosted, language))
    subjects = tuple([_subject(words, one, language) for one in clauses])
    return Analysis(sentence, words, clauses, language, subjects, lists_of(words, language))


def _hosted(words: Words, found: Sequence[Clause], language: str) -> Iterable[Clause]:
    """The clauses with their hosts and speakers; what goes before its speaker ("…, the agency said") is said, too."""
    verbs = reporting(language)
    heads = [clause.predicate for clause in found]
    speaking = [
        n for n, one in enumerate(heads) if one and one.head in verbs and not _is_reflexive(words, one, language)
    ]
    asides = [(n, *aside) for n, clause in enumerate(found) for aside in clause.asides]
    inner = {n for at, a, b in asides for n, one in enumerate(found) if n != at and a <= one.first < b}
    said, hosts = list[int | None](), list[int | None]()
    for number, clause in enumerate(found):
        host = None if clause.role is Role.MAIN else _host(words, number, found, inner, speaking)
        if number in inner and number - 1 in inner and _joins_on(found, number):
            host = number - 1
        speaker = None
        goes_on = clause.role in (Role.COORDINATE, Role.ADVERBIAL) and host is not None and host < number
        if clause.role is Role.REPORTED:
            speaker = host if host is None or host in speaking else said[host] if host < number else None
        elif goes_on and host is not None and host in said and _has_subject(words, clause):
            host, speaker = said.index(host), host  # "its clinic was hit, the charity said, | and three had died"
        elif goes_on and host is not None and host not in speaking:
            speaker = said[host]
        elif (
            speaking
            and clause.role in (Role.MAIN, Role.COORDINATE, Role.ADVERBIAL)
            and (number not in speaking or (is_listed(language) and _is_passive(clause)))  # "Das Leck ist | gemeldet"
        ):
            speaker = _speaker(words, number, found, speaking)
            speaker = _told_ahead(words, number, found, speaking, language) if speaker is None else speaker
        said.append(speaker)
        hosts.append(host)
    for number, (clause, host) in enumerate(zip(found, hosts, strict=True)):
        ahead = clause.role is Role.REPORTED and host is not None and host > number  # "rumours | that … | are untrue"
        speaker = said[host] if ahead and host is not None else said[number]
        yield clause if host is speaker is None else clause._replace(host=host, said_by=speaker)


def _is_passive(clause: Clause) -> bool:
    return clause.predicate is not None and clause.predicate.passive


def _host(
    words: Words, number: int, found: Sequence[Clause], inner: Collection[int], speaking: Sequence[int]
) -> int | None:
    """The clause that another hangs on: the one around it, else one before it, else the main one behind it.

    `inner`: the numbers of clauses that lie inside others, `speaking` of those that report.
    """
    clause = found[number]
    if number in inner:
        around = [n for n, other in enumerate(found) if any(a <= clause.first < b for a, b in other.asides)]
        return [n for n in around if n != number][-1]  # its own aside can begin where it does itself
    before = [n for n in range(number) if n not in inner]
    if clause.role is Role.PARTICIPLE and words[clause.first - 1].text == "," and _tells_more(words, clause):
        before = [n for n in before if found[n].role not in (Role.PARTICIPLE, Role.RELATIVE)] or before
    if clause.role is Role.COORDINATE and words[clause.first - 1].text == ",":
        before = [n for n in before if found[n].role not in _SUBORDINATE] or before
    joined = clause.role is Role.REPORTED and words[clause.first - 1].tag == "CC"  # "said that …, and | that …"
    if joined or (clause.role is Role.COORDINATE and number in speaking):  # "denied that …, and explained that …"
        before = [n for n in before if n in speaking] or before
    if before:
        return before[-1]
    return next((n for n in range(number + 1, len(found)) if found[n].role is Role.MAIN), None)


def _joins_on(found: Sequence[Clause], number: int) -> bool:
    """Does a clause go on with a relative one, both without a subject: "Holt, who led the dig | and found it, left"?"""
    one, other = found[number - 1], found[number]
    joins = other.role is Role.COORDINATE and one.role is Role.RELATIVE and one.after == other.first
    return joins and one.subject is None and other.subject is None


def _has_subject(words: Words, clause: Clause) -> bool:
    """Has the verb behind a comma and a conjunction a noun of its own before it?"""
    verb = clause.predicate.first if clause.predicate else clause.after
    return words[clause.first - 1].text == "," and any(word.tag in NOUN for word in words[clause.first : verb])


def _tells_more(words: Words, clause: Clause) -> bool:
    """Does a form in -ing tell more of the deed: "…, killing two", "…, by sending troops"?"""
    return clause.predicate is not None and words[clause.predicate.first].tag == "VBG"


def _speaker(words: Words, number: int, found: Sequence[Clause], speaking: Sequence[int]) -> int | None:
    """The clause that tells who says another which stands by itself: in it, behind it, before it with a quotation."""
    clause = found[number]
    inner = [n for n in speaking if any(a <= found[n].first < b for a, b in clause.asides)]
    inner = [n for n in inner if found[n].role is Role.MAIN]
    behind = [n for n in speaking if n > number and found[n].role is Role.MAIN]
    behind = [n for n in behind if ";" not in words.texts[clause.first : found[n].first]]
    ahead = _quoted_behind(words, clause, [n for n in speaking if n < number], found)
    return inner[0] if inner else behind[0] if behind else ahead


def _told_ahead(
    words: Words, number: int, found: Sequence[Clause], speaking: Sequence[int], language: str
) -> int | None:
    """The speaker of a clause right before another: "As the ministry said, | the mine closed"."""
    opening = found[number - 1] if number else None
    if opening is None or number - 1 not in speaking:
        return None
    parted = opening.after == found[number].first and words[opening.after - 1].text == ","
    if parted and opening.predicate and 0 < opening.first == opening.predicate.first and opening.role is Role.MAIN:
        return number - 1  # "Yes, | swears the harbour master, | the leak was seen"
    return number - 1 if parted and opening.first == 0 and words[0].lower in vocabulary(language)["as_told"] else None


def _quoted_behind(words: Words, clause: Clause, ahead: Sequence[int], found: Sequence[Clause]) -> int | None:
    """The speaker before a quotation: "She said: “…”"; `None` where the clause is no such quotation."""
    quoted = not _BEFORE_QUOTATION.isdisjoint(words.texts[max(0, clause.first - 2) : clause.first + 1])
    return ahead[-1] if quoted and ahead and found[ahead[-1]].after <= clause.first else None


def subject(analysis: Analysis, number: int) -> Span | None:
    """The words before a clause's verb that can be its subject; `None` where it has none of its own."""
    return analysis.subjects[number]


def _subject(words: Words, clause: Clause, language: str) -> Span | None:
    if clause.predicate is None or _tells_deed(words, clause, language):
        return None
    if clause.subject is not None:
        return Span(words.starts[clause.subject[0]], words.ends[clause.subject[1] - 1])
    first, verb, skipped = clause.first, clause.predicate.first, vocabulary(language)["joining"]
    lowers, texts, tags = words.lowers, words.texts, words.tags
    if tags[first] in RELATIVE and texts[first + 1 : first + 2] == (",",):
        return None  # "who, | two months earlier, | had told …"
    while first < verb and (texts[first] in _PUNCTUATION or (lowers[first] in skipped and tags[first] != "DT")):
        first = max(first + 1, min(behind_source(words, first, language), verb))  # but "that" in "That dispute …"
    while first + 1 < verb and tags[first] == "IN" and tags[first + 1] == TIME:
        first += 2  # "On Monday | the mayor"
        first += first < verb and texts[first] == ","
    own = tags[first:verb]
    if clause.role is Role.RELATIVE and own and own[0] in RELATIVE:
        return None
    if _NOUN_BUT_ARTICLE.isdisjoint(own) and own != ("DT",):
        return None
    return Span(words.starts[first], words.ends[verb - 1])


def set_before(analysis: Analysis, number: int) -> int | None:
    """The clause before which another only sets its time: "it was not until May | that she left"."""
    if "cleft" not in analysis.lists or number + 1 >= len(analysis.clauses):
        return None
    clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
    if (verb := clause.predicate) is None or verb.head not in data["be"] or verb.passive:
        return None
    told = analysis.clauses[number + 1]
    opens = words.lowers[clause.first] in data["cleft"] and verb.first == clause.first + 1
    timed = TIME in words.tags[verb.after : clause.after] and words.tags[verb.after] in ("IN", "RB", TIME)
    joined = told.first == clause.after and words.lowers[told.first] in data["content"]
    return number + 1 if opens and timed and joined and told.predicate is not None else None


__all__ = ["Analysis", "Clause", "Role", "analyse", "set_before", "subject"]
