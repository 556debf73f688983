"""What a clause takes from the one that it hangs on: its subject, what helps its verb, the noun that it describes."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.languages import loader
from timeline.parser.clauses import Analysis, Clause, Role, subject
from timeline.parser.conjugation import Predicate
from timeline.parser.naming import happens
from timeline.parser.plain.phrases import phrase_before
from timeline.parser.sentences import Span
from timeline.parser.speech import TIME, Word, Words, is_listed
from timeline.parser.verbs import PAST, RELATIVE, VERB, vocabulary

_NOUNS = frozenset({"DT", "PRP$", "JJ", "NN", "NNS"})
_SINGULAR, _PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
#: At most so many words join a relative clause to its noun: ", all but three of whom".
LONGEST_JOINT = 7
#: Marks that part clauses and open no quotation.
MARKS = frozenset(",;:–—-•*")


def borrowed(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """What a clause without a subject takes from its host: its subject, or the noun that it describes."""
    if host.predicate is None:
        return (span_of(analysis.words[host.first : host.after]),)
    if clause.role is Role.REPORTED and analysis.words[clause.first].tag == "VBG":
        return (span_of(analysis.words[host.first : clause.first]),)  # "Residents reported | seeing sparks"
    if analysis.tells_deed(clause):
        first = host.subject[0] if host.subject else host.predicate.first
        return (span_of(analysis.words[min(first, host.predicate.first) : clause.first]),)  # "La mairie dit | avoir su"
    ahead = clause.role is Role.PARTICIPLE and clause.after <= host.first  # "Fermé depuis mars, | le pont …"
    if ahead or clause.role in (Role.COORDINATE, Role.REPORTED):
        return _of_described(analysis, clause, host) or shared_subject(analysis, clause)
    words = analysis.words
    behind = host.predicate.after <= clause.first
    comma = words[clause.first - 1].text == ","
    acts = clause.predicate is not None and words[clause.predicate.first].tag == "VBG"
    after = words[clause.first].lower in vocabulary(analysis.language).get("with_gerund", ())
    if behind and acts and (comma or after):
        return shared_subject(analysis, clause)  # "… reached a deal, averting strikes", "died after being struck"
    begin = host.predicate.after if behind else host.first
    apposed = () if comma else _apposed(analysis, clause, begin)
    return apposed or _described(analysis, clause, begin, behind=behind, comma=comma)


def _described(analysis: Analysis, clause: Clause, begin: int, *, behind: bool, comma: bool) -> tuple[Span, ...]:
    """The noun that stands right before a clause, from a word of its host on."""
    words, data = analysis.words, vocabulary(analysis.language)
    noun = None
    if is_listed(analysis.language) and (whole := _subject_before(analysis, clause)):
        return (span_of(words[slice(*whole)]),)
    if is_listed(analysis.language):
        noun = clause.first - comma
        while noun > begin + 1 and words[noun - 1].tag in ("IN", "DT"):
            noun -= 1  # "el artículo | en el | que"
        while noun > begin + 1 and (words[noun - 1].tag in VERB or words[noun - 1].tag == "RP"):
            noun -= 1  # "hat ein Paket | beschlossen, | das …"
        if clause.role in (Role.RELATIVE, Role.PARTICIPLE):
            begin = phrase_before(words, begin, noun, data) % noun or begin  # "dans | les eaux | qui"
        if clause.predicate is not None and clause.predicate.head in data["occurring"]:
            owned = [at for at in range(begin + 1, noun - 1) if words[at].lower in data["owner"]]
            begin = owned[-1] + 1 if owned else begin  # "las causas del | siniestro, ocurrido el lunes"
    else:
        begin = _noun_begin(analysis, clause, begin, behind=behind, comma=comma)
    while begin < clause.first and (
        words[begin].lower in data["particle"] or words[begin].lower in data["subordinator"]
    ):
        begin += 1
    end = clause.first if noun is None else noun
    while end > begin and words[end - 1].text in MARKS:
        end -= 1
    end += comma and noun is None and "," in words.texts[begin:end]  # "Tolley, 64, | who fell ill"
    return (span_of(words[begin:end]),) if end > begin else ()


def _subject_before(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The whole subject of its host right before a relative clause: "I lavori di restauro, | che dovevano"."""
    words, host = analysis.words, analysis.clauses[clause.host] if clause.host is not None else None
    if host is None or host.subject is None or clause.role is not Role.RELATIVE or host.predicate is None:
        return None
    first, end = host.subject[0], clause.first - 1
    ahead = first < end < host.predicate.first and words[end].text == ","
    between = {word.tag for word in words[host.subject[1] : end]}
    return (first, end) if ahead and between <= {"IN", "DT", "NN", "NNP", "JJ"} else None


def _noun_begin(analysis: Analysis, clause: Clause, begin: int, *, behind: bool, comma: bool) -> int:
    """Where the noun begins that a clause describes which stands `behind` its host's verb, or inside its subject."""
    words = analysis.words
    begin = _behind_comma(analysis, begin, clause.first)
    infinitives = [at for at in range(begin, clause.first - 1) if words[at].tag == "VB" and words[at - 1].tag == "TO"]
    begin = infinitives[-1] + 1 if infinitives else begin  # "to repay | a bond that falls due"
    opens = words[begin].tag in ("IN", "TO") and words[begin + 1].tag in _NOUNS
    begin += opens and begin < clause.first - 1  # "noticed in | data that …"
    if words[begin].tag == "IN" and words[begin + 1].tag == TIME and begin + 2 < clause.first:
        begin += 2  # "will postpone by six weeks | the tariffs that"
    if not behind and words[clause.first].tag == "WDT" and not comma:
        begin = _nearest_thing(words, begin, clause.first)
    if behind and words[clause.first].tag == "WDT" and not comma:
        begin = _nearest_part(analysis, begin, clause.first)
    if words[clause.first].tag == "WP" and words[begin].tag in ("IN", ","):
        parts = [at + 1 for at in range(begin, clause.first - 1) if words[at].tag == "IN" and words[at].lower != "of"]
        begin = parts[-1] if parts else begin  # "after a call from | the secretary of state who"
    if comma and words[clause.first].tag == "WP" and words[begin].tag == "RB":
        begin = _name_before(words, clause.first - 1) or begin  # "are almost certainly those of | Abbot Ralph, who"
    if words[clause.first].tag == "WP":
        begin = _nearest_people(analysis, begin, clause.first)
    if clause.role is Role.RELATIVE and clause.predicate is not None:
        begin = _agreeing(analysis, begin, clause.first, words[clause.predicate.first])
    return begin


def _name_before(words: Words, after: int) -> int | None:
    """Where the name begins that ends before a word."""
    first = after
    while first > 0 and words[first - 1].tag in ("NNP", "NNPS"):
        first -= 1
    return first if first < after else None


def _apposed(analysis: Analysis, clause: Clause, begin: int) -> tuple[Span, ...]:
    """Whom a noun behind a comma calls by what the clause tells, by name: "Ray Delgado, | the volunteer | who died"."""
    words = analysis.words
    marks = [at for at in range(begin + 1, clause.first - 1) if words[at].text == ","]
    if clause.role is not Role.RELATIVE or not marks or words[marks[-1] + 1].tag != "DT":
        return ()
    comma = marks[-1]
    if any(word.tag in ("CC", "IN", "CD", "NNS") for word in words[comma + 1 : clause.first]):  # of several, no name
        return ()
    first = comma
    while first > begin and words[first - 1].tag != "DT" and words[first - 1].text[0].isupper():
        first -= 1
    if first == comma:
        return ()
    first -= first > begin and words[first - 1].tag == "DT"
    return (span_of(words[first:comma]),)


def _of_described(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """The noun of a relative clause that another goes on with: "Lie, who drew maps | and died in 2021"."""
    relative = clause.role is Role.COORDINATE and host.role is Role.RELATIVE
    if not relative or host.host is None or subject(analysis, analysis.clauses.index(host)) is not None:
        return ()
    return borrowed(analysis, host, analysis.clauses[host.host])


def _behind_comma(analysis: Analysis, begin: int, after: int) -> int:
    """Where what sums up the clause before begins: "it ran aground near Litlesund, | an accident that hurt nobody"."""
    indefinite = loader.table(analysis.language, "attribution")["around"]["indefinite"]
    marks = [at for at in range(begin, after - 1) if analysis.words[at].text == ","]
    return marks[-1] + 1 if marks and analysis.words[marks[-1] + 1].lower in indefinite else begin


def _nearest_thing(words: Words, begin: int, after: int) -> int:
    """Where the thing begins that "that" and "which" mean: "the owner of | the ferry that sank"."""
    inside = [at + 1 for at in range(begin + 1, after - 1) if words[at].lower == "of" and words[at + 1].tag == "DT"]
    return inside[-1] if inside else begin


def _nearest_part(analysis: Analysis, begin: int, after: int) -> int:
    """Where the noun begins that "that" means of several: "points in | a final that", no "a fire in a hall that"."""
    words, data = analysis.words, vocabulary(analysis.language)
    parts = [begin] + [
        at + 1 for at in range(begin + 1, after - 1) if words[at].tag == "IN" and words[at].lower != "of"
    ]
    parts = [part for part in parts if words[part].tag != TIME]  # "saw a crack on Monday in | a bolt that"
    plain = bool(parts) and not any(word.tag == "CC" or word.text == "," for word in words[begin:after])
    if not plain or words[parts[-1]].lower not in data["article"]:
        return begin
    ends = [part - 1 for part in parts[1:]] + [after]
    happening = [one for one, end in zip(parts, ends, strict=True) if happens(words[one:end], analysis.language)]
    return happening[-1] if happening else parts[-1]


def _nearest_people(analysis: Analysis, begin: int, after: int) -> int:
    """Where those begin whom "who" means, if not what happens to them: "the release of | eleven men who"."""
    words = analysis.words
    behind = next((at for at in range(begin + 1, after - 1) if words[at].lower == "of"), None)
    if behind is None or not happens(words[begin:behind], analysis.language):
        return begin
    return behind + 1


def _agreeing(analysis: Analysis, begin: int, after: int, verb: Word) -> int:
    """Where the nouns begin with which a verb agrees: "an attack against | forces who have held it"."""
    words, data = analysis.words, vocabulary(analysis.language)
    number = _PLURAL if verb.lower in data["plural"] else _SINGULAR if verb.lower in data["singular"] else None
    inside = [at for at in range(begin + 1, after) if words[at].tag == "IN"]
    if number is None or not inside:
        return begin
    heads = [
        next((word.tag for word in reversed(words[first:last]) if word.tag in _PLURAL | _SINGULAR), None)
        for first, last in ((begin, inside[0]), (inside[-1] + 1, after))
    ]
    return inside[-1] + 1 if heads[0] not in number and heads[1] in number else begin


def shared_subject(analysis: Analysis, clause: Clause) -> tuple[Span, ...]:
    """The subject of the nearest host that has one of its own."""
    one, words = clause.predicate if clause.role is Role.COORDINATE else None, analysis.words
    for _ in analysis.clauses:
        host = clause.host
        if host is None and clause in analysis.clauses and clause.role is Role.MAIN:
            host = analysis.clauses.index(clause) - 1  # "It opened in May, was shut in June, | and opened again"
        if host is None or host < 0:
            return ()
        clause = analysis.clauses[host]
        shared = subject(analysis, analysis.clauses.index(clause))
        if shared and clause.predicate:
            first = next(index for index, word in enumerate(words) if word.start >= shared.start)
            after = _behind_subject(analysis, first, clause.predicate.first)
            apposed = after < clause.predicate.first and words[after].text == "," and "," in words.texts[first:after]
            after += apposed  # "the hall, a gift of the mill, | opened … and was sold"
            if one is not None and _shares_helper(analysis, one, clause.predicate):
                after = clause.predicate.after - 1  # "was suspended in May | and arrested in June"
            return without_asides(analysis, first, clause, after)
    return ()


def _shares_helper(analysis: Analysis, one: Predicate, other: Predicate) -> bool:
    """Does a joined participle, without an object behind it, share what helps the verb before it?"""
    words = analysis.words
    if words[one.first].lower in vocabulary(analysis.language)["auxiliary"]:
        return False
    bare = one.after - one.first == 1 and words[one.first].tag in PAST and words[one.first - 1].tag in ("CC", "RB")
    helped = other.passive and other.after - other.first > 1 and words[other.after - 1].tag in PAST
    following = words[one.after : one.after + 1]
    return bare and helped and not any(word.tag in _NOUNS | {"NNP", "PRP", "CD"} for word in following)


def _behind_subject(analysis: Analysis, first: int, verb: int) -> int:
    """Where the subject that stands from a word on up to a verb ends: what denies or describes that verb is not shared.

    "Los investigadores | no descartan … y volverán".
    """
    words, after = analysis.words, verb
    skipped = ("RB", "PRP") if is_listed(analysis.language) else ("RB",)  # "el alcalde | se | reunió …"
    while after - 1 > first and (words[after - 1].text in MARKS or words[after - 1].tag in skipped):
        after -= 1
    if is_listed(analysis.language) and words[after - 1].tag == "DT" and words[after - 2].text == ",":
        return _behind_subject(analysis, first, after - 1)  # "la presidenta, Ana Ruiz, | la | ha aceptado y …"
    return after


def without_asides(analysis: Analysis, first: int, clause: Clause, after: int | None = None) -> tuple[Span, ...]:
    """The words of a clause from one on, up to its end or another, without the clauses that interrupt it."""
    spans = []
    words, after = analysis.words, clause.after if after is None else after
    for begin, end in clause.asides:
        if begin >= after:
            break
        if words[begin - 1].tag in ("DT", "PRP"):
            continue  # "one of those | who voted"
        until = _before_joint(words, first, begin)
        apposed = "," in words.texts[first : until - 1]  # "Okoro, 19, | who …, | scored"
        until -= until > first and words[until - 1].text in MARKS and not apposed
        if until > first:
            spans.append(span_of(words[first:until]))
        first = max(first, end + (end < after and words[end].text in MARKS))
    if first < after:
        spans.append(span_of(words[first:after]))
    return tuple(spans)


def _before_joint(words: Words, first: int, begin: int) -> int:
    """Where an aside begins with what joins it: "the strait, | through which it goes", "men, | most of whom fled"."""
    if words[begin].tag not in RELATIVE or words[begin - 1].tag not in ("IN", "TO"):
        return begin
    comma = next((at for at in range(begin - 1, max(first, begin - LONGEST_JOINT), -1) if words[at].text == ","), None)
    return begin - 1 if comma is None else comma + 1


def span_of(words: Sequence[Word]) -> Span:
    """The stretch of text that some words in a row take."""
    return Span(words[0].start, words[-1].end)
