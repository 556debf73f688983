"""Events across documents: articles whose sentences people have marked with the events that they tell.

Measured is which sentences of different articles share an event: of the pairs that do, how many are found, and of the
pairs that are put together, how many are right.
"""
