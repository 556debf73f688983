"""When that happened which names no time of its own: by what was told before it, and by its tense.

`thread` holds what was told last and `narration` what each claim leaves there; `placing` dates a clause from it, with
`pointing` for what points back, `occasions` for what belongs to a calamity, `daytimes` for a time of day, `before` for
all else; `headings` date what stands below them.
"""
