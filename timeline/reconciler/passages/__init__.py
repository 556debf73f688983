"""What the claims of one source have to do with each other: what goes on, answers, corrects or is set against what.

`goes_on` puts together what `continuations`, `extents` and `leads` find; `replies`, `denials`, `contrasts`,
`corrections` and `negations` find what stands against what; `said` holds all that a source says whatever others tell.
"""
