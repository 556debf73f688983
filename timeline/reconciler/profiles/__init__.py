"""What comparisons look at of each claim, worked out once: a `profile` from the `words` of the story and its `crowd`.

`told_events` finds which claim tells the event that some words name.
"""
