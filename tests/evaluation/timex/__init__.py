"""Time expressions: how many the tagger finds, with the right extent, type, value and days.

`pairing` lays gold and tagged expressions side by side, `figures` counts and makes percentages, `corpus` measures
TIMEX3 corpora, `stories` the time expressions of the annotated stories.

A corpus is a file of JSON lines, a document a line: `{id, dct, text, gold: [{start, end, type, value}]}`; offsets are
code points into the text, `dct` begins with the day of writing.
"""
