"""Attribution: who says so, in the source's words, and whose report relays it.

`acts` finds the verbs of speech of a sentence, `silent` those by which nobody speaks, `speakers` the words that name
who speaks, `verbless` who does so without a verb, `extent` what he answers for, and in a language that is read by
lists `clausal` with `telling`, `sayers` and `turned` all of these; `speech` goes through an `article` and follows
quotations from sentence to sentence, `coreference` finds whom pronouns and short names mean, `issuer` whose paper it is
that speaks of itself as "we", and `described` what is told of a speaker, not said by him.
"""

from timeline.parser.attribution.article import Article
from timeline.parser.attribution.described import describes_speaker
from timeline.parser.attribution.issuer import issuer
from timeline.parser.attribution.named import Speaker
from timeline.parser.attribution.speech import Speech, speech

__all__ = ["Article", "Speaker", "Speech", "describes_speaker", "issuer", "speech"]
