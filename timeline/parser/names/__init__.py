"""Names: who acts and where, brought together so that two sources' names compare.

`sequences` finds what is written like a name, `lexicon` holds what is generally known, `resolution` brings the names of
one document together, and `names` tells actors from places.
"""

from timeline.parser.names.names import Names, names

__all__ = ["Names", "names"]
