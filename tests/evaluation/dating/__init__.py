"""Real dated articles whose dates are withheld: how well each is dated from its own words.

`untokenized` makes text of tokens again, `corpus` finds and measures the articles.
"""
