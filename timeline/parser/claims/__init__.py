"""The claims of a document: `reader` goes through its sentences, `composing` makes a claim of each draft.

`knowledge` holds what is known of the whole document beforehand; `voiced` gives each of two speakers his own number.
"""
