"""What helps readers to find things, on whole sites as they are published."""

import pytest

from tests.site.projects import SETTINGS, project
from tests.test_sitemap import listed

RECORD = "content/changes.yaml"
FERRY_ID = "2021-06-01-ferry-aurelia-sailed-forty-passengers"
RETITLED = f'- event: {FERRY_ID}\n  title: "The ferry is back"\n'


def publishing(made, day=""):
    """The settings of a publication, on a day."""
    made.write("settings.py", f"{SETTINGS}TIMELINE_RECORD = True\nTIMELINE_DAY = {day!r}\n")
    return made.build()


def record(made):
    return (made.root / RECORD).read_text(encoding="utf-8")


# --- what changed ---


def test_a_build_that_is_no_publication_records_nothing(sound):
    assert sound.build().code == 0
    assert not (sound.root / RECORD).exists()
    assert "the record begins when" in sound.pages()["changes.html"]


def test_a_publication_is_dated_by_its_newest_article_and_the_same_again_changes_no_byte(sound):
    assert publishing(sound).code == 0
    assert '- day: "2021-06-02"' in record(sound)
    before = sound.files(), record(sound)
    assert publishing(sound, "2021-08-01").code == 0
    assert (sound.files(), record(sound)) == before


def test_what_editors_change_afterwards_is_shown_under_their_day(sound):
    publishing(sound)
    sound.write("content/curation.yaml", RETITLED)
    assert publishing(sound, "2021-08-01").code == 0
    page = sound.pages()["changes.html"]
    assert '<time datetime="2021-08-01">1 August 2021</time>' in page
    assert "Its title was “The ferry Aurelia sailed with forty passengers”." in page
    assert b"Changed: 1 June 2021: The ferry is back" in sound.files()["feeds/changes.atom.xml"]


def test_a_build_in_between_shows_the_record_as_it_is(sound):
    publishing(sound)
    sound.write("content/curation.yaml", RETITLED)
    sound.write("settings.py", SETTINGS)
    before = record(sound)
    assert sound.build().code == 0
    assert record(sound) == before
    assert "The ferry is back" not in sound.pages()["changes.html"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2021-05-30", "must not lie before the last publication, 2021-06-02, got 2021-05-30"),
        ("June", '`TIMELINE_DAY` must be a day such as "2018-01-24", got "June"'),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_nothing_recorded(sound, day, said):
    publishing(sound)
    sound.write("content/curation.yaml", RETITLED)
    before = sound.files(), record(sound)
    outcome = publishing(sound, day)
    assert (outcome.code, said in outcome.complained) == (1, True), outcome.complained
    assert (sound.files(), record(sound)) == before


def test_a_record_that_was_spoilt_stops_the_build_with_its_line(sound):
    publishing(sound)
    sound.write(RECORD, record(sound).replace("sources: 1", "sources: many", 1))
    outcome = sound.build()
    assert (outcome.code, f"{RECORD}:9: `sources` must be a number" in outcome.complained) == (1, True)


# --- where search engines and servers look ---


@pytest.fixture(scope="module")
def addressed(tmp_path_factory):
    """A site that knows its own address."""
    made = project(tmp_path_factory.mktemp("addressed"))
    made.write("settings.py", f'{SETTINGS}SITEURL = "https://port.example/record"\n')
    made.write("content/pages/about.md", "Title: About us\n\nWe keep the record.")
    assert made.build().code == 0
    return made


def test_the_sitemap_lists_every_page_that_is_one(addressed):
    files = addressed.files()
    urls = {url.removeprefix("https://port.example/record/") or "index.html" for url in listed(files["sitemap.xml"])}
    whole = {name for name, html in addressed.pages().items() if 'http-equiv="refresh"' not in html}
    assert urls == {name for name in whole if not name.startswith(("404", "embed"))}
    assert b"Sitemap: https://port.example/record/sitemap.xml" in files["robots.txt"]


def test_without_an_address_of_its_own_a_site_has_none(built):
    assert {"sitemap.xml", "robots.txt"}.isdisjoint(built.files())


def test_the_page_for_addresses_that_lead_nowhere_links_from_anywhere(addressed):
    """A server shows it at the address that was asked for, however deep: links from there would lead nowhere."""
    page = addressed.pages()["404.html"]
    links = [part.partition('"')[0] for part in page.split('href="')[1:]]
    assert [link for link in links if not link.startswith(("https://port.example/record/", "#"))] == []
    assert "canonical" not in page


# --- names ---


@pytest.mark.parametrize("address", ["names", "search", "coverage", "changes", "404", "kinds/occurred"])
def test_a_page_of_ones_own_cannot_take_an_address_that_is_taken(sound, address):
    sound.write("content/pages/own.md", f"Title: Own\nSave_as: {address}.html\n\nMine.")
    outcome = sound.build()
    assert (outcome.code, f"the address {address}.html belongs to the timeline already" in outcome.complained) == (
        1,
        True,
    )


def test_names_in_any_script_have_pages_and_every_link_to_them_leads_there(tmp_path):
    told = "\n\n".join(f"آنا برگ and Søren Ødegård of Port Sable met on {day} May 2021." for day in (3, 4))
    made = project(tmp_path, meeting=f"Title: Meetings\nDate: 2021-05-12\nOutlet: روزنامه بندر\n\n{told}")
    made.write("content/names.yaml", '- name: "آنا برگ"\n  kind: actor\n- name: "Søren Ødegård"\n  kind: actor\n')
    assert made.build().code == 0
    pages = made.pages()
    titles = [
        html.partition("<h1>")[2].partition("</h1>")[0] for name, html in pages.items() if name.startswith("actors/")
    ]
    assert sorted(titles) == ["<bdi>Søren Ødegård</bdi>", "<bdi>آنا برگ</bdi>"]
    assert all(name.isascii() for name in pages)


def test_the_page_of_a_name_is_found_where_it_was_before_editors_named_it(tmp_path):
    told = "\n\n".join(f"Mayor Anna Berg said on {day} May 2021 that the quay is safe." for day in (3, 4))
    made = project(tmp_path, quay=f"Title: Quay\nDate: 2021-05-12\n\n{told}")
    assert made.build().code == 0
    before = {name for name in made.files() if name.startswith("actors/")}
    made.write("content/names.yaml", '- name: "A. M. Berg"\n  also: ["Anna Berg"]\n')
    assert made.build().code == 0
    files, pages = made.files(), made.pages()
    assert before == {"actors/anna-berg.html", "actors/anna-berg.ics"}
    assert "url=../actors/a-m-berg.html" in pages["actors/anna-berg.html"]
    assert "A. M. Berg" in pages["actors/a-m-berg.html"]
    assert files["actors/anna-berg.ics"] == files["actors/a-m-berg.ics"]
