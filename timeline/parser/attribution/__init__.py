"""Attribution: who says so, in the source's words, and whose report relays it.

`acts` finds the verbs of speech of a sentence, `silent` those by which nobody speaks, `speakers` the words that name
who speaks, `extent` what he answers for; `speech` goes through a document and follows pronouns and quotations from
sentence to sentence, `issuer` finds whose paper it is that speaks of itself as "we", and `described` what is told of a
speaker, not said by him.
"""

from timeline.parser.attribution.described import describes_speaker
from timeline.parser.attribution.issuer import issuer
from timeline.parser.attribution.named import Speaker
from timeline.parser.attribution.speech import Article, Speech, speech

__all__ = ["Article", "Speaker", "Speech", "describes_speaker", "issuer", "speech"]
