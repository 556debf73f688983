"""Real dated articles whose dates are withheld: how well each is dated from its own words, and from other sources.

`untokenized` makes text of tokens again, `corpus` finds and measures articles by themselves, `cross` the folders of a
story in which every other article keeps its date.
"""
