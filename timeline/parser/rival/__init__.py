"""Numbers that one sentence sets against each other, each of them a claim of its own.

`speakers` finds the number that another speaker gives of the same thing, and `voiced` gives each speaker his claim;
`times` finds the number that held at another time.
"""
