"""What is seen of one claim beside others: its words, names, actions, figures and times, in forms that can be compared.

`wording` weighs words, `names` and `actions` give keys that meet in two sources, `things`, `counted` and `counts` say
what figures count, `tallies` of what a story tells one number, `developments` which figures grow, `durations` and
`clock` read lengths and hours; `times` and `edges` say when, `voices` who speaks, `standing` how a number is meant.
"""
