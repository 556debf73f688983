"""What of a build needs a person: the decisions that the program was least sure of, and what it could not do."""

from timeline.review.findings import Finding, FindingKind, findings

__all__ = ["Finding", "FindingKind", "findings"]
