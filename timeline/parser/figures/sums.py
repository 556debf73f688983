"""Numbers that stand apart from what they count: "the number of dead rose to 18", "a crew of 22", "229 were women".

People are counted without a name, too: "put the crowd at 10,000", "they were 800".

To add a word that heads such a number: `[sum]` or `[collective]` in a language's `figures.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.parser.figures.counted import Counted, befalls, counted, singular, words_after
from timeline.parser.figures.numbers import Number
from timeline.parser.figures.patterns import either
from timeline.parser.text.sentences import Span

#: So far ahead of a number (characters) stands what it is the number of, and so near what leads up to it.
WITHIN, NEAR = 80, 16

#: Nobody is older.
OLDEST = 120


def summed(text: str, number: Number, sentence: Span, language: str) -> Counted | None:
    """What a bare number comes to, as a word before it, or the verb behind it, tells."""
    patterns = _Patterns.of(language)
    return (
        patterns.collective(text, number, sentence)
        or patterns.total(text, number, sentence)
        or patterns.complement(text, number, sentence)
        or patterns.subject(text, number, sentence)
        or patterns.apposed(text, number, sentence)
    )


class _Patterns:
    """The patterns of a language."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "figures")
        self.language = language
        self.tolls: dict[str, str] = data["toll"]
        self.shown = {unit: str(entry["shown"]) for unit, entry in data["befallen"].items()}
        self._toll = compiled(rf"(?<!\w)(?:{either(self.tolls)})(?!\w)", re.IGNORECASE)
        self._toll_behind = compiled(
            rf"\s(?:[^\W\d_]{{1,4}}['’\s])?(?P<toll>{either(self.tolls)})(?!\w)", re.IGNORECASE
        )
        of, stop = either(data["share"]["of"]), either(data["counted"]["stop"])
        whole = either(data["share"]["whole"])
        verbs = either(data["sum"]["verbs"])
        name = rf"(?:(?!(?:{stop}|{whole}|{verbs})(?!\w))[^\W\d_][\w’'-]* ?){{1,5}}"
        self._sum = compiled(
            rf"(?<!\w)(?:{either(data['sum']['words'])}) (?:[^\W\d_]{{4,20}} )?"  # "el número | definitivo | de"
            rf"(?:{of}) (?:(?:{whole}) )?(?P<what>{name})?",
            re.IGNORECASE,
        )
        self._reaching = compiled(rf"(?<!\w)(?:{either(data['reaching']['words'])})\s+$", re.IGNORECASE)
        self._collective = compiled(
            rf"(?<!\w)(?P<what>{either(data['collective']['words'])}) (?:{of}) $", re.IGNORECASE
        )
        gathered = data["gathered"]
        self._people = Counted(gathered["people"], 0, singular(gathered["people"], language))
        self._gathered = compiled(rf"(?<!\w)(?P<what>{either(gathered['words'])})(?!\w)", re.IGNORECASE)
        self._pronouns = frozenset(gathered["pronouns"])
        self._subject = compiled(
            rf"(?<!\w)(?P<what>[\w’'-]+) (?:{either(data['complement']['verbs'])}) $", re.IGNORECASE
        )
        self._we = compiled(rf"(?<!\w)(?:{either(gathered['we'])})\s+$", re.IGNORECASE)
        self._apposed = compiled(r"(?<!\w)(?P<what>[\w’'-]+), $")
        according = either(loader.table(language, "attribution")["according"]["words"])
        self._named = compiled(rf"(?<!\w)(?:{according})(?: [\w’'-]+){{1,3}}$", re.IGNORECASE)
        self._being = compiled(rf"\s+(?:{either(data['complement']['verbs'])})(?=\s)", re.IGNORECASE)

    @classmethod
    @cache
    def of(cls, language: str) -> _Patterns:
        """The patterns of a language, made once."""
        return cls(language)

    def collective(self, text: str, number: Number, sentence: Span) -> Counted | None:
        """ "A crew of 22"."""
        found = self._collective.search(text, max(sentence.start, number.start - WITHIN), number.start)
        return Counted(found["what"], number.end, found["what"].lower()) if found else None

    def total(self, text: str, number: Number, sentence: Span) -> Counted | None:
        """ "The death toll rose to 45", "brings to 45 | the death toll", "the number of those who lived, 182, …"."""
        follows = self._toll_behind.match(text, number.end, sentence.end)
        if follows:
            unit = self.tolls[" ".join(follows["toll"].lower().split())]
            return Counted(self.shown.get(unit, unit), number.end, unit)
        apposed = text[: number.start].endswith(", ") and text[number.end : number.end + 1] == ","
        near = max(sentence.start, number.start - NEAR)
        if not apposed and not self._reaching.search(text, near, number.start):
            return None
        window = max(sentence.start, number.start - WITHIN)
        tolls = list(self._toll.finditer(text, window, number.start))
        if tolls:
            unit = self.tolls[" ".join(tolls[-1].group().lower().split())]
            return Counted(self.shown.get(unit, unit), number.end, unit)
        gathered = list(self._gathered.finditer(text, window, number.start))
        if gathered:
            return Counted(gathered[-1]["what"], number.end, self._people.unit)
        sums = list(self._sum.finditer(text, window, number.start))
        if not sums:
            return None
        rest = text[sums[-1].end() : number.start].strip(" ,")
        what = (sums[-1]["what"] or "").strip() or " ".join(rest.split()[:3]) or sums[-1].group().strip()
        befell = befalls(what, self.language)
        return Counted(what, number.end, befell.unit if befell else singular(what.split()[-1], self.language))

    def complement(self, text: str, number: Number, sentence: Span) -> Counted | None:
        """ "Of whom 229 were passengers"."""
        verb = self._being.match(text, number.end, sentence.end)
        return counted(words_after(text, verb.end(), sentence.end, 2), self.language) if verb else None

    def subject(self, text: str, number: Number, sentence: Span) -> Counted | None:
        """ "The pupils were 800", "they were 800", "we were 800", "secondo gli organizzatori | erano 800"."""
        if self._we.search(text, max(sentence.start, number.start - WITHIN), number.start):
            return self._people._replace(end=number.end)
        before = self._subject.search(text, max(sentence.start, number.start - WITHIN), number.start)
        if before is None:
            return None
        if before["what"].lower() in self._pronouns or self._named.search(text, sentence.start, before.end("what")):
            return self._people._replace(end=number.end)
        return counted(words_after(text, before.start("what") - 1, before.end("what"), 1), self.language)

    def apposed(self, text: str, number: Number, sentence: Span) -> Counted | None:
        """ "The students, about 400, marched"; "the brothers, 45," may be so old."""
        before = self._apposed.search(text, max(sentence.start, number.start - WITHIN), number.start)
        named = before is None or before["what"][0].isupper() or not (number.hedge or number.size > OLDEST)
        if before is None or named or not text.startswith(",", number.end):
            return None
        return counted(words_after(text, before.start("what") - 1, before.end("what"), 1), self.language)
