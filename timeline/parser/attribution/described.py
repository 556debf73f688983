"""What is told of a speaker beside what he says: "Holt, who retired in May, said that …" is the writer's."""

from __future__ import annotations

from timeline.parser.attribution.named import Speaker
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.words.according import accordings
from timeline.parser.words.speech import is_listed


def describes_speaker(analysis: Analysis, number: int, speaker: Speaker) -> bool:
    """Does a clause, by its number, stand inside the name of whoever says the rest, and say nothing itself?"""
    clause = analysis.clauses[number]
    host = analysis.clauses[clause.host] if clause.host is not None else None
    if clause.role not in (Role.RELATIVE, Role.PARTICIPLE) or clause.speaks or is_listed(analysis.language):
        return False  # lists take more for participles: "la sentencia, | conocida ayer, | condena …"
    if host is None or host.predicate is None or not host.first < clause.first < clause.after <= host.predicate.first:
        return False
    if any(host.first <= at < clause.first for at in accordings(analysis.words, analysis.language)):
        return False
    return speaker.name.rsplit(maxsplit=1)[-1] in analysis.words.texts[host.first : clause.first]
