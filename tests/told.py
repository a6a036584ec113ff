"""Reports for tests, written as the sentences that they come from."""

from dataclasses import replace
from datetime import date

from timeline.dates.when import When
from timeline.model import Article, Report


def told(quote, edtf, article="gazette", kind="occurred", **given):
    """A report whose date words stand in square brackets, which the sentence does not have."""
    before, rest = quote.split("[")
    words, after = rest.split("]")
    report = Report(
        id=given.pop("id", f"{article}-{edtf}"),
        article=article,
        when=When.parse(edtf),
        kind=kind,
        title=f"{before.strip()} {after.strip()}",
        quote=before + words + after,
        paragraph=1,
        start=0,
        words=words,
        at=len(before),
        rule="test",
        anchor=date(2019, 5, 2),
    )
    return replace(report, **given)


def article(slug, published="2019-05-02", **known):
    return Article(f"articles/{slug}.md", slug, slug, date.fromisoformat(published), "", **known)
