"""The linked data, expanded by a JSON-LD processor against the terms of schema.org that we use, without a network."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from pyld import jsonld

from tests.samples import NOWHERE, POST, SITE, collection, event, full, report, timeline
from timeline.exports.linked import article_block, block, document, event_block
from timeline.model import Citation, Outcome
from timeline.stretches import joined

SCHEMA = "http://schema.org/"
# What schema.org has for each type, of what is said here: terms of a type are its own or of one above it.
THING = {"name", "url", "subjectOf"}
WORK = THING | {"about", "author", "datePublished", "hasPart", "headline", "isBasedOn", "mentions", "publisher", "text"}
TERMS = {
    "Event": THING | {"startDate", "endDate", "eventStatus", "about"},
    "Quotation": WORK | {"spokenByCharacter"},
    "NewsArticle": WORK,
    "CreativeWork": WORK,
    "Person": THING,
    "Organization": THING,
    "Thing": THING,
    "ItemList": THING | {"itemListElement", "itemListOrder"},
}
REFERENCES = ("isBasedOn", "eventStatus", "itemListOrder", "url")
CONTEXT = {
    "@context": {
        "@version": 1.1,
        **{term: SCHEMA + term for term in {*TERMS, *(each for terms in TERMS.values() for each in terms)}},
        **{term: {"@id": SCHEMA + term, "@type": "@id"} for term in REFERENCES},
        **{
            term: {"@id": SCHEMA + term, "@type": f"{SCHEMA}Date"} for term in ("startDate", "endDate", "datePublished")
        },
    }
}
BASE = "https://example.org/port/timeline.jsonld"


def known_context(url, _options):
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}


OPTIONS = {"base": BASE, "documentLoader": known_context}


def expanded(node):
    return jsonld.expand(node, OPTIONS)


def misused(node):
    """Types and terms that schema.org does not have where they stand; what the context lacks would fall away."""
    if isinstance(node, list):
        for each in node:
            yield from misused(each)
    elif "@value" not in node and "@type" in node:
        (kind,) = (each.removeprefix(SCHEMA) for each in node["@type"])
        terms = {term.removeprefix(SCHEMA): values for term, values in node.items() if not term.startswith("@")}
        yield from (f"{term} of {kind}" for term in terms if term not in TERMS.get(kind, ()))
        for values in terms.values():
            yield from misused(values)


def of_event(made, site=SITE):
    return json.loads(event_block(made, collection(timeline(made), site)).text)


def whole(site=SITE):
    return json.loads(joined(document(collection(site=site), "timeline.jsonld")))


@pytest.mark.parametrize("site", [SITE, NOWHERE])
def test_everything_expands_and_nothing_falls_away(site):
    made = whole(site)
    again = jsonld.compact(expanded(made), {"@context": "https://schema.org"}, OPTIONS | {"compactArrays": True})
    assert list(misused(expanded(made))) == []
    assert sizes(again) == sizes(made)


def sizes(node):
    """How many values each term has in all, whatever is written as a list of one."""
    counted = {}
    for term, value in node.items():
        for each in value if isinstance(value, list) else [value]:
            counted[term] = counted.get(term, 0) + 1
            for inner, count in sizes(each).items() if isinstance(each, dict) else ():
                counted[inner] = counted.get(inner, 0) + count
    return counted


def test_a_term_of_another_type_is_found():
    node = {
        "@context": "https://schema.org",
        "@type": "Event",
        "headline": "x",
        "about": {"@type": "Claim", "name": "y"},
    }
    assert list(misused(expanded(node))) == ["headline of Event", "name of https://example.org/port/Claim"]


def test_every_event_is_listed_in_order():
    made = whole()
    assert [item["name"] for item in made["itemListElement"]] == [each.title for each in full().events]
    assert made["itemListOrder"] == "https://schema.org/ItemListOrderAscending"


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("2018", {"startDate": "2018"}),
        ("2018-03", {"startDate": "2018-03"}),
        ("2018-03-05", {"startDate": "2018-03-05"}),
        ("2018-03/2018-05", {"startDate": "2018-03", "endDate": "2018-05"}),
        ("2018-22", {}),  # a season
        ("201X", {}),
        ("2018-03~", {}),
        ("2018-03-05?", {}),
        ("2018-03/2018-05~", {}),
        ("../2018-03-05", {}),
        ("2018-03-05/..", {}),
    ],
)
def test_a_date_stands_there_only_where_level_0_gives_it(edtf, dates):
    node = of_event(event(edtf))
    assert {key: node[key] for key in ("startDate", "endDate") if key in node} == dates


def test_a_quotation_names_its_article_and_who_says_so():
    told = report(POST, "2018-03", "He will come in ", "March", speaker="the mayor")
    (said,) = of_event(event("2018-03", told))["subjectOf"]
    assert (said["text"], said["spokenByCharacter"]) == ("He will come in March.", "the mayor")
    assert said["isBasedOn"] == {
        "@type": "NewsArticle",
        "@id": "https://example.org/port/articles/bridge.html",
        "headline": "Ministers quarrel over the bridge",
        "datePublished": "2018-01-24",
        "author": {"@type": "Person", "name": "A. Writer"},
        "publisher": {"@type": "Organization", "name": "Harbour Post"},
        "isBasedOn": "https://example.org/bridge",
    }


def test_what_an_editor_cites_is_a_work():
    cited = Citation("Minutes", "The Port", "javascript:alert(1)")
    assert of_event(event("2018", citations=(cited,)))["subjectOf"] == [
        {"@type": "CreativeWork", "name": "Minutes", "publisher": {"@type": "Organization", "name": "The Port"}}
    ]


@pytest.mark.parametrize(
    ("known", "status"),
    [
        ({}, None),
        ({"kind": "planned"}, "https://schema.org/EventScheduled"),
        ({"kind": "planned", "outcome": Outcome("called off")}, "https://schema.org/EventCancelled"),
        ({"kind": "planned", "outcome": Outcome("took place", "x")}, None),
    ],
)
def test_plans_say_what_became_of_them(known, status):
    assert of_event(event("2018-03-05", **known)).get("eventStatus") == status


def test_what_did_not_happen_is_no_event():
    node = of_event(event("2018-03-05", report(POST, "2018-03-05", "He did not come on ", "March 5"), negated=True))
    assert node["@type"] == "CreativeWork"
    assert "startDate" not in node
    assert node["hasPart"][0]["text"] == "He did not come on March 5."


def test_nobody_and_nothing_is_named_twice():
    node = of_event(replace(event("2018"), actors=("Orlune", "Anna Berg"), places=("Orlune",)))
    assert [each["name"] for each in node["about"]] == ["Orlune", "Anna Berg"]


def test_no_claim_is_reviewed():
    assert "Review" not in joined(document(collection(), "timeline.jsonld"))


def test_an_article_mentions_its_events():
    told = report(POST, "2018-03", "He will come in ", "March")
    node = json.loads(article_block(POST, collection(timeline(event("2018-03", told), event("2019")))).text)
    assert node["mentions"] == [
        {"@id": "https://example.org/port/events/2018-03-event.html", "name": "Event of 2018-03"}
    ]
    assert list(misused(expanded(node))) == []


def test_addresses_are_relative_to_the_page_while_the_site_has_none():
    told = report(POST, "2018", "In ", "2018")
    node = of_event(event("2018", told), NOWHERE)
    assert node["@id"] == "2018-event.html"
    assert node["subjectOf"][0]["isBasedOn"]["@id"] == "../articles/bridge.html"


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!-- <script", "a & b", "]]>"])
def test_no_text_ends_the_element_that_holds_it(text):
    written = block({"@type": "Event", "name": text}).text
    assert re.search("[<>&]", written) is None
    assert json.loads(written)["name"] == text


def test_a_policy_names_the_block_by_its_digest():
    digest = sha256(block({"name": "é"}).text.encode()).digest()
    assert block({"name": "é"}).policy == f"script-src 'sha256-{b64encode(digest).decode()}'; "
