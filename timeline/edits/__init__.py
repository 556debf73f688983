"""The editor's decisions: `edits.toml` → edits, and where each of them belongs in the sources as they are now.

`file` reads what people wrote, `quotations` finds a quotation again, `decide` says what the edits come to, `write`
changes the file and keeps its comments. The reconciler carries the decisions out.
"""
