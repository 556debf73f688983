"""How good the timelines and time expressions are, measured against what people have annotated.

`python -m tests.evaluation` prints the figures of the stories in `stories/`; with a folder, those of the data found
there. `corpora` knows the kinds of data, `story` and `timex` measure them; `floors` holds the figures that may not
fall, and `results` writes down how they grew.
"""
