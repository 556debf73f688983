"""Whom "he", "she", "it" and "they" mean as subjects: told only where the words before leave one whom they can mean.

A language takes part where its `attribution.toml` has a table `[referent]`. What speakers say in quotation marks is
left alone: "he" in it need not be he of whom the article tells.
"""

from timeline.parser.referents.reader import Referents, referents

__all__ = ["Referents", "referents"]
