"""The forms that are kept are those of babel."""

import datetime as dt
import subprocess
import sys

import pytest
from babel import Locale, localedata
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from timeline.languages import loader
from timeline.renderer import forms as module
from timeline.renderer.forms import LONG, SKELETONS, forms

LOCALES = sorted({loader.table(language, "page")["locale"] for language in loader.having("page")})

#: Locales of other kinds: other orders, other plural forms, a skeleton that is not known and has a near one.
OTHERS = ("ar", "ja", "pl", "fi", "sr")

DAYS = [dt.date(2024, 1, 1) + dt.timedelta(days) for days in range(366)] + [dt.date(987, 6, 5), dt.date(2031, 12, 31)]


@pytest.fixture(autouse=True)
def _babel_afresh():
    localedata._cache.clear()  # what it has looked up for one locale rubs off on others


@pytest.mark.parametrize("locale", [*LOCALES, *OTHERS])
def test_every_day_of_a_year_is_written_as_babel_does(locale):
    written = forms(locale).dates
    for day in DAYS:
        assert written[LONG].of(day) == format_date(day, LONG, locale)
        for skeleton in SKELETONS:
            assert written[skeleton].of(day) == format_skeleton(skeleton, day, locale=locale)


@pytest.mark.parametrize("locale", [*LOCALES, *OTHERS])
def test_numbers_and_plurals_are_those_of_babel(locale):
    for n in [*range(300), 999, 1000, 1204, 10_000, 1_000_000]:
        assert forms(locale).number(n) == format_decimal(n, locale=locale)
        assert forms(locale).plural(n) == str(Locale.parse(locale).plural_form(n))


def test_names_of_months_and_weekdays_stand_alone():
    assert (forms("de").months[2], forms("de").short_months[0], forms("de").weekdays[6]) == ("März", "Jan", "Sonntag")
    assert forms("en_GB").weekdays[0] == "Monday"


def test_no_locale_rubs_off_on_another():
    module._made("ja")
    assert module._made("de")[3][:3] == ["Jan", "Feb", "Mär"]


def test_what_is_kept_needs_no_babel(monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    forms.cache_clear()
    forms("fr")
    code = "import sys; from timeline.renderer.forms import forms; print(forms('fr').plural(2), 'babel' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "other False\n"


def test_a_form_with_a_field_that_no_date_has_is_an_error(monkeypatch):
    monkeypatch.setattr(module, "SKELETONS", ("yMMMEd",))
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    forms.cache_clear()
    with pytest.raises(ValueError, match="has a field"):
        module._made("en_GB")
    forms.cache_clear()
