"""Which time dates which clause, and on which side of today it lies.

`attachment` finds what each time of a sentence dates; those that date nothing are found by `exclusion`, `nowhere` and
`sourcing`. Of several `choosing` takes one, `gapping` and `set_against` share them out; `tensed`, `relation` and
`ahead` place an open one by its predicate, `anchors` and `counting` count one from an event, `matter` tells a deed from
what it is about.
"""
