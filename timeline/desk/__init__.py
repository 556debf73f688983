"""The maintainer's desk: a folder is started, articles are added, edits are written, the page is built as they change.

`start` makes a new folder, `collect` adds articles, `tables` and `writing` change TOML files and keep what people wrote
in them, `decisions` turns what is clicked into edits, `workshop` builds again and again, `server` shows the page.
"""
