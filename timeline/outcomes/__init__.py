"""What came of plans and deadlines, as far as the articles tell."""

from timeline.outcomes.linking import link, planned

__all__ = ["link", "planned"]
