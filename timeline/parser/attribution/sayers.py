"""Who says what a clause reports in a language that is read by lists: its subject, or who stands elsewhere for it."""

from __future__ import annotations

from timeline.languages import loader
from timeline.languages.units import lengths
from timeline.parser.attribution.lexicon import NOBODY, SEVERAL, SOMEBODY, Lexicon
from timeline.parser.attribution.speakers import Named
from timeline.parser.attribution.turned import turned_subject
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.clauses.plain.phrases import noun_phrases, phrase_before, phrase_end, with_name
from timeline.parser.text.sentences import Span
from timeline.parser.words.plain.forms import Forms
from timeline.parser.words.plain.lexicon import FINITE_TAGS
from timeline.parser.words.speech import TIME, span_of
from timeline.parser.words.verbs import vocabulary

_QUOTES = frozenset('“”„«»"')


def agent_of(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """Who says what a passive tells: "annoncée mardi | par | le département", "von | der Stadt | angekündigt"."""
    words, lexicon, data = analysis.words, Lexicon.of(analysis.language), vocabulary(analysis.language)
    verb = clause.predicate
    if verb is None or not verb.passive or data["reporting"].isdisjoint(_agreeing(verb.head, lexicon)):
        return None
    if words[verb.first].tag == "VBQ":
        return None  # "Die Akten seien | vom Amt | bestätigt worden": who says that is another
    if any(first <= clause.first < after for one in analysis.clauses for first, after in one.asides):
        return None  # what it stands inside is nobody's: "El cierre, | anunciado por la ciudad, | costará empleos"
    for index in range(clause.first, clause.after - 1):
        if words[index].lower in lexicon.agents and clause.holds(index):
            after = phrase_end(words, index + 1, clause.after, data)
            person = words[index + 1].tag in ("DT", "NNP") or words[index].lower != lexicon.agents[0]
            if after > index + 1 and person:
                return index + 1, with_name(words, after, len(words))
    return None


def _agreeing(participle: str, lexicon: Lexicon) -> set[str]:
    """A participle as it agrees with a masculine singular as well: "annoncée", "annoncé"."""
    cut = ((ending, own) for ending, own in lexicon.agreement.items() if participle.endswith(ending))
    return {participle, *(participle.removesuffix(ending) + own for ending, own in cut)}


def through(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """Who says what nobody by name does: "hieß es | aus dem Ministerium", "heißt es | in einer Mitteilung"."""
    words, lexicon = analysis.words, Lexicon.of(analysis.language)
    for index in range(clause.first, clause.after - 1):
        if words[index].lower in lexicon.through:
            after = phrase_end(words, index + 1, clause.after, vocabulary(analysis.language))
            if after > index + 1:
                return index + 1, after
    return None


def goes_on(analysis: Analysis, clause: Clause) -> bool:
    """Does the verb alone tell that the person spoken of before speaks on: "Había asegurado que …"?"""
    words, verb = analysis.words, clause.predicate
    if verb is None or clause.role not in (Role.MAIN, Role.COORDINATE):
        return False
    drops = loader.table(analysis.language, "words").get("subject_left_out", False)
    impersonal = any(word.lower in Forms.of(analysis.language).impersonal for word in words[clause.first : verb.first])
    return drops and not impersonal


def left_out(analysis: Analysis, clause: Clause) -> Named:
    """Somebody, in place of a subject that is left out."""
    place = analysis.words[clause.first].start
    return Named(Span(place, place), SOMEBODY)


def speaking_subject(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The subject of a clause with the name beside it, what it describes, or the subject of its host."""
    within = clause.role is Role.RELATIVE and _begins_within(analysis, clause)
    if clause.subject is None and clause.role is Role.RELATIVE and clause.host is not None and not within:
        found = _subject_behind(analysis, clause) if _is_of_pronoun(analysis, clause) else _described(analysis, clause)
        if found is not None:
            return found
    hanging = {Role.COORDINATE, Role.RELATIVE, *([Role.PARTICIPLE] if within else [])}
    while clause.subject is None and clause.role in hanging and clause.host is not None:
        clause = analysis.clauses[clause.host]
    if clause.subject is None:
        return None
    first, after = turned_subject(analysis, clause) or clause.subject
    verb = clause.predicate
    parted = verb is not None and first > verb.after and analysis.words[verb.after].text == ","
    counted = verb is not None and first == verb.after and analysis.words[first].tag == "CD"
    drops = bool(loader.table(analysis.language, "words").get("subject_left_out"))
    parted = parted or set(analysis.words.tags[first:after]) == {"CD"}  # "admitiu ter recebido R$ | 80 mil"
    parted = parted or (counted and drops)  # "contó | 410 sanas"
    if parted or _is_object(analysis, clause, first):  # "había 94, dijo, | dos menos"
        return None
    return first, with_name(analysis.words, after, len(analysis.words), office=after - first > 2)


def _is_object(analysis: Analysis, clause: Clause, first: int) -> bool:
    """Is the noun behind a verb that opens its sentence what is said, and who says it left out: "Anunció una huelga"?

    Not where something stands there that is said: "Anunció el alcalde | que …", "… , explicó un vecino".
    """
    verb, words = clause.predicate, analysis.words
    if not loader.table(analysis.language, "words").get("subject_left_out") or verb is None or first < verb.after:
        return False
    before = [
        word for word in words[: verb.first] if word.tag not in ("RB", "CC", "IN", TIME) and word.text[0].isalnum()
    ]
    number = analysis.clauses.index(clause)
    said = any(other.said_by == number for other in analysis.clauses) or not _QUOTES.isdisjoint(words.texts)
    return first == verb.after and not before and not said and words[first].tag != "NNP"


def _begins_within(analysis: Analysis, clause: Clause) -> bool:
    """Does a relative clause tell what is said in what it describes: "una lettera | in cui chiedeva …"?"""
    tags = analysis.words.tags[clause.first : clause.first + 2]
    drops = bool(loader.table(analysis.language, "words").get("subject_left_out"))
    return drops and tags == ("IN", "WDT")


def _is_of_pronoun(analysis: Analysis, clause: Clause) -> bool:
    """Does a relative clause hang on no noun, but on what is said: "c'est ce | qu'a indiqué la préfecture"?"""
    before = analysis.words[clause.first - 1].tag if clause.first else ""
    return before in ("DT", "PRP") or before in FINITE_TAGS


def _subject_behind(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The noun phrase behind the verb of a relative clause, with the name beside it."""
    if clause.predicate is None:
        return None
    words, places = analysis.words, range(clause.predicate.after, clause.after)
    found = next(iter(noun_phrases(words, places, vocabulary(analysis.language))), None)
    return (found[0], with_name(words, found[1], len(words))) if found else None


def _described(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The noun phrase, or the name, that stands right before a relative clause: "… Tomás Rueda, | que anunció"."""
    words = analysis.words
    after = clause.first - (words[clause.first - 1].text == ",")
    first = phrase_before(words, 0, after, vocabulary(analysis.language))
    return (first, after) if first < after else None


def named(analysis: Analysis, place: tuple[int, int], clause: Clause | None = None) -> Named:
    """Who some words name, the subject of a `clause`, with the pronoun where they are nothing else."""
    lexicon = Lexicon.of(analysis.language)
    words = analysis.words[slice(_without_lead(analysis, *place), place[1])]
    timed = words[0].tag == "CD" and words[-1].lower in lengths(analysis.language)
    pronoun = words[-1].tag == "PRP" and words[-1].lower in lexicon.nobody
    if timed or pronoun or words[0].lower in lexicon.no_openings:
        return Named(span_of(words[-1:]), NOBODY)  # "15.30 uur", "l'on", "aucun témoin"
    if len(words) != 1 or words[0].tag != "PRP":
        return Named(span_of(words))
    verb = analysis.words[clause.predicate.first].lower if clause and clause.predicate else ""
    several = words[0].lower in lexicon.person and verb.endswith(tuple(lexicon.several_verbs))
    return Named(span_of(words), SEVERAL if several and lexicon.several_verbs else words[0].lower)


def _without_lead(analysis: Analysis, first: int, after: int) -> int:
    """Where a name begins behind an adverb or the clock time of an entry: "erstmals | eine Frau", "13.20 | Alto"."""
    tags = analysis.words.tags
    if first == 0 and tags[:2] == ("CD", "NNP"):
        return 1
    begins = next((at for at in range(first, after) if tags[at] != "RB"), first)
    return first if tags[begins] == "CD" else begins  # "cerca de | 200 vecinos"
