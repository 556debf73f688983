"""A sentence as its clauses: one for each predicate, what each tells and what it takes from the others.

`predicates` finds what is told and `segments` where the stretches between lie, `asides` what interrupts them,
`analysis` makes clauses of it; `relative` clauses have an `antecedent`, others are `borrowing` their subject or verb;
`extent` says how far the words of a clause reach, `order` puts one whose verb stands last into the order of a main
clause, `modality` says what sort of claim it makes, `naming` which times are no more than names.
"""
