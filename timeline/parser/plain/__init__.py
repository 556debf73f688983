"""Reading sentences of a language without a tagger: word classes from lists, clauses from marks and finite verbs.

`forms` knows the forms of verbs and `lexicon` the classes of words, `tagging` gives each word its class, by
`context_rules` where its place tells it, `boundaries` finds where clauses can begin and `cutting` makes clauses of what
lies between, `phrases` finds their subjects and `predicates` what their verbs tell. All words are data: `verbs.toml`
and `predicates.toml`.

To add a language: write these two files, and `claims.toml` with its verbs of speech; nothing here names a language.
"""
