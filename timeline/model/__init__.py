"""The nouns: frozen pydantic models, from a document's text to the whole timeline.

`document` → `timex` → `claim` → `event` → `timeline`; `date` is shared. What is written to `timeline.json` is
`timeline.Timeline` and what it holds; `document.Document`, `timex.Timex` and `claim.ParsedClaim` stay inside.
"""
