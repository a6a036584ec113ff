import json
from datetime import date

import pytest

from tests.samples import NOWHERE, POST, catalogued, collection, event, full, report, timeline, two_topics
from timeline.exports import Offers, Site, schemas
from timeline.exports.records import document
from timeline.model import Citation
from timeline.stretches import joined

HOME = "https://example.org/port"


def exported(*events, site=NOWHERE):
    return json.loads(joined(document(collection(timeline(*events), site), "timeline.json")))["events"]


def test_an_event_is_exported_with_its_date_computed_and_its_reports():
    made = event(
        "2018-03",
        report(POST, "2018-03", "He will come in ", "March", speaker="the mayor"),
        kind="planned",
        aliases=("x",),
    )
    assert exported(made) == [
        {
            "id": "2018-03-event",
            "url": "events/2018-03-event.html",
            "edtf": "2018-03",
            "earliest": "2018-03-01",
            "latest": "2018-03-31",
            "precision": "month",
            "kind": "planned",
            "act": "event",
            "negated": False,
            "title": "Event of 2018-03",
            "state": "pending",
            "corroboration": "one source",
            "score": 0,
            "topic": "",
            "actors": [],
            "places": [],
            "aliases": ["x"],
            "note": "",
            "outcome": None,
            "reports": [
                {
                    "id": "2018-03-bridge",
                    "article": "bridge",
                    "outlet": "Harbour Post",
                    "published": "2018-01-24",
                    "quote": "He will come in March.",
                    "paragraph": 1,
                    "start": 0,
                    "words": "March",
                    "at": 16,
                    "edtf": "2018-03",
                    "anchor": "2018-01-24",
                    "rule": "<a rule>",
                    "speaker": "the mayor",
                }
            ],
            "citations": [],
        }
    ]


def test_a_citation_is_exported():
    (made,) = exported(
        event("2018", citations=(Citation("Minutes", "The Port", "https://example.org/m", date(2018, 5, 2)),))
    )
    assert made["citations"] == [
        {"title": "Minutes", "outlet": "The Port", "url": "https://example.org/m", "published": "2018-05-02"}
    ]


def test_an_open_end_is_null():
    until, since = exported(event("../2025-08-31"), event("2026/.."))
    assert (until["earliest"], until["latest"]) == (None, "2025-08-31")
    assert (since["earliest"], since["latest"]) == ("2026-01-01", None)


def test_events_are_exported_in_order():
    assert [each["id"] for each in exported(*full().events)] == [each.id for each in full().events]


@pytest.mark.parametrize("home", [HOME, f"{HOME}/"])
def test_addresses_are_absolute_once_the_site_has_one(home):
    assert exported(event("2018"), site=Site("The port", url=home))[0]["url"] == f"{HOME}/events/2018-event.html"


def test_the_export_is_text_for_people_too():
    text = joined(document(collection(), "timeline.json"))
    assert "روز شنبه" in text  # not as escapes
    assert len(text.splitlines()) == len(full().events) + 2  # a line an event: what changed shows in a comparison


def test_the_schema_knows_every_field_and_no_other():
    schema = next(json.loads(text) for address, text in schemas() if address.endswith("timeline.schema.json"))
    described = schema["properties"]["events"]["items"]["properties"]
    cited = event("2018", report(POST, "2018", "In ", "2018"), citations=(Citation("Minutes"),))
    (made,) = exported(cited)
    assert set(made) == set(described)
    for name in ("reports", "citations"):
        assert set(made[name][0]) == set(described[name]["items"]["properties"])


def test_the_file_of_a_topic_names_that_topic_and_the_schema_from_where_it_stands():
    made = Offers(two_topics(), catalogued(two_topics()), NOWHERE)
    topics = {collection.page: collection for collection in made.timelines}
    whole = json.loads(joined(document(topics["index.html"], "timeline.json")))
    ships = json.loads(joined(document(topics["topics/ships/index.html"], "topics/ships/timeline.json")))
    assert [topic["topic"] for topic in whole["topics"]] == ["quays", "ships"]
    assert [topic["topic"] for topic in ships["topics"]] == ["ships"]
    assert (whole["schema"], ships["schema"]) == (
        "schemas/timeline.schema.json",
        "../../schemas/timeline.schema.json",
    )
