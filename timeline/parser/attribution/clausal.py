"""Acts of speech in a language that is read by lists: the clauses that report, and "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.languages import loader
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sayers import agent_of, goes_on, left_out, named, speaking_subject, through
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.speakers import Act, Named
from timeline.parser.attribution.telling import leads_on, said_by, tells, told_by
from timeline.parser.attribution.turned import follows_quotation, is_put_in_quotation, with_quotation
from timeline.parser.clauses.analysis import Analysis, Clause, Role, analyse
from timeline.parser.clauses.plain.phrases import phrase_before, phrase_end, with_name
from timeline.parser.text.sentences import Span
from timeline.parser.words.according import behind_according, names_speaker
from timeline.parser.words.speech import TIME, Word, at_or_after
from timeline.parser.words.tokens import words_of
from timeline.parser.words.verbs import vocabulary

#: Who spoke last speaks on.
SAME = ""

#: The marks around the name of a paper, which has at most so many words.
MARKS, LONGEST_TITLE = frozenset("„“”«»\"‚‘’'"), 4


def acts_of_clauses(sentence: Sentence) -> list[Act]:
    """The acts of speech of a sentence, in order; verbs inside quotations are words of the speaker."""
    analysis = _analysis(sentence)
    accordings = list(_accordings(sentence, analysis))
    found = [*accordings, *_statements(sentence, analysis, accordings), *_learned(sentence, analysis)]
    return sorted(found or _quoted_on(sentence, analysis), key=lambda act: act.span.start)


def _analysis(sentence: Sentence) -> Analysis:
    """The clauses of a sentence, read anew where it is but a part, or has other times than its claims."""
    times = [(timex.start, timex.end) for timex in sentence.timexes]
    read = sentence.analysis
    if sentence.span == read.sentence and times == [word[:2] for word in read.words if word.tag == TIME]:
        return read
    words = words_of(sentence.text, sentence.span, sentence.timexes, sentence.language)
    return analyse(sentence.span, words, sentence.language)


def _statements(sentence: Sentence, analysis: Analysis, accordings: Sequence[Act]) -> Iterator[Act]:
    for number, clause in enumerate(analysis.clauses):
        agent = agent_of(analysis, clause)
        if agent is not None and not sentence.quoted(analysis.words[agent[0]].start):
            yield Act(_hull(analysis, [clause, *said_by(analysis, number)]), named(analysis, agent))
        if clause.predicate is None or not (tells(analysis, clause) or follows_quotation(sentence, analysis, clause)):
            continue
        inside = sentence.quoted(analysis.words[clause.predicate.first].start) is not None
        own = (
            is_put_in_quotation(analysis, clause) if inside else not _is_relayed(sentence, analysis, number, accordings)
        )
        who = _who(sentence, analysis, clause, inside=inside) if own else None
        if who is not None:
            whole = _hull(analysis, [clause, *told_by(analysis, number)])
            yield Act(with_quotation(sentence, analysis, clause, whole), who)


def _who(sentence: Sentence, analysis: Analysis, clause: Clause, *, inside: bool) -> Named | None:
    """Who says what a clause tells; `inside`: it is put into what is quoted."""
    if clause.predicate is not None and clause.predicate.head in Lexicon.of(sentence.language).impersonal:
        subject = through(analysis, clause)
        return named(analysis, subject, clause) if subject else None
    subject = speaking_subject(analysis, clause)
    if subject is not None and not inside and sentence.quoted(analysis.words[subject[0]].start):
        subject = None  # '"Pensé que …", habría dicho'
    if subject is not None:
        return named(analysis, subject, clause)
    return left_out(analysis, clause) if goes_on(analysis, clause) else None


def _is_relayed(sentence: Sentence, analysis: Analysis, number: int, accordings: Sequence[Act]) -> bool:
    """Does another tell that somebody spoke, and nothing of what he said: "afirma que | un sensor señaló rachas"?"""
    clause, span = analysis.clauses[number], analysis.span(analysis.clauses[number])
    around = any(act.span.start <= span.start and span.end <= act.span.end for act in accordings)
    by_another = clause.said_by is not None or (around and clause.role is Role.MAIN)  # no ", ce que la ville dément"
    told = any(one.said_by == number for one in analysis.clauses) or leads_on(analysis, clause)
    return by_another and not told and not any(one.spoken for one in sentence.quotations)


def _learned(sentence: Sentence, analysis: Analysis) -> Iterator[Act]:
    """ "…, a-t-on appris auprès de la préfecture": who is asked answers for the sentence."""
    lexicon, words, data = Lexicon.of(sentence.language), analysis.words, vocabulary(analysis.language)
    for clause in analysis.clauses:
        if clause.predicate is None or clause.predicate.head not in lexicon.learned:
            continue
        span = analysis.span(clause)
        for match in lexicon.asked.finditer(sentence.text, span.start, span.end):
            index = at_or_after(words, match.end())
            after = phrase_end(words, index, clause.after, data) if index < clause.after else index
            if after > index and not sentence.quoted(match.start()):
                yield Act(analysis.sentence, named(analysis, (index, after)))
                return


def _accordings(sentence: Sentence, analysis: Analysis) -> Iterator[Act]:
    """ "Laut Polizei", "selon le maire", "Angaben der Polizei zufolge": the clause around it is theirs."""
    lexicon, words = Lexicon.of(sentence.language), analysis.words
    own = list(lexicon.own_account.finditer(sentence.text, sentence.span.start, sentence.span.end))
    for match in own:  # "hat das Land | nach eigenen Angaben | … ausgezahlt"
        index = at_or_after(words, match.start())
        subject = speaking_subject(analysis, analysis.clauses[analysis.clause_at(index)])
        if subject is not None and not sentence.quoted(match.start()):
            yield Act(_around(analysis, index), named(analysis, subject))
    for match in lexicon.according.finditer(sentence.text, sentence.span.start, sentence.span.end):
        if any(one.start() <= match.start() < one.end() for one in own):
            continue
        index = at_or_after(words, match.end())
        opening = at_or_after(words, match.start())
        counted = words[max(0, opening - 1)].tag == "DT"  # "un secondo disperso"
        if index < len(words) and not counted and not sentence.quoted(match.start()):
            yield from _according(analysis, opening, index, lexicon)
    for index in range(1, len(words)):
        if names_speaker(words, index, analysis.language) and not sentence.quoted(words[index].start):
            yield from _according(analysis, index, index + 1, lexicon)
    for match in lexicon.behind.finditer(sentence.text, sentence.span.start, sentence.span.end):
        index = at_or_after(words, match.start())
        clause = analysis.clauses[analysis.clause_at(index)]
        first = phrase_before(words, clause.first, index, vocabulary(analysis.language))
        if first < index and not sentence.quoted(match.start()):
            yield Act(_around(analysis, index), named(analysis, (first, index)))


def _according(analysis: Analysis, behind: int, index: int, lexicon: Lexicon) -> Iterator[Act]:
    words, data = analysis.words, vocabulary(analysis.language)
    if words[index].lower in lexicon.owners:  # "nach ihren Angaben"
        who = words[index].lower if words[index].lower in lexicon.person else SAME
        yield Act(_around(analysis, index), Named(Span(words[index].start, words[index].end), who))
        return
    if words[index].tag == "WDT":
        return  # "secondo quanto ha confermato la procura": the verb has its own
    start = index + (words[index].tag == "IN" and words[index].lower in data["owner"] | data["article"])
    after = _one_noun(analysis, start, phrase_end(words, start, len(words), data))
    closes = words[behind - 1].text == "," and not any(word.text[0].isalnum() for word in words[after:])
    if (titled := _titled(analysis, index)) is not None:
        yield Act(_around(analysis, index), Named(titled))
    elif after > start:
        around = analysis.sentence if closes else _around(analysis, index)  # "…, que descarriló, | según la DGT."
        speaker = named(analysis, (start, with_name(words, after, len(words))))
        yield Act(around, speaker._replace(span=_without_ending(analysis, speaker.span)))


def _one_noun(analysis: Analysis, start: int, after: int) -> int:
    """Behind the noun of a phrase, where another stands by itself: "nach Angaben der Klinik | Brüche"."""
    if not loader.table(analysis.language, "words").get("capital_nouns"):
        return after
    tags = analysis.words.tags
    return next((at for at in range(start + 1, after) if tags[at - 1] == "NN" == tags[at]), after)


def _titled(analysis: Analysis, index: int) -> Span | None:
    """The name of a paper in quotation marks: "Laut | dem „Boten“"."""
    words = analysis.words
    opens = index + (words[index].tag == "DT")
    behind = range(opens + 2, min(opens + 2 + LONGEST_TITLE, len(words)))
    closes = next((at for at in behind if _is_mark(words[at])), None)
    if closes is None or not _is_mark(words[opens]) or not words[opens + 1].text[0].isupper():
        return None
    return Span(words[opens + 1].start, words[closes - 1].end)


def _is_mark(word: Word) -> bool:
    return word.text in MARKS


def _without_ending(analysis: Analysis, name: Span) -> Span:
    """Who is named by a word that is joined with what he gave: "nach | Polizei·angaben", "Regierung·s·kreisen"."""
    data = loader.table(analysis.language, "attribution")["according"]
    word = next((one for one in analysis.words if (one.start, one.end) == (name.start, name.end)), None)
    ending = next((one for one in data.get("endings", ()) if word and word.lower.endswith(one)), None)
    if word is None or ending is None or word.lower == ending:
        return name
    joined = word.lower.removesuffix(ending)
    return Span(name.start, name.start + len(joined) - joined.endswith(tuple(data.get("joining", ()))))


def _around(analysis: Analysis, index: int) -> Span:
    """The clause that holds a word, with those that it tells; behind an opening all that is joined."""
    number = analysis.clause_at(index)
    opens = behind_according(analysis.words, 0, analysis.language) == index
    parts = [one for place, one in enumerate(analysis.clauses) if place == number or _hangs(one, number, joined=opens)]
    return _hull(analysis, parts)


def _hangs(clause: Clause, number: int, *, joined: bool) -> bool:
    return clause.host == number and (joined or clause.role is not Role.COORDINATE)


def _quoted_on(sentence: Sentence, analysis: Analysis) -> Iterator[Act]:
    """A sentence in the mood of reports goes on with what the last speaker says: "Sie wolle am Montag kommen."

    In a quotation the first person has the same form: „Ich komme“.
    """
    for clause in analysis.clauses:
        verb = analysis.words[clause.predicate.first] if clause.predicate and clause.role is Role.MAIN else None
        if verb is not None and verb.tag == "VBQ" and sentence.quoted(verb.start) is None:
            yield Act(analysis.sentence, Named(Span(analysis.sentence.start, analysis.sentence.start), SAME))
            return


def _hull(analysis: Analysis, parts: list[Clause]) -> Span:
    spans = [analysis.span(part) for part in parts]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
