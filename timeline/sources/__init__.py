"""Files → documents: decode, extract the text, mark its lines, gather what the file says of itself."""

from timeline.sources.folder import Reading, read_folder
from timeline.sources.settings import read_settings

__all__ = ["Reading", "read_folder", "read_settings"]
