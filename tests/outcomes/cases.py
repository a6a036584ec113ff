"""A plan, what others tell afterwards, and what came of it."""

from tests.told import article, told
from timeline.merging.merge import merge
from timeline.outcomes.linking import link

BEFORE, AFTER = "2019-02-20", "2019-06-30"


def came(plan, *others, latest=AFTER):
    """What came of a plan, as told by other reports; and the id of the event that tells it."""
    slugs = {"before": BEFORE, "after": "2019-03-06", "later": "2019-04-20", "last": latest}
    articles = [article(slug, day) for slug, day in slugs.items()]
    events = link(merge([plan, *others], articles=articles), articles)
    outcome = next(event.outcome for event in events if event.id == plan.id)
    return (outcome.came, outcome.event) if outcome else None


def planned(quote, edtf="2019-03-05", kind="planned", **known):
    return told(quote, edtf, "before", kind, id="plan", **known)


def then(quote, edtf="2019-03-05", slug="after", **known):
    return told(quote, edtf, slug, **{"id": "then", **known})
