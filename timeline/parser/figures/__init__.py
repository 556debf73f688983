"""Figures: the numbers of a text that count or measure something, with what they count.

`patterns` tells how numbers are written, `numbers` finds them and their ranges, `counted` reads what they count,
`shares` finds what is told as a part of a whole; `reader` decides which are figures and fills in what a short sentence
leaves out.
"""

from timeline.parser.figures.reader import figures

__all__ = ["figures"]
