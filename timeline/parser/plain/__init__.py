"""Reading sentences of a language without a tagger: word classes from lists, clauses from marks and finite verbs.

`forms` knows the forms of verbs, `tagging` gives words their class, `cutting` cuts a sentence into clauses, `phrases`
finds their subjects and `predicates` what their verbs tell. All words are data: `verbs.toml` and `predicates.toml`.

To add a language: write these two files, and `claims.toml` with its verbs of speech; nothing here names a language.
"""
