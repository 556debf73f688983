"""Figures: the numbers of a text that count or measure something, with what they count.

`numbers` finds numbers and ranges, `counted` reads what they count, `shares` finds what is told as a part of a whole;
`reader` decides which are figures and fills in what a short sentence leaves out.
"""

from timeline.parser.figures.reader import figures

__all__ = ["figures"]
