"""The words of a sentence: their part of speech, and what the groups of verbs among them are.

`speech` tags words, in English by `ripple_rules` that `retagging` mends, elsewhere by `plain`; `verbs` finds the groups
of verbs, `conjugation` their tense and voice; `nouns` tells nouns from names, `amounts` reads numbers, `according`
finds the words that name a speaker without a verb.
"""
