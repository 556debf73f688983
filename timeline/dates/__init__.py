"""Dates as values: intervals, sets of days, EDTF, and expressions whose anchor is not known yet.

This package knows nothing of text. It reads from the ground up:
`interval` → `dayset` → `value` (a date and its EDTF) → `expression` (a meaning) → `resolve` (meaning + anchor → date).
"""
