"""The words of each language as data: a language is a folder of TOML files, with no Python in it.

To add a language: a folder named by its code (ISO 639-1), with as many of these files as it is worth; the English ones
explain them. Without a folder dates are read from locale data (`locales.py`). What each file gives, and what is left
without it:

- `words.toml`, `timex.toml`: when; phrases with examples that are run as tests (else explicit dates from locale data)
- `speech.toml`: classes of words, by the rules of a tagger (else lists alone tell verbs from nouns)
- `verbs.toml`, `predicates.toml`: clauses, by verbs and what opens and joins (else a dated sentence is one claim)
- `claims.toml`, `attribution.toml`: who says it, whom pronouns mean and how sure it is (else English words)
- `figures.toml`: how many of what: number words, hedges, measures, what befell those counted (else English words)
- `names.toml`: who and where: countries, titles, what heads an organisation or a place (else English words)
- `actions.toml`: what is done, which tells events apart when claims are merged (else actions are not compared)
- `dating.toml`: when an undated text was published: heads, feet, tense, phrases (else English words)
- `boilerplate.toml`, `credits.toml`: what around an article is none of it, and who wrote it (else English words)
- `page.toml`, `reasons.toml`: the words of the page (else English)

Switches at the head of `words.toml` tell how a language is written: `capital_nouns` (every noun has a large letter),
`verb_second` (a clause puts its verb second, one that hangs on another puts it last), `elided` (an apostrophe joins
words), `number_glue` (what joins tens and ones, where not a hyphen or a blank), `ones_first` (they stand before the
tens). English alone is cut into clauses by a grammar of its own (`timeline/parser/clauses/segments.py`), all others by
the two packages `plain` of the parser, which names no language.
"""
