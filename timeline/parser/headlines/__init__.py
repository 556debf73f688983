"""The headline of a claim: its clause itself, whole, without its date, in a line.

`headline` chooses the words; `wholeness` tells a sentence from a piece of one, `completing` and `supplied` mend a
piece; `undated` leaves the date out where `indispensable` lets it; `pronoun` says whom it means, as far as `bound`
tells; `quoting`, `lines`, `shortening` and `trimming` make it fit.

The reader is shown the soundest line of several, which `showing` finds: `soundness` weighs the `faults` of one, by its
`edges` and its `cohesion`, whatever made it; `tracing` finds its words again in their sentence.
"""
