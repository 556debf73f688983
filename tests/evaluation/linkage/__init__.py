"""Holds the weights of `timeline/reconciler/comparing/weights.py` against annotated stories: `make fit DATA=folder`.

`labelled` makes judged pairs of what people have annotated, `offsets` says of each level how far its weight is off, and
`order` in which order the levels of an attribute must weigh.

To move a weight: look for a level that is off by most of a bit in ten stories and more, and stays so whichever story is
left out; move it half the way, and see what becomes of the events (`python -m tests.evaluation`).
"""
