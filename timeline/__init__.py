"""Reads articles about one story and builds a timeline that shows its sources."""
