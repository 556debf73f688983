"""One turn of the loop: claims are dated by `resolution` with what is known, and pairs judged; `linkage` is the turn.

It stands on the `ground` of the turn before, and the first on that of the last build: only claims whose `looks` have
changed are compared again, by `judging`, and what sources say is `resolved` once; `metonyms` learns names that stand
for one another, `elsewhere` dates what is counted from another source's event.
"""
