"""Files → documents: decode, extract the text, mark its lines, gather what the file says of itself."""

from timeline.sources.copies import origins
from timeline.sources.folder import Reading, read_folder

__all__ = ["Reading", "origins", "read_folder"]
