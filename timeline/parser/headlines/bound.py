"""What a pronoun stands for by the grammar of its sentence, for headlines that show its clause without the rest."""

from __future__ import annotations

from timeline.parser.clauses.analysis import Analysis, Role, subject
from timeline.parser.clauses.relative import owner
from timeline.parser.words.verbs import vocabulary

#: What stands behind an owner.
_OWNS = "’s"
_NOUNS = frozenset({"NN", "NNS"})
_NAMES = frozenset({"NNP", "NNPS", "PRP"})


def bound(analysis: Analysis, number: int) -> tuple[str, str] | None:
    """The pronoun with which a clause begins, and what it stands for; `None` where it is none, or the text has to tell.

    "The firm, | whose chief resigned": the firm's; "an appeal has raised 40 since | it | was launched": an appeal.
    """
    clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
    owning = owner(analysis, clause)
    if owning is not None:
        text = " ".join(words.texts[slice(*owning)])
        return words[clause.first].lower, text + (_OWNS[:1] if text.endswith("s") else _OWNS)
    pronoun = words[clause.first + 1 : clause.first + 2]
    opens = clause.role is Role.ADVERBIAL and words[clause.first].lower in data.get("bound_behind", ())
    if not opens or clause.host is None or not pronoun or pronoun[0].lower not in data.get("bound", ()):
        return None
    host, whole = analysis.clauses[clause.host], subject(analysis, clause.host)
    if whole is None or host.first >= clause.first or host.speaks:
        return None
    inside = [word for word in words if whole.holds(word.start, word.end)]
    thing = inside[0].tag == "DT" and inside[-1].tag in _NOUNS and not any(word.tag in _NAMES for word in inside)
    return (pronoun[0].lower, " ".join(word.text for word in inside)) if thing else None
