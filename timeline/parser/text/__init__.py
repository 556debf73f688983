"""The text as it stands: sentences, where they begin behind a dateline or a stamp, and what quotation marks enclose.

`sentences` cuts the lines of a document, behind what `datelines` and `imprints` find; `quotations` finds the stretches
in quotation marks; what was found in a text `ordered` looks up by place.
"""
