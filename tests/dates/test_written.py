"""Expressions are written down and read again, and nothing else is."""

import json

import pytest
from hypothesis import given

from tests.dates.strategies import EXPRESSIONS
from timeline.dates.written import read_expression, write_expression


@given(EXPRESSIONS)
def test_what_is_written_is_read_again(expression):
    text = write_expression(expression)
    assert read_expression(text) == expression
    assert write_expression(read_expression(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "3",
        "[]",
        '["os:system", "ls"]',
        '[".value:Date", 1]',
        '[".expression.deictic:Period"]',
        '[".expression.deictic:Nothing", 1]',
        '[".nothing:Period", 1]',
        '[".expression.calendar_date:Absolute", 2023, 2, 30]',
        json.dumps({".expression.deictic:Bound": "more"}),
    ],
)
def test_what_is_no_expression_is_refused(text):
    with pytest.raises(ValueError, match=r"no expression|Expecting value|day is out of range|not enough values"):
        read_expression(text)
