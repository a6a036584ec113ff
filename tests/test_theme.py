import gzip
import json
import re
from dataclasses import replace
from functools import lru_cache, partial
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType, SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.samples import POST, catalogued, event, full, report, timeline
from timeline import plan, views
from timeline.building import colours, styles
from timeline.building.once import Once
from timeline.exports import Offers, Site
from timeline.exports.formats import FORMATS
from timeline.language import ENGLISH, speaking
from timeline.model import Citation, Passed

ROOT = Path(__file__).parent.parent
THEME = ROOT / "theme"
PARTS = ROOT / "timeline/templates/timeline"
STYLES = {path.stem: path for folder in (ROOT / "timeline/styles", THEME / "styles") for path in folder.glob("*.css")}
NAMES = sorted({*STYLES} - {"layers", "guest"})
SHEET = styles.whole(THEME / "styles")


@lru_cache
def templates(language=ENGLISH):
    """The templates as timeline.site sets them up."""
    made = Environment(
        loader=FileSystemLoader([THEME / "templates", ROOT / "timeline/templates"]),
        trim_blocks=True,  # as Pelican has it
        lstrip_blocks=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - as Pelican has it: the templates escape by themselves
    )
    made.globals.update(speaking(language) | {"once": Once()})
    return made


LEAST = {
    "SITENAME": "A timeline",
    "SITEURL": "..",
    "THEME_STATIC_DIR": "theme",
    "TIMELINE_FRONT": "index.html",
}  # settings that no site is without


def redirects(made):
    for address, target in views.redirects(made):
        yield plan.Planned(address, "timeline/redirect", partial(dict, target=target))


def rendered(shown=None, choices=MappingProxyType({}), language=ENGLISH, **settings):
    """Every page of a timeline by its address, and each article's with a line of text."""
    shown = shown or full()
    pages = {}
    made = catalogued(shown, language, **choices)
    drawn = templates(language)
    settings = LEAST | settings
    url = settings["SITEURL"] if settings["SITEURL"].startswith("http") else ""
    site = Site(settings["SITENAME"], settings.get("SITESUBTITLE", ""), url, language.tag)
    settings["along"] = along = Offers(shown, made, site)
    for page in (*plan.pages(shown, made), *redirects(made)):
        context = settings | {"output_file": page.address} | dict(page.make())
        pages[page.address] = drawn.get_template(f"{page.template}.html").render(context)
    for article in shown.articles:
        reading, linked = views.article_reading(article, made), along.linked_article(article)
        read = SimpleNamespace(content="<p>Text.</p>", lang="en", reading=reading, linked=linked)
        context = settings | {"output_file": article.url, "article": read}
        pages[f"articles/{article.slug}.html"] = drawn.get_template("article.html").render(context)
    own = SimpleNamespace(title="About", content="<p>Ours.</p>", lang="en")
    context = settings | {"output_file": "pages/about.html", "page": own}
    pages["pages/about.html"] = drawn.get_template("page.html").render(context)
    return pages


PAGES = rendered()
WHOLE = {address: html for address, html in PAGES.items() if 'http-equiv="refresh"' not in html}
ALONE = {address: html for address, html in WHOLE.items() if not address.startswith("embed/")}
PLACED = rendered(SITEURL="https://example.org/t")  # the same pages on a site that has an address


class Elements(HTMLParser):
    """The tags of a page with their attributes, in order."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def elements(html, *tags):
    return [(tag, attributes) for tag, attributes in Elements(html).found if not tags or tag in tags]


# --- pages ---


def test_a_front_page_weighs_no_more_than_a_short_message():
    favicon = (THEME / "static/favicon.svg").read_text(encoding="utf-8")
    parts = (PAGES["index.html"], SHEET, favicon)
    assert sum(len(gzip.compress(part.encode())) for part in parts) <= 12 * 1024


@pytest.mark.parametrize("address", WHOLE)
def test_headings_descend_without_a_gap_from_a_single_first_one(address):
    levels = [int(tag[1]) for tag, _ in elements(WHOLE[address], "h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("address", WHOLE)
def test_a_page_has_its_landmarks_once_and_every_nav_a_name(address):
    page = elements(WHOLE[address])
    assert [tag for tag, _ in page].count("main") == 1
    names = [attributes.get("aria-label") for tag, attributes in page if tag == "nav"]
    assert None not in names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("address", ALONE)
def test_the_first_link_leads_past_the_navigation(address):
    (_, first), *_ = elements(WHOLE[address], "a")
    assert first == {"class": "skip", "href": "#page_main"}
    assert [attributes.get("id") for _, attributes in elements(WHOLE[address], "main")] == ["page_main"]


@pytest.mark.parametrize("address", PAGES)
def test_ids_are_unique(address):
    ids = [attributes["id"] for _, attributes in elements(PAGES[address]) if "id" in attributes]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_runs_and_no_style_stands_in_a_page(address):
    assert (
        [
            (tag, attributes)
            for tag, attributes in elements(PAGES[address])
            if tag in ("style", "iframe")
            or (
                address != "search.html" and tag == "script" and attributes != {"type": "application/ld+json"}
            )  # which browsers do not run
            or any(name == "style" or name[:2] == "on" for name in attributes)
        ]
        == []
    )


def test_linked_data_stands_on_the_pages_of_events_and_articles_alone():
    holding = {address for address in PAGES if address != "search.html" and elements(PAGES[address], "script")}
    assert holding == {address for address in WHOLE if address.startswith(("events/", "articles/"))}
    for address in holding:
        held = re.search('<script type="application/ld.json">(.*)</script>', PAGES[address])[1]
        assert json.loads(held)["@type"] == ("Event" if address.startswith("events/") else "NewsArticle")


@pytest.mark.parametrize("address", WHOLE)
def test_a_page_forbids_what_it_does_not_need(address):
    (policy,) = [meta["content"] for _, meta in elements(WHOLE[address], "meta") if "http-equiv" in meta]
    assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'")
    runs = "script-src 'self'" if address == "search.html" else "script-src 'sha256-"
    assert (runs in policy) is ("<script" in WHOLE[address])
    assert policy.count("script-src") <= 1
    assert policy.count("sha256-") == policy.count("script-src 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", PAGES)
def test_a_time_element_carries_what_html_has_a_notation_for(address):
    times = [attributes["datetime"] for _, attributes in elements(PAGES[address], "time")]
    assert [each for each in times if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", each)] == []


@pytest.mark.parametrize("address", PAGES)
def test_a_title_is_no_longer_than_search_engines_show(address):
    assert len(re.search("<title>(.*)</title>", PAGES[address])[1]) <= 70


def test_a_longer_title_is_cut_between_words_on_the_tab_alone():
    title = "The mayor's reply to the builders' & divers' first questions about the bridge's piers"
    page = rendered(timeline(event("2018", title=title)))["events/2018-event.html"]
    tab = re.search("<title>(.*)</title>", page)[1]
    assert (len(tab) <= 70, tab[-11:]) == (True, "ivers&#39;…")
    assert "about the bridge&#39;s piers</bdi></h1>" in page


def test_every_event_is_an_article_with_a_link_to_its_page():
    page = PAGES["index.html"]
    for each in full().events:
        assert f'<article class="tl-event" id="{each.id}">' in page
        assert f'href="../events/{each.id}.html"' in page


def test_a_list_holds_a_year():
    lists = re.findall(r'<ol class="tl-chronicle">(.*?)</ol>', PAGES["index.html"], re.DOTALL)
    assert [held.count("<article") for held in lists] == [1, 1, 1, 1, 2, 1, 1, 4, 1]


def test_what_html_cannot_date_keeps_its_edtf():
    page = PAGES["index.html"]
    assert '<span data-edtf="2020-24">winter 2020–21</span>' in page
    assert '<time datetime="2025-07-21">21</time>–<time datetime="2025-07-27">27 July 2025</time>' in page


def test_evidence_is_closed_on_the_timeline_and_open_on_the_page_of_an_event():
    for address, html in PAGES.items():
        evidence = [each for _, each in elements(html, "details") if each.get("class") == "tl-event__evidence"]
        opened = {"open" in attributes for attributes in evidence}
        assert opened <= {address.startswith("events/")}, address


def test_the_quote_marks_its_date_words_and_leads_to_them():
    page = PAGES["events/2018-01-23-event.html"]
    assert '<blockquote dir="auto"><mark>On Tuesday</mark> the mayor refused.</blockquote>' in page
    assert 'href="../articles/bridge.html#d1-0"' in page
    assert "</bdi>” read as <time" in page


def test_what_is_in_another_language_says_so_wherever_it_stands():
    pages = rendered()
    quotes = [found for _, found in elements(pages["index.html"], "blockquote") if "lang" in found]
    assert [quote["lang"] for quote in quotes] == ["fr", "fr", "fr", "fa", "fr"]
    assert '<a dir="auto" lang="fr" href="../events/201X-event.html">' in pages["index.html"]
    assert '<a dir="auto" href="../events/2025-07-25-event.html">' in pages["index.html"]  # titled by the editors
    assert '<a dir="auto" lang="fa" href="../articles/pol.html">پل تازه</a>' in pages["articles.html"]
    assert '<article class="tl-prose" lang="fa" dir="rtl">' in pages["articles/pol.html"]


def test_a_former_address_leads_to_the_event_without_script():
    page = PAGES["events/2018-03-visit.html"]
    assert 'content="0; url=../events/2018-03-05-event.html"' in page
    assert '<link rel="canonical" href="../events/2018-03-05-event.html">' in page
    assert '<a href="../events/2018-03-05-event.html">' in page


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("index.html", "https://example.org/t/"),
        ("method.html", "https://example.org/t/method.html"),
        ("events/2015-event.html", "https://example.org/t/events/2015-event.html"),
    ],
)
def test_a_page_names_its_own_address_once_the_site_has_one(address, canonical):
    page = rendered(SITEURL="https://example.org/t")[address]
    assert [link["href"] for _, link in elements(page, "link") if link["rel"] == "canonical"] == [canonical]
    assert "canonical" not in WHOLE[address]


def test_the_menu_marks_where_one_is():
    for address in ("index.html", "articles.html", "method.html"):
        here = [link["href"] for _, link in elements(PAGES[address], "a") if link.get("aria-current") == "page"]
        assert here == [f"../{address}"]


def test_settings_give_the_menu_its_other_links_and_the_readers_a_contact():
    settings = {
        "DISPLAY_PAGES_ON_MENU": True,
        "pages": [SimpleNamespace(url="pages/about.html", save_as="pages/about.html", title="About & more")],
        "MENUITEMS": (("Shop", "https://example.org/?a=1&b=2"),),
        "LINKS": (("Code", "https://example.org/code"),),
        "TIMELINE_CONTACT": "mailto:desk@example.org",
    }
    page = rendered(**settings)["method.html"]
    assert '<a href="../pages/about.html">About &amp; more</a>' in page
    assert '<a href="https://example.org/?a=1&amp;b=2">Shop</a>' in page
    assert '<a href="https://example.org/code">Code</a>' in page
    assert '<a href="mailto:desk@example.org">desk@example.org</a>' in page


def test_a_timeline_without_events_still_has_its_pages():
    page = rendered(timeline(articles=()))["index.html"]
    assert "No dated events yet." in page
    assert elements(page, "ol", "svg") == []


HOSTILE = "\"'><script>alert(1)</script>&lt;"


def test_text_from_articles_editors_and_settings_never_becomes_markup():
    article = replace(POST, title=HOSTILE, outlet=HOSTILE, author=HOSTILE, source=HOSTILE)
    told = report(article, "2018", HOSTILE, HOSTILE, HOSTILE, speaker=HOSTILE, rule=HOSTILE)
    cited = Citation(HOSTILE, HOSTILE, f"https://example.org/{HOSTILE}")
    shown = timeline(
        event("2018", told, title=HOSTILE, note=HOSTILE, edited=("title",), citations=(cited,)),
        event("2019", title=HOSTILE),
        articles=(article,),
        passed=(Passed(article.slug, HOSTILE, 1, 0, HOSTILE, 0, "", HOSTILE),),
    )
    settings = dict.fromkeys(("SITENAME", "SITESUBTITLE", "TIMELINE_CONTACT"), HOSTILE)
    pages = rendered(shown, **settings) | rendered(shown, **settings, SITEURL="https://example.org/t")
    for address, page in pages.items():
        html = re.sub('<script type="application/ld.json">[^<]*</script>', "", page)
        assert "<script" not in html.replace("<script defer src=", ""), address
        assert HOSTILE[:3] not in html, address
        assert "&amp;lt;" in html or address == "pages/about.html", address  # shown as it was written


# --- what is taken along ---


def metas(html):
    return {
        attributes["property"]: attributes["content"]
        for _, attributes in elements(html, "meta")
        if "property" in attributes
    }


def test_a_link_to_a_page_is_shown_with_its_words_and_picture():
    said = metas(PLACED["events/2018-03-05-event.html"])
    assert said["og:type"] == "article"
    assert said["og:title"].startswith("The minister is to visit the harbour")
    assert said["og:description"].startswith("5 March 2018: The minister is to visit the harbour.")
    assert said["og:url"] == "https://example.org/t/events/2018-03-05-event.html"
    assert said["og:image"] == "https://example.org/t/pictures/events/2018-03-05-event.png"
    assert metas(PLACED["method.html"])["og:image"] == "https://example.org/t/pictures/index.png"


def test_without_an_address_there_is_no_preview():
    assert {address: metas(html) for address, html in PAGES.items() if metas(html)} == {}


@pytest.mark.parametrize("address", ALONE)
def test_every_page_names_the_feed_and_its_own_files(address):
    links = [link for _, link in elements(ALONE[address], "link") if link["rel"] == "alternate"]
    named = {link["type"]: link["href"] for link in reversed(links)}  # the first of a type is the site's own
    assert named["application/atom+xml"] == "../feeds/events.atom.xml"
    assert ("text/calendar" in named) is (address == "index.html" or f"{address[:-5]}.ics" in ALONE[address])


def test_the_front_page_names_every_export():
    named = {link["href"] for _, link in elements(PAGES["index.html"], "link") if link["rel"] == "alternate"}
    assert {f"../{each.name}" for each in FORMATS} == named


def test_the_page_of_an_event_says_how_to_cite_it():
    page = PLACED["events/2018-03-05-event.html"]
    assert "The port" not in page
    assert "A timeline (24 January 2018). The minister is to visit the harbour [Event: 5 March 2018]." in page
    assert "@misc{2018-03-05-event," in page


@pytest.mark.parametrize("address", [address for address in WHOLE if address.startswith("embed/")])
def test_a_page_to_embed_names_the_page_that_it_is_of_and_leads_out_of_its_frame(address):
    page = elements(PLACED[address])
    assert ("base", {"target": "_top"}) in page
    assert [link["href"] for tag, link in page if tag == "link" and link["rel"] == "canonical"] == [
        f"https://example.org/t/{address.removeprefix('embed/')}"
    ]
    assert [attributes for tag, attributes in page if tag == "a" and "embed/" in attributes["href"]] == []


def test_what_can_be_embedded_has_a_page_that_the_snippet_names():
    named = {
        re.search("src=&#34;https://example.org/t/(.*?)&#34;", html)[1] for html in PLACED.values() if "iframe" in html
    }
    assert named == {address for address in WHOLE if address.startswith("embed/")}


def test_an_embedded_year_lists_what_the_page_of_the_year_lists():
    titles = re.findall('<a dir="auto" href="[^"]*">(.*?)</a></h2>', PAGES["embed/years/2025.html"])
    assert len(titles) == 4
    assert all(title in PAGES["years/2025.html"] for title in titles)


# --- stylesheet ---


def test_the_stylesheet_holds_every_part_in_the_order_of_the_layers():
    opened = re.findall(r"^@layer (\w+) \{", SHEET, re.MULTILINE)
    assert opened == re.search("^@layer (.*);", SHEET)[1].split(", ")
    assert sorted(opened) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_part_is_short_enough_to_be_read(name):
    assert len(STYLES[name].read_text(encoding="utf-8").splitlines()) <= 200


@pytest.mark.parametrize("name", NAMES)
def test_the_layout_can_run_the_other_way(name):
    sided = r"(?:margin|padding|border|inset)-(?:left|right)|(?<![\w-])(?:left|right)\s*:|text-align:\s*(?:left|right)"
    sheet = STYLES[name].read_text(encoding="utf-8")
    assert re.findall(sided, sheet) == []
    four = (each.split() for each in re.findall(r"(?:margin|padding|inset):(.*);", without_brackets(sheet)))
    assert [sides for sides in four if len(sides) == 4 and sides[1] != sides[3]] == []


def without_brackets(text):
    inner = re.sub(r"\([^()]*\)", "", text)
    return inner if inner == text else without_brackets(inner)


def test_the_stylesheet_asks_for_nothing_else():
    assert re.findall(r"@import|url\(", SHEET) == []


def palette(name, after, until="@media"):
    """The colours of a part: what stands between two words of it."""
    told = STYLES[name].read_text(encoding="utf-8").partition(after)[2].partition(until)[0]
    return colours.palette(told)


NORMAL = colours.ours()
MORE = {**NORMAL, **palette("tokens", "(prefers-contrast: more)")}
PRINT = dict(re.findall(r"--(\w+): (#\w+);", STYLES["print"].read_text(encoding="utf-8")))
PALETTES = {
    **{f"{scheme}": {name: pair[n] for name, pair in NORMAL.items()} for n, scheme in enumerate(("light", "dark"))},
    **{
        f"{scheme}, more contrast": {name: pair[n] for name, pair in MORE.items()}
        for n, scheme in enumerate(("light", "dark"))
    },
    "print": PRINT,
}


def test_the_schemes_differ():
    assert len({tuple(shown.values()) for shown in PALETTES.values()}) == len(PALETTES)


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("ground", colours.GROUNDS)
@pytest.mark.parametrize("text", colours.TEXTS)
def test_text_stands_out_from_its_ground(scheme, text, ground):
    wanted = 7 if "more" in scheme and (text, ground) != ("muted", "tint") else colours.LEAST
    shown = PALETTES[scheme]
    assert colours.contrast(shown[text], shown[ground]) >= wanted


def test_no_part_but_the_tokens_and_print_names_a_colour():
    named = {
        name: re.findall(r"#[0-9a-f]{3,8}\b|\brgb|\bhsl", STYLES[name].read_text(encoding="utf-8")) for name in NAMES
    }
    assert [name for name, colours in named.items() if colours] == ["print", "tokens"]


def test_every_shape_of_a_date_has_a_mark():
    marked = STYLES["marks"].read_text(encoding="utf-8")
    examples = views.method_page(full(), ENGLISH).legend
    wanted = {example.date.shape for example in examples} | {
        each for example in examples for each in example.date.doubts
    }
    assert {shape for shape in wanted if f".tl-mark--{shape}" not in marked} == set()
