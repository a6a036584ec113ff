from dataclasses import replace
from itertools import count

import pytest

from tests.costs import seconds
from tests.told import article, told
from timeline.dates.when import When
from timeline.merging import sources
from timeline.model import Citation, Event, Sentence

STORM = (
    "The storm reached the coast of Varn shortly after midnight and tore the roofs off forty houses.",
    "Fishermen said that they had never seen waves so high in the old harbour.",
    "Two trawlers broke loose, drifted against the southern pier and damaged its lighthouse.",
    "The mayor, Ane Dahl, opened the school and the sports hall for families without shelter.",
    "Power is to be restored to the upper town before the weekend, the grid company promised.",
)
STORM_REWRITTEN = (
    "The storm reached the coast of Varn soon after midnight and tore roofs off some forty houses.",
    "Fishermen said they had never seen waves so high in the harbour.",
    "Two trawlers broke loose, drifted against the southern pier and damaged the lighthouse there.",
    "The mayor, Ane Dahl, opened the school and sports hall to families without shelter.",
    "Power is to be restored to the upper town by the weekend, the grid company promised.",
)
STORM_SEEN = (
    "Forty roofs are gone in Varn, where the night brought the worst gale in living memory.",
    "I stood on the quay when both boats were thrown at the pier, said a pilot, Bo Lind.",
    "Families slept in the school, which mayor Ane Dahl had opened for them at once.",
    "The upper town is still dark, and nobody there expects light before Saturday.",
)
WOOL = (
    "Wool prices fell for the third month in a row at the autumn auction in Odda.",
    "Buyers from abroad stayed away because of the new tariff, the exchange said.",
    "Breeders asked the ministry of farming for help with the costs of the winter.",
)


def text(*sentences):
    return tuple(Sentence(each, paragraph, 0) for paragraph, each in enumerate(sentences, 1))


def imprints(texts):
    return {each: sources.imprint(said) for each, said in texts.items()}


def keys(**texts):
    """The key of the source of each article; they are given in order of publication as (outlet, sentences)."""
    days = count(1)
    articles = {
        article(slug, f"2019-05-{next(days):02}", outlet=outlet): text(*told_)
        for slug, (outlet, told_) in texts.items()
    }
    return sources.independent(list(articles), imprints(articles))


@pytest.mark.parametrize(
    ("texts", "independent"),
    [
        ({"a": ("Gazette", STORM), "b": ("Herald", STORM_SEEN)}, 2),
        ({"a": ("Gazette", STORM), "b": ("Gazette", WOOL)}, 1),  # articles of one outlet
        ({"a": ("The Gazette", STORM), "b": ("GAZETTE", WOOL)}, 1),  # however its name is written
        ({"a": ("", STORM), "b": ("", WOOL)}, 2),  # outlets unknown
        ({"a": ("Gazette", STORM), "b": ("Herald", STORM)}, 1),  # a copy
        ({"a": ("", STORM), "b": ("", STORM)}, 1),
        ({"a": ("Gazette", STORM), "b": ("Herald", STORM[:3])}, 1),  # contained in the other
        ({"a": ("Gazette", STORM[1:4]), "b": ("Herald", (*STORM[1:4], *WOOL))}, 1),
        ({"a": ("Gazette", STORM), "b": ("Herald", STORM_REWRITTEN)}, 1),
        ({"a": ("Gazette", STORM), "b": ("Herald", (*STORM_SEEN, STORM[1]))}, 2),  # one quotation is no copy
        ({"a": ("Gazette", STORM), "b": ("Herald", STORM), "c": ("Gazette", WOOL)}, 1),
        ({"a": ("Herald", STORM), "b": ("Gazette", STORM), "c": ("Gazette", WOOL)}, 2),  # two texts, of two outlets
        ({"a": ("Gazette", ("VARN (Reuters) - A pier was lost.", *WOOL)), "b": ("Reuters", STORM)}, 1),  # credited
        ({"a": ("Gazette", ("VARN, May 3 (AP) — A pier was lost.",)), "b": ("The Associated Press", STORM)}, 1),
        ({"a": ("Gazette", ("(AFP) Roofs are gone.",)), "b": ("Herald", ("VARN (AFP): A pier was lost.",))}, 1),
        ({"a": ("Gazette", ("The Harbour Office (HO) - it runs the port - is shut.",)), "b": ("HO", WOOL)}, 2),
        ({"a": ("Gazette", ()), "b": ("Herald", ())}, 2),
    ],
)  # fmt: skip
def test_what_is_independent(texts, independent):
    assert len(set(keys(**texts).values())) == independent


def test_a_copy_belongs_to_who_printed_it_first_unless_one_of_the_copies_credits_another():
    first = keys(a=("Herald", STORM), b=("Gazette", STORM), c=("Gazette", WOOL))
    assert first["a"] == first["b"] == "outlet herald"
    assert first["c"] == "outlet gazette"
    credit = keys(a=("Herald", STORM), b=("Gazette", ("VARN (dpa) - Roofs are gone.", *STORM)))
    assert set(credit.values()) == {"agency dpa"}


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("AFP", "agency afp"),
        ("Source: Agence France-Presse", "agency afp"),
        ("The Herald", "outlet herald"),  # an outlet that has articles of its own here
        ("Minutes of the council", "outlet gazette"),  # a citation
        ("https://gazette.example/storm", "outlet gazette"),
    ],
)
def test_the_source_of_an_article_may_name_whose_text_it_is(source, key):
    texts = {article("a", outlet="Gazette", source=source): text(*STORM), article("b", outlet="Herald"): text(*WOOL)}
    assert sources.independent(list(texts), imprints(texts))["a"] == key


def test_articles_are_given_their_origin():
    texts = {article("a", "2019-05-01", outlet="Gazette"): text(*STORM), article("b", outlet="Herald"): text(*STORM)}
    assert [each.origin for each in sources.credited(list(texts), imprints(texts))] == [
        "outlet gazette",
        "outlet gazette",
    ]


def test_before_origins_are_known_an_article_is_its_outlets():
    assert sources.of(article("a", outlet="Gazette")) == "outlet gazette"
    assert sources.of(article("a", origin="agency afp", outlet="Gazette")) == "agency afp"


def test_a_wire_report_in_two_thousand_articles_takes_no_longer_than_as_many_reports():
    def cost(same):
        texts = {
            article(f"a{n}", outlet=f"outlet {n}"): text(*(f"{each} {'' if same else n * 7919}" for each in STORM))
            for n in range(2000)
        }
        read = imprints(texts)
        return seconds(lambda: sources.independent(list(texts), read))

    assert cost(same=True) < 10 * cost(same=False)


FERRY = "The ferry Aurelia sank off Port Sable [on Wednesday] with forty people aboard."
FERRY_AGAIN = "Forty people were aboard the Aurelia, a ferry that sank near Port Sable [on 1 May]."
FERRY_COARSE = "The ferry Aurelia sank off Port Sable [in May] with forty people aboard."
OUTLETS = {"a": "outlet gazette", "a2": "outlet gazette", "b": "outlet herald", "x": "article x", "y": "article y"}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([], "one source"),
        ([told(FERRY, "2019-05-01", "a")], "one source"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "a")], "one source"),  # one article
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "a2")], "one source"),  # one outlet
        ([told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05-01", "b")], "one source"),  # a wire report
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-05", "a")], "one source"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b")], "several sources"),
        ([told(FERRY, "2019-05-01", "x"), told(FERRY_AGAIN, "2019-05-01", "y")], "several sources"),  # outlets unknown
        ([told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05-01", "b"), told(FERRY_AGAIN, "2019-05-01", "b")],
         "several sources"),  # a copy, and words of one's own
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-05", "b")], "sources differ in precision"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "b")], "sources disagree"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "b"), told(FERRY_COARSE, "2019-05", "a")],
         "sources disagree"),  # though the month is around both
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "a")], "sources disagree"),  # with itself
    ],
)  # fmt: skip
def test_how_far_sources_agree(reports, expected):
    assert (
        sources.state(Event("id", When.parse("2019-05-01"), "occurred", "Aurelia sinks", tuple(reports)), OUTLETS)
        == expected
    )


@pytest.mark.parametrize(
    ("citations", "expected"),
    [
        ([Citation("Ship register", "Harbour Office")], "several sources"),
        ([Citation("Aurelia sinks", "Gazette")], "one source"),  # the outlet of the report
        ([Citation("Logbook")], "several sources"),
    ],
)
def test_an_editors_citations_are_sources_too(citations, expected):
    event = Event("id", When.parse("2019-05-01"), "occurred", "Aurelia sinks", (told(FERRY, "2019-05-01", "a"),))
    assert sources.state(replace(event, citations=tuple(citations)), OUTLETS) == expected
