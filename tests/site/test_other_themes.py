"""The plugin in sites with a theme that knows nothing of it: Pelican's `simple`, and Reflex, which comes from Flex."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.site.links import dead
from tests.site.projects import FERRY, HARBOUR, ROOT, Project
from tests.test_theme import elements

REFLEX = Path(find_spec("pelican.themes.reflex").submodule_search_locations[0])
THEMES = {"simple": "simple", "reflex": str(REFLEX)}
OURS = re.compile(
    r"(?:timeline|articles|method|names|coverage|changes|search|404)\.html"
    r"|(?:events|years|actors|places|sources|kinds)/"
)
OWN_HEADER = {"simple": '<h1><a href="', "reflex": 'Built with <a href="https://getpelican.com'}

SETTINGS = """\
SITENAME = "The Port Sable record"
SITEURL = ""
AUTHOR = "The editors"
CC_LICENSE = dict()  # which Reflex asks for
PATH = "content"
ARTICLE_PATHS = ["articles"]
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
THEME = {theme!r}
PLUGIN_PATHS = [{root!r}]
PLUGINS = ["timeline"]
RELATIVE_URLS = True
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TIMELINE_FRONT = "timeline.html"
MENUITEMS = (("Timeline", "/timeline.html"),)
"""


@pytest.fixture(scope="module", params=THEMES)
def site(request, tmp_path_factory):
    made = Project(tmp_path_factory.mktemp(request.param))
    made.write("settings.py", SETTINGS.format(theme=THEMES[request.param], root=str(ROOT)))
    made.write("content/articles/harbour.md", HARBOUR)
    made.write("content/articles/ferry.md", FERRY)
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return request.param, made


def ours(made):
    """The pages of the timeline."""
    return {name: html for name, html in made.pages().items() if 'class="timeline"' in html}


def test_the_front_page_leaves_the_sites_own_where_it_is(site):
    _, made = site
    pages = made.pages()
    assert 'class="timeline"' not in pages["index.html"]
    assert 'class="timeline"' in pages["timeline.html"]


def test_every_page_of_the_timeline_is_there(site):
    _, made = site
    assert {"timeline.html", "articles.html", "method.html", "years/2019.html"} <= ours(made).keys()


def test_every_event_stands_on_the_timeline_and_has_a_page(site):
    _, made = site
    pages = ours(made)
    ids = re.findall(r'<article class="tl-event" id="([^"]+)"', pages["timeline.html"])
    assert len(ids) == 4
    assert all(f'id="{id_}"' in pages[f"events/{id_}.html"] for id_ in ids)


def test_every_page_stands_in_the_sites_own(site):
    name, made = site
    assert [address for address, html in ours(made).items() if OWN_HEADER[name] not in html] == []


def test_every_page_has_a_title_and_the_stylesheet_of_the_timeline(site):
    _, made = site
    assert "theme/timeline.css" in made.files()
    for address, html in ours(made).items():
        sheets = [link["href"] for _, link in elements(html, "link") if "stylesheet" in link.get("rel", "")]
        assert [sheet for sheet in sheets if sheet.endswith("/theme/timeline.css")], address
    assert "Method" in re.search(r"<title>(.*?)</title>", made.pages()["method.html"], re.DOTALL)[1]


def test_every_link_of_the_timeline_leads_somewhere(site):
    _, made = site
    told = [link.partition(": ")[::2] for link in dead(made.pages(), made.files())]
    of_the_theme = {link.lstrip("./") for page, link in told if page not in ours(made)}
    assert [(page, link) for page, link in told if page in ours(made) and link.lstrip("./") not in of_the_theme] == []


def test_dates_in_an_article_lead_to_their_events_and_are_not_marked_in_summaries(site):
    _, made = site
    marked = {name: html for name, html in made.pages().items() if "<mark" in html and name not in ours(made)}
    assert sorted(marked) == ["ferry-line-starts-again.html", "harbour-reopens-after-the-storm.html"]
    assert re.search(
        r'<a [^>]*href="events/2019-03-[\w-]+\.html"[^>]*><mark', marked["harbour-reopens-after-the-storm.html"]
    )
    assert "Most trawlers" in made.pages()["index.html"]


def test_no_class_or_rule_of_the_timeline_can_meet_one_of_a_theme(site):
    _, made = site
    sheet = made.files()["theme/timeline.css"].decode()
    assert sheet.startswith(".timeline {")
    assert "@layer" not in sheet  # which would yield to every rule that a theme has
    assert ":root" not in sheet
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)))
    assert {name for name in classes if not name.startswith("tl-")} == {"timeline"}
    for html in ours(made).values():
        part = html.partition('class="timeline"')[2].partition("</main>")[0]
        used = {name for _, attributes in elements(part) for name in attributes.get("class", "").split()}
        assert {name for name in used if not name.startswith("tl-")} <= set() or REFLEX.name in str(made.root)


def test_a_site_may_have_a_template_otherwise(tmp_path):
    made = Project(tmp_path)
    made.write(
        "settings.py", SETTINGS.format(theme="simple", root=str(ROOT)) + 'THEME_TEMPLATES_OVERRIDES = ["mine"]\n'
    )
    made.write("content/articles/harbour.md", HARBOUR)
    made.write(
        "mine/timeline/method.html", '{% extends "timeline/frame.html" %}{% block timeline %}Ask us.{% endblock %}'
    )
    assert made.build().code == 0
    assert "Ask us." in made.pages()["method.html"]


def test_two_front_pages_are_told(tmp_path):
    made = Project(tmp_path)
    made.write(
        "settings.py", SETTINGS.format(theme="simple", root=str(ROOT)).replace('"timeline.html"', '"index.html"')
    )
    made.write("content/articles/harbour.md", HARBOUR)
    outcome = made.build()
    assert outcome.code == 1
    assert "the address index.html belongs to the timeline already" in outcome.complained
    assert 'set TIMELINE_FRONT = "timeline.html"' in outcome.complained


@pytest.mark.parametrize("theme", ["simple", str(ROOT / "theme")])
def test_a_site_has_colours_of_its_own_but_on_paper(tmp_path, theme):
    made = Project(tmp_path)
    chosen = 'TIMELINE_COLOURS = {"accent": ["#0b5563", "#7fd1de"]}\n'
    made.write("settings.py", SETTINGS.format(theme=theme, root=str(ROOT)) + chosen)
    made.write("content/articles/harbour.md", HARBOUR)
    assert made.build().code == 0
    sheet = made.files()["theme/timeline.css"].decode()
    assert "--accent: light-dark(#0b5563, #7fd1de);" in sheet
    if "@layer" not in sheet:  # layers know their order by themselves
        assert sheet.index("#0b5563") < sheet.index("@media print")


def test_colours_that_nobody_could_read_stop_the_build(tmp_path):
    made = Project(tmp_path)
    made.write("settings.py", SETTINGS.format(theme="simple", root=str(ROOT)) + 'TIMELINE_COLOURS = {"ink": "#aaa"}\n')
    made.write("content/articles/harbour.md", HARBOUR)
    outcome = made.build()
    assert outcome.code == 1
    assert "`ink` #aaa on `paper` #fcfaf6 has a contrast of" in outcome.complained


def test_a_list_of_whole_articles_has_their_text_though_each_has_a_page_before_it(tmp_path):
    made = Project(tmp_path)
    own = 'THEME_TEMPLATES_OVERRIDES = ["own"]\nDIRECT_TEMPLATES = ["index"]\nARTICLE_SAVE_AS = "told/{slug}.html"\n'
    made.write("settings.py", SETTINGS.format(theme="simple", root=str(ROOT)) + own)
    made.write("own/index.html", "{% for article in articles %}{{ article.content }}{% endfor %}")
    made.write("content/articles/harbour.md", HARBOUR)
    assert made.build().code == 0
    assert "Most trawlers" in made.pages()["index.html"]
