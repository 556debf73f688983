"""Finds the acts of speech in a sentence: its verb or "according to", who speaks, and what is said."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.languages.keyed import words_in
from timeline.parser.attribution.extent import QUOTED_COMMA, rest_of, what_is_said
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.sentence import Sentence
from timeline.parser.attribution.silent import QUOTED, behind_time, is_silent, said_beside
from timeline.parser.attribution.speakers import Act, Named, behind, verbs
from timeline.parser.attribution.verbless import introduced, verbless
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import is_listed

#: A sentence with more verbs of speech is a list; the rest of them is left aside.
MOST_ACTS = 24

_HARD = re.compile(r"[;:–—]\*{0,2}\s|\s-\s|--|[”\"»](?=\s)|''")
_OWNER = re.compile(r"\s?['’]s\s")
_NAME_ENDS = ("", ".", ";", ",", "?", "!", ":")


def acts(sentence: Sentence) -> list[Act]:
    """The acts of speech of a sentence, in order; verbs inside quotations are words of the speaker."""
    if not sentence.rivals:
        return _acts(sentence) or introduced(sentence)
    first, last = sentence.rivals[0][0].start, sentence.rivals[-1][0].end
    before, behind = Span(sentence.span.start, first), Span(last, sentence.span.end)
    rivals = [Act(words, Named(name)) for words, name in sentence.rivals]
    return [*_acts(replace(sentence, span=before)), *rivals, *_acts(replace(sentence, span=behind))]


def _acts(sentence: Sentence) -> list[Act]:
    if is_listed(sentence.language):
        from timeline.parser.attribution.clausal import acts_of_clauses

        return acts_of_clauses(sentence)
    lexicon = Lexicon.of(sentence.language)
    found = _sayings(sentence, lexicon)
    return _accordings(sentence, found, lexicon) or found


def _accordings(sentence: Sentence, said: list[Act], lexicon: Lexicon) -> list[Act] | None:
    """ "According to X": all of the sentence is theirs; where somebody is said to say it, they only relay it."""
    text, span = sentence.text, sentence.span
    words = words_in(span.of(text))
    named = lexicon.may_name_source(words)
    own = lexicon.own_account.search(text, span.start, span.end) if named else None
    if own is not None and not sentence.quoted(own.start()):
        return _by_himself(sentence, own)
    for match in lexicon.according.finditer(text, span.start, span.end) if named else ():
        if sentence.quoted(match.start()):
            continue
        name = behind(text, match.end(), span.end, sentence.timexes, lexicon)
        if name is None or name.pronoun:
            return None
        met = lexicon.met.search(text, name.span.end, span.end)
        relay = behind(text, met.end(), span.end, sentence.timexes, lexicon) if met else None
        if said and all(act.speaker and act.speaker.span.end <= match.start() for act in said):
            return [Act(act.span, act.speaker, name) for act in said]
        return [Act(span, name, relay)]
    view = lexicon.view.search(text, span.start, span.end) if lexicon.may_tell_view(words) else None
    if view and not sentence.quoted(view.start()):
        end = text.find("; ", view.end(), span.end)
        others = [act for act in said if view.end() < end <= act.span.start]  # "by its count 120 fell; | residents say"
        part = Span(span.start, end) if others else span
        return [Act(part, Named(Span(*view.span("name")))), *others]
    owned = _owned(sentence, lexicon) if lexicon.may_tell_view(words) else None
    if owned is not None:
        return [*(act for act in said if act.span.start < owned.span.start), owned]
    judging = None if said else lexicon.judging.match(text, span.start, span.end)
    if judging and _judges(sentence, judging, lexicon):
        return [Act(span, Named(Span(*judging.span("name"))))]
    return None


def _owned(sentence: Sentence, lexicon: Lexicon) -> Act | None:
    """ "The League says 64; | the government's own figure is 41": whose number it is says so."""
    begin = sentence.span.start
    match = lexicon.owned.search(sentence.text[begin : sentence.span.end])
    if match is None or sentence.quoted(begin + match.start("name")):
        return None
    name = Span(begin + match.start("name"), begin + match.end("name"))
    if any(timex.start < name.end and name.start < timex.end for timex in sentence.timexes):
        return None  # "last year's figure"
    return Act(Span(name.start, sentence.span.end), Named(name))


def _by_himself(sentence: Sentence, own: re.Match[str]) -> list[Act] | None:
    """ "By its own account, the firm lost …": who does it answers for it."""
    behind_it = (verb for verb in sentence.subjects if verb >= own.end())
    verb = min(behind_it, default=min(sentence.subjects, default=None))
    if verb is None:
        return None
    subject = sentence.subjects[verb]
    inside = subject.start < own.start() < subject.end  # "The firm, | by its own account, lost"
    last = subject.start + len(sentence.text[subject.start : own.start()].rstrip(" ,")) if inside else verb
    first = own.end() if subject.start == own.start() else subject.start  # "By its own account | the firm | lost"
    name = sentence.before(first, last, Lexicon.of(sentence.language))
    return [Act(sentence.span, name)] if name and name.span.of(sentence.text).strip() else None


def _judges(sentence: Sentence, judging: re.Match[str], lexicon: Lexicon) -> bool:
    """Does his name or what is said behind it tell that he judges: "For the Institute, a think tank, …"?"""
    apposed = sentence.text[judging.end() : sentence.span.end].partition(",")[0]
    described = apposed.lower().startswith(lexicon.indefinite)
    words = f"{judging['name']} {apposed if described else ''}".lower().split()
    return not lexicon.judges.isdisjoint(words) and bool(sentence.subjects)


def _sayings(sentence: Sentence, lexicon: Lexicon) -> list[Act]:
    found: list[Act] = []
    begin = sentence.span.start
    for verb in lexicon.verbs(sentence.text, sentence.analysis.words, *sentence.span):
        if sentence.quoted(verb.start()) or is_silent(sentence, verb, lexicon):
            continue
        if found and sentence.only_relayed(verb.start()):
            continue
        act = _act(sentence, verb, begin, found, lexicon)
        if len(found) == MOST_ACTS:
            break
        if act is not None:
            found.append(act)
            begin = verb.end()
    return found or verbless(sentence, lexicon)


def _act(sentence: Sentence, verb: re.Match[str], begin: int, said: list[Act], lexicon: Lexicon) -> Act | None:
    text, span = sentence.text, sentence.span
    clause = _clause_start(sentence, begin, verb.start())
    if verb.start() in sentence.passive or _is_passive(sentence.word_before(verb.start()), lexicon):
        agent = lexicon.agent.match(text, behind_time(sentence, verb.end(), lexicon), span.end)
        name = behind(text, agent.end(), span.end, sentence.timexes, lexicon) if agent else None
        return Act(Span(clause, span.end), name) if name else None
    if verb.group().lower() in lexicon.participles:
        quoted = _quoted_as(sentence, verb, clause, lexicon)
        if quoted is not None:
            return quoted
        beside = said_beside(sentence, verb, lexicon)
        if beside is not None:
            return Act(Span(verb.start(), span.end), beside)
        speaker = said[-1].speaker if said else sentence.before(span.start, _first_verb(sentence), lexicon)
        return Act(Span(verb.start(), span.end), speaker) if speaker else None
    inverted = _inverted(sentence, verb, clause, lexicon)
    if inverted is not None:
        return Act(rest_of(sentence, said), inverted, _citing(sentence, verb.end(), lexicon))
    name = sentence.before(clause, verb.start(), lexicon)
    if name is None or (not name.span.of(text).strip() and not said):
        return None
    if not name.span.of(text).strip():
        name = said[-1].speaker
    if name is None:
        return None
    cited = _citing(sentence, name.span.end, lexicon)
    speaker, origin = (cited, name) if cited else (name, _told(sentence, verb, lexicon))
    return Act(what_is_said(sentence, verb, name, said, lexicon), speaker, origin)


def _is_passive(word: str, lexicon: Lexicon) -> bool:
    """Is it an auxiliary of the passive, or one with its pronoun ("it’s")?"""
    pronoun, mark, rest = word.replace("’", "'").partition("'")
    return word in lexicon.passive or bool(mark and rest == "s" and lexicon.is_pronoun(pronoun))


def _quoted_as(sentence: Sentence, verb: re.Match[str], clause: int, lexicon: Lexicon) -> Act | None:
    """ "The paper quoted Keller as saying": she speaks, the paper relays it."""
    text = sentence.text
    citing = lexicon.citing.search(text, clause, verb.start())
    if citing is None or sentence.word_before(verb.start()) not in lexicon.as_:
        return None
    speaker = behind(text, citing.end(), verb.start(), sentence.timexes, lexicon)
    paper = sentence.before(clause, citing.start(), lexicon)
    named = paper if paper and not paper.pronoun and paper.span.of(text).strip() else None
    return Act(Span(clause, sentence.span.end), speaker, named) if speaker else None


def _clause_start(sentence: Sentence, begin: int, verb: int) -> int:
    """Where the clause of a verb begins: behind the last hard mark or quotation before it; marked phrases aside."""
    phrases = {
        one.end for one in sentence.quotations if not one.spoken and not QUOTED_COMMA.search(one.of(sentence.text))
    }
    marks = [match.end() for match in _HARD.finditer(sentence.text, begin, verb) if match.start() + 1 not in phrases]
    return marks[-1] if marks else begin


def _first_verb(sentence: Sentence) -> int:
    found = verbs(sentence.text, sentence.span.start, sentence.span.end, sentence.language)
    return found[0] if found else sentence.span.start


def _inverted(sentence: Sentence, verb: re.Match[str], clause: int, lexicon: Lexicon) -> Named | None:
    """The speaker behind the verb: "…," said X; also after a mere comma where what follows is no clause."""
    text, span = sentence.text, sentence.span
    ahead = text[max(span.start, verb.start() - 6) : verb.start()]
    if not QUOTED.search(ahead) or _ends_phrase(sentence, verb.start()):
        if not ahead.rstrip().endswith(",") or verb.group().lower() in lexicon.told or sentence.goes_on(verb.end()):
            return None
        if text[verb.end() : span.end].lstrip()[:1].isdigit():
            return None  # "the ruling, which she has seen, says | 1.7 million"
        name = behind(text, verb.end(), span.end, sentence.timexes, lexicon)
        if name is None or name.pronoun or not name.span.of(text).strip():
            return None
        rest = text[name.span.end : span.end].lstrip(" \t\u00a0")
        if verbs(text, verb.end(), name.span.end, sentence.language) or rest[:1] not in _NAME_ENDS:
            return None
        opening = text[text[: verb.start()].rstrip().rstrip(",").rfind(",") + 1 : verb.start()].split(maxsplit=1)
        apposition = bool(opening) and (opening[0][:1].isupper() or opening[0].lower() in lexicon.determiners)
        if apposition and not verbs(text, clause, verb.start(), sentence.language) and not _is_put_in(sentence, name):
            return None
        if name.span.of(text).split(maxsplit=1)[0].lower() in lexicon.content:
            return None
        return name
    return behind(text, verb.end(), span.end, sentence.timexes, lexicon)


def _is_put_in(sentence: Sentence, name: Named) -> bool:
    """Does the verb follow at once that a speaker parts from its subject: "The gate, says Keller, | was closed"?"""
    behind = name.span.end + len(", ")
    colon = sentence.text.startswith(":", name.span.end)
    return colon or behind in verbs(sentence.text, name.span.end, sentence.span.end, sentence.language)[:1]


def _ends_phrase(sentence: Sentence, verb: int) -> bool:
    """Does a marked phrase, which is no speech, end before the verb: 'The "Old Bridge" said'?"""
    last = next((one for one in reversed(sentence.quotations) if one.end <= verb), None)
    if last is None or last.spoken or sentence.text[last.end : verb].strip():
        return False
    return QUOTED_COMMA.search(last.of(sentence.text)) is None


def _citing(sentence: Sentence, start: int, lexicon: Lexicon) -> Named | None:
    """Whom the speaker cites."""
    match = lexicon.citing.search(sentence.text, start, sentence.span.end)
    if match is None or sentence.quoted(match.start()):
        return None
    name = behind(sentence.text, match.end(), sentence.span.end, sentence.timexes, lexicon)
    if name is None or name.pronoun or not name.span.of(sentence.text).strip():
        return None
    owner = _OWNER.search(sentence.text, name.span.start, name.span.end)  # "quoted Keller’s words"
    return Named(Span(name.span.start, owner.start())) if owner else name


def _told(sentence: Sentence, verb: re.Match[str], lexicon: Lexicon) -> Named | None:
    """The outlet that was told."""
    if verb.group().lower() not in lexicon.told:
        return None
    name = behind(sentence.text, verb.end(), sentence.span.end, sentence.timexes, lexicon)
    return name if name and not name.pronoun and lexicon.is_outlet(name.span.of(sentence.text)) else None
