"""Words by which figures are read, as sets and patterns: made once for each language."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.languages.units import lengths
from timeline.parser.figures.patterns import either


@cache
def pointing(language: str) -> frozenset[str]:
    """What points at things named before: "the", "these"."""
    return frozenset(loader.table(language, "figures")["pointing"]["words"])


@cache
def currencies(language: str) -> frozenset[str]:
    """The units of sums of money."""
    return frozenset(loader.table(language, "figures")["currency"]["name"].values())


@cache
def pronoun_before(language: str) -> re.Pattern[str]:
    """A pronoun and its verb right before a number: "it is | 176"."""
    data = loader.table(language, "figures")
    words, verbs = either(data["repeated"]["words"]), either(data["complement"]["verbs"])
    return compiled(rf"(?<!\w)(?:{words}) (?:{verbs}) $", re.IGNORECASE)


@cache
def recounted(language: str) -> re.Pattern[str]:
    """A verb of counting right before a number: "the organisers put it at | 10,000"."""
    data = loader.table(language, "figures")["recounted"]
    said = [verb for verbs in loader.table(language, "claims")["reporting"].values() for verb in verbs]
    verbs = either({*data["words"], *said})
    return compiled(rf"(?<!\w)(?:{verbs})(?: (?:{either(data['between'])}))? $", re.IGNORECASE)


@cache
def gathering(language: str) -> re.Pattern[str]:
    """What tells that people came together, whom a number behind it counts: "thousands | marched"."""
    return compiled(rf"(?<!\w)(?:{either(loader.table(language, 'figures')['gathered']['came'])})(?!\w)", re.IGNORECASE)


@cache
def counts_again(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells right before and right behind a number that it counts what was counted before: "388 | of them"."""
    data = loader.table(language, "figures")["again"]
    before = compiled(rf"(?<!\w)(?:{either(data['before'])}) $", re.IGNORECASE)
    return before, compiled(rf" (?:{either([*data['behind'], *data['told']])})(?!\w)", re.IGNORECASE)


@cache
def numbered_again(language: str) -> re.Pattern[str]:
    """Words that tell that the number behind them is another one of the same: "put the figure", "ne aveva indicate"."""
    data = loader.table(language, "figures")
    of = either(data["share"]["of"])
    heads = rf"(?:{either(data['sum']['words'])})(?!\w)(?! (?:{of})(?!\w))"
    return compiled(rf"(?<!\w)(?:{heads}|(?:{either(data['again']['apart'])})(?!\w))", re.IGNORECASE)


@cache
def said_by(language: str) -> re.Pattern[str]:
    """What names right behind a number who gives it: "600 | according to the police"."""
    return compiled(rf" (?:{either(loader.table(language, 'attribution')['according']['words'])})(?!\w)", re.IGNORECASE)


@cache
def money_heads(language: str) -> re.Pattern[str]:
    """What comes to a sum of money, be its currency named or not: "the bill"."""
    return compiled(rf"(?<!\w)(?:{either(loader.table(language, 'figures')['money']['words'])})(?!\w)", re.IGNORECASE)


@cache
def paying(language: str) -> re.Pattern[str]:
    """What tells before a number that it is one of money: "was fined | 600 pounds"."""
    words = loader.table(language, "figures")["currency"]["paying"]
    return compiled(rf"(?<!\w)(?:{either(words)})(?!\w)[^.;:!?]{{0,40}}$", re.IGNORECASE)


@cache
def auxiliary(language: str) -> frozenset[str]:
    """Verbs that may follow a number that leaves out what it counts: "176 were …"."""
    return frozenset(loader.table(language, "figures")["auxiliary"]["words"])


@cache
def stop(language: str) -> frozenset[str]:
    """Words that are counted never."""
    return frozenset(loader.table(language, "figures")["counted"]["stop"])


@cache
def levels(language: str) -> frozenset[str]:
    """Verbs that tell where a number stands, which name nothing: "stood at 81 per cent"."""
    return frozenset(loader.table(language, "figures").get("level", {}).get("verbs", ()))


@cache
def placing(language: str) -> frozenset[str]:
    """Prepositions behind which a name tells where a share rose or fell."""
    return frozenset(loader.table(language, "figures").get("level", {}).get("places", ()))


@cache
def naming_before(language: str) -> frozenset[str]:
    """Words behind which a number is a name: "flight", "No."."""
    return frozenset(word.rstrip(".") for word in loader.table(language, "figures")["naming"]["before"])


@cache
def naming_after(language: str) -> re.Pattern[str]:
    """Words before which a number is a name or an age, unless they say of what: "dos años | de prisión"."""
    data = loader.table(language, "figures")["naming"]
    words, unless = either(data["after"]), either(data["unless"]) or "(?!)"
    return compiled(rf"[\s-]?-?(?!(?:{unless})(?!\w))(?:{words})(?!\w)", re.IGNORECASE)


@cache
def lasting_before(language: str) -> re.Pattern[str]:
    """Words behind which a number of years is no age: "condenado a | dos años"."""
    words = either(loader.table(language, "figures")["naming"].get("lasting", ())) or "(?!)"
    return compiled(rf"(?<!\w)(?:{words}) $", re.IGNORECASE)


@cache
def scale_name(language: str) -> re.Pattern[str]:
    """The name of a scale joined to a number."""
    words = loader.table(language, "figures")["scale_name"]["words"]
    return compiled(rf"-(?P<name>{either(words)})(?!\w)", re.IGNORECASE)


@cache
def scale_name_before(language: str) -> re.Pattern[str]:
    """The name of a scale right before a number."""
    data = loader.table(language, "figures")
    words, of = either(data["scale_name"]["words"]), either(data["share"]["of"])
    return compiled(rf"(?<!\w)(?P<name>{words}) (?:(?:{of}) )?$", re.IGNORECASE)


@cache
def joined_unit(language: str) -> re.Pattern[str]:
    """A length of time or a measure joined to its number before a noun: "a five-year contract"; no age."""
    names = {name for name in (*lengths(language), *loader.table(language, "figures")["measure"]) if name.isalpha()}
    return compiled(rf"-(?P<name>{either(names)})(?:-long)?(?= [^\W\d_])", re.IGNORECASE)
