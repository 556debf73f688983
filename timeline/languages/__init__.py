"""The words of each language as data, and the one place that reads them.

To add a language: a folder named by its code (ISO 639-1), with as many of these files as it is worth, each explained in
the English one, where it also stands what reads it. Without a folder dates are read from locale data (`locales.py`).

| file | what is read with it | without it |
|---|---|---|
| `words.toml`, `timex.toml` | when: months, numbers, tense; phrases with examples that are run as tests | only explicit dates, from locale data |
| `speech.toml` | classes of words: which rules of a tagger, and what its tags mean | lists alone tell verbs from nouns |
| `verbs.toml`, `predicates.toml` | clauses: forms of verbs and what helps them, what opens and joins clauses | a dated sentence is one claim |
| `claims.toml`, `attribution.toml` | who says it and how sure it is: verbs of speech by status, "according to", denial | English words |
| `figures.toml` | how many of what: number words, hedges, measures, what befell those who are counted | English words |
| `names.toml` | who and where: countries with their people and capitals, titles, what heads an organisation or place | English words |
| `actions.toml` | what is done, which tells events apart when claims are merged | actions are not compared |
| `dating.toml` | when an undated text was published: heads, feet, tense, phrases | English words |
| `boilerplate.toml`, `credits.toml` | what around an article is none of it, and who wrote and published it | English words |
| `page.toml`, `reasons.toml` | the words of the page | the page is English |

Two switches at the head of `words.toml` tell how a language is written: `capital_nouns` (every noun has a large letter)
and `verb_second` (a clause puts its verb second, and where it hangs on another one last); `elided` joins words by an
apostrophe. English alone is cut into clauses by its own grammar (`timeline/parser/segments.py`); all others by
`timeline/parser/plain`, which names no language.
"""
