"""Which clauses are claims, and which words tell them.

`selection` chooses by the `criteria` of a claim and leaves out what is `idle`; `telling` finds the words, `inversion`
and `hearsay` those that frame them; `standing` weighs how certain they are; `lending` gives a clause without a time
that of a clause around it.
"""
