"""The words as data: a language is a folder of TOML files, with no Python in it.

To add a language: copy `en/` to a folder named by its ISO 639-1 code and translate the files; their examples are run
as tests.
"""
