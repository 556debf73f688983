"""Attribution: who says so, in the source's words, and whose report relays it.

`acts` finds the verbs of speech of a sentence, `speakers` the words that name who speaks, `extent` what he answers
for; `speech` goes through a document and follows pronouns and quotations from sentence to sentence, and `issuer` finds
whose paper it is that speaks of itself as "we".
"""

from timeline.parser.attribution.issuer import issuer
from timeline.parser.attribution.named import Speaker
from timeline.parser.attribution.speech import Article, Speech, speech

__all__ = ["Article", "Speaker", "Speech", "issuer", "speech"]
