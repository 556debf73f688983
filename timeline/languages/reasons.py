"""Words the sentences that say how something was worked out: `reasons.toml`, in the language of the timeline.

To add a sentence: give it a name and a pattern in `languages/en/reasons.toml`, and make it with `sentence(name, …)`
where it is found out. A language without the file is told in English; one that has it must have all sentences.
"""

from __future__ import annotations

from timeline.languages import loader
from timeline.model.sentence import Sentence


def say(language: str, name: str, *words: str) -> str:
    """The sentence of that name in a language ("de-AT": in German), its slots `{}` filled in order.

    Raises `KeyError` for a name that the data lacks.
    """
    found = loader.table(language.replace("_", "-").partition("-")[0].lower(), "reasons")
    for part in name.split("."):
        found = found[part]
    return str(found).format(*words)


def worded(sentence: Sentence, language: str) -> str:
    """A sentence in words, those within it first."""
    words = (word if isinstance(word, str) else worded(word, language) for word in sentence.words)
    return say(language, sentence.name, *words)
