"""The words of a sentence: their part of speech, and what the groups of verbs among them are.

`speech` has the words that all ask for; `tokens` parts a sentence into them and has them tagged, by the `taggers` of
`ripple_rules`, which `plain` goes over in all languages but English, and `retagging` in English; `verbs` finds the
groups of verbs, `conjugation` their tense and voice; `nouns` tells nouns from names, `amounts` reads numbers,
`according` finds the words that name a speaker without a verb.
"""
