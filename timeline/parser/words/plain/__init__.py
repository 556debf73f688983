"""Tags the words of a language that has no tagger of its own, by lists.

`forms` knows the forms of verbs and `lexicon` the classes of words; `tagging` gives each word its class, by
`context_rules` where its place tells it. All words are data: `verbs.toml` and `predicates.toml`.
"""
