"""The review page of a draft: each finding, with all that one needs to decide about it."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.samples import NOWHERE, POST, catalogued, event, full, report, timeline
from tests.test_theme import HOSTILE, LEAST, elements, templates
from timeline import views
from timeline.editing import checks
from timeline.editing.checks import Grounds
from timeline.editing.finding import KINDS, Finding
from timeline.exports import Offers
from timeline.merging.suggestions import Suggestion
from timeline.views.review import HEADINGS, review_page

SHOWN = replace(full(), rejected=(event("2014", report(POST, "2014", "It rained in ", "2014"), note="An aside"),))
CATALOGUE = catalogued(SHOWN)
PAIR = Suggestion(0.5, "2015-event", "201X-event", "unclear which")
FOUND = (
    Finding("lost", "content/curation.yaml", 4, '"x" is no longer found', "name another", was="It was so.", now=""),
    Finding("changed", "content/curation.yaml", 9, "told otherwise", was="It was so.", now="It is so."),
    *checks.find(Grounds(SHOWN, [PAIR], warnings=["Something is amiss"])),
)


def rendered(findings=FOUND, shown=SHOWN, **settings):
    made = catalogued(shown)
    here = {"output_file": "review.html", "along": Offers(shown, made, NOWHERE)}
    context = LEAST | settings | here | {"view": views.review_page(shown, made, findings)}
    return templates().get_template("timeline/review.html").render(context)


PAGE = rendered()


def test_findings_come_kind_by_kind_under_their_headings():
    page = review_page(SHOWN, CATALOGUE, FOUND)
    kinds = dict.fromkeys(finding.kind for finding in FOUND)
    assert [HEADINGS[kind] for kind in kinds] == [group.heading for group in page.groups]
    assert len(FOUND) == sum(len(group.findings) for group in page.groups)
    assert f"{len(FOUND)} things to look at." == page.description


def test_a_pair_stands_side_by_side_with_its_evidence():
    (pair,) = [
        item
        for group in review_page(SHOWN, CATALOGUE, FOUND).groups
        for item in group.findings
        if len(item.events) == 2
    ]
    assert ["2015-event", "201X-event"] == [each.event.id for each in pair.events]
    assert all(each.event.evidence and each.state == "pending" for each in pair.events)
    assert "- merge: [2015-event" in pair.snippet


def test_a_decision_is_shown_with_the_sentence_before_and_after():
    assert '<q dir="auto">It was so.</q>' in PAGE
    assert '<q dir="auto">It is so.</q>' in PAGE
    assert "nothing like it" in PAGE
    assert "<code>content/curation.yaml:9</code>" in PAGE


def test_what_can_be_pasted_stands_there_to_the_letter():
    pasted = re.findall(r'<pre class="tl-review__paste"><code>(.*?)</code></pre>', PAGE, re.DOTALL)
    assert [finding.snippet for finding in FOUND if finding.snippet] == [
        text.replace("&#34;", '"').replace("&#39;", "'") for text in pasted
    ]


def test_what_was_rejected_is_listed_with_the_reason():
    assert '<h2 id="review_rejected">Rejected</h2>' in PAGE
    assert "An aside" in PAGE
    assert "review_rejected" not in rendered(shown=full())


def test_a_page_shows_so_many_of_a_kind_and_says_how_many_more():
    pending = [finding for finding in FOUND if finding.kind == "pending"]
    (group,) = review_page(SHOWN, CATALOGUE, pending, most=3).groups
    assert 3 == len(group.findings)
    assert f"{len(pending)}" == group.count
    assert f"And {len(pending) - 3} more: python -m timeline check --all --only pending" == group.more


def test_a_finding_about_an_event_that_is_gone_has_none_beside_it():
    (group,) = review_page(timeline(), CATALOGUE, [Finding("pending", "a", 1, "x", events=("none",))]).groups
    assert () == group.findings[0].events


def test_nothing_to_look_at_is_said():
    page = rendered((), full())
    assert "0 things to look at." in page
    assert ["Site"] == [attributes["aria-label"] for tag, attributes in elements(page, "nav")]


def test_search_engines_are_asked_to_stay_away():
    assert {"name": "robots", "content": "noindex"} in [attributes for _, attributes in elements(PAGE, "meta")]


def test_headings_descend_without_a_gap_from_a_single_first_one():
    levels = [int(tag[1]) for tag, _ in elements(PAGE, "h1", "h2", "h3", "h4")]
    assert (1, 1) == (levels[0], levels.count(1))
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_link_within_the_page_leads_to_one():
    ids = [attributes["id"] for _, attributes in elements(PAGE) if "id" in attributes]
    links = [attributes["href"] for _, attributes in elements(PAGE, "a")]
    named = [attributes["aria-labelledby"] for _, attributes in elements(PAGE) if "aria-labelledby" in attributes]
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in links if link.startswith("#")} | set(named) <= set(ids)
    assert len(named) == len(set(named)) > 1


def test_nothing_runs_in_it_and_the_policy_is_that_of_all_pages():
    assert [] == elements(PAGE, "script", "style", "iframe", "form", "button")
    assert "default-src 'none'" in PAGE


@pytest.mark.parametrize("kind", KINDS)
def test_text_never_becomes_markup(kind):
    told = report(replace(POST, title=HOSTILE), "2018", HOSTILE, HOSTILE, speaker=HOSTILE, rule=HOSTILE)
    shown = timeline(event("2018", told, title=HOSTILE, topic=HOSTILE), articles=(replace(POST, title=HOSTILE),))
    finding = Finding(kind, HOSTILE, 1, HOSTILE, HOSTILE, HOSTILE, ("2018-event",), HOSTILE, HOSTILE)
    page = rendered([finding], replace(shown, rejected=shown.events), SITENAME=HOSTILE)
    assert "<script" not in page
    assert HOSTILE[:3] not in page
