"""Whether two claims tell one event: `blocking` says which are worth comparing, `compare` asks all `comparisons`.

`weights` is the one table of what their levels weigh; `pairs` holds all that were judged, `relations` says what else
one event can be to another.
"""
