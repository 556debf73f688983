"""The noun that a relative clause or a participle describes: where it begins and ends in the clause before."""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.clauses.naming import happens
from timeline.parser.clauses.plain.phrases import phrase_before
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import MARKS, TIME, Word, Words, is_listed, span_of
from timeline.parser.words.verbs import VERB, vocabulary

#: What a noun begins with, and itself.
NOUNS = frozenset({"DT", "PRP$", "JJ", "NN", "NNS"})

_SINGULAR, _PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})


def antecedent(analysis: Analysis, clause: Clause, begin: int, *, behind: bool, comma: bool) -> tuple[Span, ...]:
    """The noun that a clause describes, from a word of its host on; `behind`: it stands behind the host's verb.

    `comma`: one stands right before the clause.
    """
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
            phrase = phrase_before(words, begin, noun, data)
            begin = phrase if phrase < noun else begin  # "dans | les eaux | qui"
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
    opens = words[begin].tag in ("IN", "TO") and words[begin + 1].tag in NOUNS
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
