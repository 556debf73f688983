"""How good the timelines are, measured against stories that people have annotated.

`python -m tests.evaluation` prints the figures of the stories in `stories/`; with a folder, those of the data found
there. `corpora` knows the kinds of data, `story` measures one kind; `floors` holds the figures that may not fall, and
`results` writes down how they grew.
"""
