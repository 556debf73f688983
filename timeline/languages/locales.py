"""Words and phrases of languages that have no folder, made from the locale data of dateparser.

Read are explicit dates and the simplest counted ones ("yesterday", "3 days ago", "next month"); tense, ranges and
anaphora need a folder. What the locale data leave out stands in `locales.toml`. Everything here is loaded only when a
text in such a language is read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

Table = dict[str, Any]

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: A name so long is hardly ever another word, an abbreviation hardly ever longer.
PLAIN_NAME = 5

#: Names of units shorter than this are abbreviations that running text does not write ("3 d ago").
PLAIN_UNIT = 3

_COUNTED = re.compile(r"(?P<ahead>in )?(?P<number>\d+|\\1) (?P<unit>day|week|month|year)(?P<ago> ago)?")
_NUMBER = re.compile(r"\(\\d\+\+\[\.,\]\?\\d\*\+\)")
_MARKS = re.compile(r"[\[\](){}|<>~\\^$*+?]")
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?")


@cache
def is_known(language: str) -> bool:
    """Has dateparser data of a language (ISO 639 code) that can be read like this?"""
    code = _code(language)
    if not _CODE.fullmatch(code) or code in _own()["unread"]["languages"]:
        return False
    return find_spec(f"dateparser.data.date_translation_data.{code}") is not None


def function_words() -> Mapping[str, frozenset[str]]:
    """Those of the languages that would else be taken for one with a folder, by code."""
    return {code: frozenset(words) for code, words in _own()["function"].items()}


def are_twins(one: str, other: str) -> bool:
    """Are two languages so alike that a short text may be in either, and dates read the same?"""
    return sorted((one, other)) in _own()["twins"]["pairs"]


def words(language: str, others: Table) -> Table:
    """The tables of words of a language, `others` where it has none of its own."""
    info, code = _info(language), _code(language)
    months = {name: number for number, key in enumerate(MONTHS, 1) for name in _names(info, key)}
    days = {name: number for number, key in enumerate(WEEKDAYS) for name in _names(info, key)}
    plain_days = {name: number for number, key in enumerate(WEEKDAYS) for name in _plain(info, key, code)}
    plain_months = {name: number for number, key in enumerate(MONTHS, 1) for name in _plain(info, key, code)}
    empty: Table = {kind: {"words": []} for kind in ("future", "near", "neither", "function")}
    return {
        **others,
        **empty,
        "past": {"words": [], "endings": [], "unless_after": [], "noun_after": []},
        "side": {},
        "range": {"from": [], "to": [], "both": [], "and": [], "dash": ["–", "-"]},
        "capitalised": [],
        "stop": {"words": _stop_words(code)},
        "elided": code in _own()["elided"]["languages"],
        "hyphened": code in _own()["hyphened"]["languages"],
        "unspaced": code in _own()["unspaced"]["languages"],
        "suffix": _own()["suffix"],
        "month": plain_months,
        "month_short": months,
        "weekday": plain_days,
        "weekday_short": days,
        "number": _numbers(info),
        "teens": {},
    }


def phrases(language: str) -> Table:
    """The phrases of a language, without pieces."""
    info, code = _info(language), _code(language)
    return {"piece": {}, "phrase": [*_dates(code, info), *_in_figures(code, info), *_counted(info)]}


def _dates(code: str, info: Mapping[str, Any]) -> Iterator[Table]:
    """Days and months by name, with and without their year."""
    between = "|".join(
        f" {word} " if not word.endswith("'") else f" {word}" for word in _own()["between"].get(code, ())
    )
    gap = f"( |, |{between})" if between else "( |, )"
    near = f"( |{between})" if between else " "
    article = "".join(f"[{word} ]" for word in _own()["before_day"].get(code, ()))
    weekday, day, month = f"[{{anyweekday}}[.][,] {article}]", "{dayofmonth:day}", "{month}"
    orders = [f"{weekday}{day}{near}{month}"]
    if not info["date_order"].startswith("D"):
        orders.append(f"{weekday}{month} {day}")
    for order in orders:
        yield _phrase("absolute", f"{order}{gap}{{year}}")
        yield _phrase("yearless", order)
    if info["date_order"].startswith("Y") or code in _own()["year_first"]["languages"]:
        yield _phrase("absolute", f"{{year}}[.]{gap}({month} {day}|{day} {month})")
        yield _phrase("absolute", f"{{year}}[.]{gap}{month}")
    yield _phrase("absolute", f"{month}{gap}{{year}}")
    yield _phrase("yearless", "{monthname:month}")
    yield _phrase("weekday", "{weekday}")
    yield {**_phrase("absolute", "{year}"), "uncounted": True}


def _in_figures(code: str, info: Mapping[str, Any]) -> Iterator[Table]:
    """Dates in figures; where day or month can come first, the language's order decides."""
    yield _phrase("absolute", "{year}-{monthnumber:month}-{day}")
    yield {**_phrase("numeric", "{part:first}.[ ]{part:second}.[ ]{year}"), "args": {"day_first": True}}
    order = {"D": {"day_first": True}, "M": {"day_first": False}}.get(info["date_order"][0], {})
    for mark in "/-":
        yield {**_phrase("numeric", f"{{part:first}}{mark}{{part:second}}{mark}{{year}}"), "args": order}
    for mark in "./":
        yield _phrase("absolute", f"{{year}}{mark}[ ]{{part:month}}{mark}[ ]{{part:day}}")
    if code in _own()["figures"]:
        year, month, day = _own()["figures"][code]
        yield _phrase("absolute", f"{{year}}{year}[ ]{{part:month}}{month}[ ]{{part:day}}{day}")
        yield _phrase("absolute", f"{{year}}{year}[ ]{{part:month}}{month}")
        yield _phrase("absolute", f"{{year}}{year}")
        yield _phrase("yearless", f"{{part:month}}{month}[ ]{{part:day}}{day}")


def _counted(info: Mapping[str, Any]) -> Iterator[Table]:
    """Days, weeks, months and years counted from the day of writing."""
    for key, texts in {**info.get("relative-type", {}), **info.get("relative-type-regex", {})}.items():
        told = _COUNTED.fullmatch(key)
        if not told or not (told["ahead"] or told["ago"]):
            continue
        sign = 1 if told["ahead"] else -1
        patterns = sorted({pattern for text in texts if (pattern := _pattern(text))})
        if not patterns:
            continue
        pattern, args = "|".join(patterns), {"unit": told["unit"]}
        if told["number"].isdigit():
            yield {**_phrase("period", f"({pattern})"), "args": {**args, "offset": sign * int(told["number"])}}
        else:
            yield {**_phrase("ago", f"({pattern})"), "args": {**args, "sign": sign}}


def _pattern(text: str) -> str | None:
    """A text of dateparser in the notation of phrases, its number as a slot; `None` where it is an abbreviation."""
    plain = _NUMBER.sub("#", text)
    longest = max(map(len, re.findall(r"[^\W\d_]+", plain)), default=0)
    if _MARKS.search(plain) or not longest or re.search(r"\d", plain):
        return None
    if "#" in plain and longest < PLAIN_UNIT and plain.isascii():
        return None
    return plain.replace("#", "{number}")


def _phrase(rule: str, pattern: str) -> Table:
    return {"rule": rule, "pattern": pattern}


def _names(info: Mapping[str, Any], key: str) -> Iterator[str]:
    """Every name of a month or weekday, abbreviations too."""
    for name in info.get(key, ()):
        if re.search(r"[^\W_]", name) and not _MARKS.search(name):
            yield name.rstrip(".")


def _plain(info: Mapping[str, Any], key: str, code: str) -> Iterator[str]:
    """The names that are no other words: the full one, and its inflected forms, be they one letter shorter."""
    names = [name.rstrip(".") for name in info.get(key, ())]
    full = max(names[:2], key=len, default="")
    least = 2 if code in _own()["unspaced"]["languages"] else PLAIN_NAME
    ambiguous = _own()["ambiguous"]["words"]
    yield from _forms(code).get(key, ())
    for name in names:
        is_short = full.startswith(name.lower()) and len(name) < len(full) - 1
        related = name[:3].lower() == full[:3].lower() and not is_short
        if len(name) >= least and (name == full or related) and name.lower() not in ambiguous:
            yield name


def _stop_words(code: str) -> list[str]:
    """The small words of a language; without a list of them any of its words is taken for a telling one."""
    from stopwordsiso import stopwords  # slow to load

    return sorted(stopwords(_own()["other_code_of_stop_words"].get(code, code)))


def _numbers(info: Mapping[str, Any]) -> dict[str, int]:
    """Number words that the locale data write out."""
    pairs: Iterable[tuple[str, str]] = (pair for table in info.get("simplifications", ()) for pair in table.items())
    return {word: int(number) for word, number in pairs if word.isalpha() and number.isdecimal()}


@cache
def _info(language: str) -> Mapping[str, Any]:
    """The locale data of a language, with the forms of its names that they lack."""
    code = _code(language)
    info: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{code}").info
    forms = _forms(code)
    return {**info, **{key: [*info.get(key, ()), *forms.get(key, ())] for key in (*MONTHS, *WEEKDAYS)}}


@cache
def _forms(code: str) -> Mapping[str, Sequence[str]]:
    """The forms of months and weekdays that the locale data lack."""
    rows = (
        *zip(MONTHS, *_own()["months"].get(code, ()), strict=False),
        *zip(WEEKDAYS, *_own()["weekdays"].get(code, ()), strict=False),
    )
    return {key: [form for form in forms if form] for key, *forms in rows}


def _code(language: str) -> str:
    code: str = _own()["other_code"].get(language, language)
    return code


@cache
def _own() -> Table:
    path = files("timeline.languages") / "locales.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
