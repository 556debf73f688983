"""Reading sentences of a language without a tagger: clauses from marks and finite verbs.

`boundaries` finds where clauses can begin and `cutting` makes clauses of what lies between, each of `parts`; `phrases`
finds their subjects, `predicates` what their verbs tell, `claimed_deeds` what somebody says that he did.

To add a language: write its `verbs.toml` and `predicates.toml`, and `claims.toml` with its verbs of speech; nothing
here names a language.
"""
