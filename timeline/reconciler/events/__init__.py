"""Judged pairs → events: `clustering` puts claims together, `telling` makes events of them.

`consensus` chooses what an event is called and when it was, by `headlines` and `centrality`; `rivals` finds claims that
tell one thing with another value and `disagreements` lays them side by side; `importance` weighs an event, `links`
relates it to others.
"""
