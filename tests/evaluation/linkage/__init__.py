"""Fits the weights of `timeline/reconciler/weights.py` on annotated data: `make fit DATA=folder`.

`labelled` makes judged pairs of what people have annotated, `logistic` fits weights to them, `report` says how they
carry over to stories that they were not fitted on.
"""
