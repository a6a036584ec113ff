"""From articles to a site: what a build makes, keeps, renames and removes."""

import json
import shutil

import pytest

from tests.site.projects import FERRY, HARBOUR, project

CALENDAR = "events/2021-05-10-harbour-port-sable-reopened.ics"


def ids(built):
    return [event["id"] for event in json.loads(built.files()["timeline.json"])["events"]]


def test_it_says_what_it_found_and_where_to_open_it(sound):
    outcome = sound.build()
    assert outcome.code == 0
    assert outcome.said == "4 events from 2 articles, 2019 to 2022. Open output/index.html\n"


def test_it_builds_where_nothing_has_been_built_before(sound):
    assert sound.build().code == 0
    assert {
        "index.html",
        "articles.html",
        "method.html",
        "timeline.json",
        "feeds/events.atom.xml",
        "theme/timeline.css",
        "articles/ferry-line-starts-again.html",
        "articles/harbour-reopens-after-the-storm.html",
        "years/2019.html",
        "years/2021.html",
        "years/2022.html",
    } < set(sound.files())


def test_every_event_has_a_page(built):
    pages = built.files()
    assert [id_ for id_ in ids(built) if f"events/{id_}.html" not in pages] == []


def test_what_was_found_is_written_one_file_an_article(built):
    assert set(built.files("content/events")) == {
        "ferry-line-starts-again.yaml",
        "harbour-reopens-after-the-storm.yaml",
    }


def test_it_builds_without_any_article(tmp_path):
    empty = project(tmp_path)
    for article in (tmp_path / "content/articles").iterdir():
        article.unlink()
    outcome = empty.build()
    assert (outcome.code, outcome.said) == (0, "0 events from 0 articles. Open output/index.html\n")


def test_a_second_build_touches_nothing(sound):
    sound.build()
    files = sorted(path for folder in ("output", "content/events") for path in (sound.root / folder).rglob("*"))
    before = [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in files]
    assert sound.build().code == 0
    assert [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in files] == before


def test_pages_that_stay_as_they_were_keep_the_time_they_were_written(sound):
    sound.build()
    style = sound.root / "output/theme/timeline.css"
    written = style.stat().st_mtime_ns
    sound.write("content/articles/ferry.md", FERRY.replace("forty", "fifty"))
    sound.build()
    assert "fifty" in sound.pages()["articles/ferry-line-starts-again.html"]
    assert style.stat().st_mtime_ns == written


def test_removing_an_article_removes_its_events_and_pages(sound):
    sound.build()
    (sound.root / "content/articles/harbour.md").unlink()
    sound.write("content/articles/ferry.md", FERRY.replace("{filename}harbour.md", "https://example.org/"))
    assert sound.build().code == 0
    left = " ".join([*sound.files(), *sound.files("content/events"), *ids(sound)])
    assert "harbour" not in left
    assert "trawlers" not in left
    assert "years/2019.html" not in sound.files()


CRANE = "Title: {}\nDate: 2021-06-03\nOutlet: {}\n\nThe old crane of Port Sable fell onto the quay on Tuesday{}.\n"


def test_an_event_that_others_tell_too_outlives_its_article_and_its_address_leads_on(tmp_path):
    told = {name: CRANE.format(name, name, end) for name, end in (("Argus", ""), ("Bee", ""), ("Crier", " night"))}
    site = project(tmp_path, **told)
    site.build()
    first = site.files(), site.files("content/events")
    (crane,) = ids(site)
    site.write("content/curation.yaml", f"- event: {crane}\n  title: A crane falls\n")
    for name in ("Argus", "Bee"):
        (tmp_path / f"content/articles/{name}.md").unlink()
        assert "look at" not in site.build().said  # the decision holds
        (now,) = ids(site)
        assert now != crane
        assert f"../events/{now}.html" in site.pages()[f"events/{crane}.html"]
        assert "A crane falls" in site.pages()[f"events/{now}.html"]
    (tmp_path / "content/curation.yaml").unlink()
    for name in ("Argus", "Bee"):
        site.write(f"content/articles/{name}.md", told[name])
        site.build()
    assert (site.files(), site.files("content/events")) == first


def test_what_nobody_tells_any_more_is_said_once(sound):
    sound.build()
    sound.write("content/articles/ferry.md", "Title: Ferry line starts again\nDate: 2021-06-02\n\nNo ferry.\n")
    assert "1 event told no more, whose address leads nowhere: 2021-06-01-ferry-aurelia" in sound.build().said
    assert "told no more" not in sound.build().said
    sound.write("content/articles/ferry.md", FERRY)
    assert sound.build().code == 0
    assert "_gone.yaml" not in " ".join(sound.files("content/events"))


def test_renaming_an_article_keeps_the_addresses_of_its_events(sound):
    sound.build()
    before = ids(sound)
    (sound.root / "content/articles/harbour.md").rename(sound.root / "content/articles/port.md")
    sound.write("content/articles/ferry.md", FERRY.replace("harbour.md", "port.md"))
    sound.write("content/articles/port.md", HARBOUR.replace("Harbour reopens after the storm", "Port Sable reopens"))
    assert sound.build().code == 0
    assert ids(sound) == before
    assert "articles/port-sable-reopens.html" in sound.files()
    assert "articles/harbour-reopens-after-the-storm.html" not in sound.files()


def test_an_event_given_another_id_is_redirected_from_its_old_one(sound):
    sound.build()
    old = next(id_ for id_ in ids(sound) if "ferry" in id_)
    sound.write("content/curation.yaml", f"- event: {old}\n  id: first-sailing\n")
    assert sound.build().code == 0
    assert "first-sailing" in ids(sound)
    assert "../events/first-sailing.html" in sound.pages()[f"events/{old}.html"]


@pytest.mark.parametrize("quote", ["Most trawlers had left the port in March 2019.", "the quay would be rebuilt"])
def test_an_event_may_be_added_from_a_sentence_of_an_article(sound, quote):
    added = {"add": "own", "when": "2019-03-04", "title": "The trawlers leave", "kind": "occurred"}
    added |= {"article": "harbour-reopens-after-the-storm", "quote": quote}
    sound.write("content/curation.yaml", f"- {json.dumps(added)}\n")
    outcome = sound.build()
    assert (outcome.code, outcome.complained) == (0, "")
    pages = sound.pages()
    assert f"{quote}</blockquote>" in pages["events/own.html"]
    assert "by the editors" in pages["events/own.html"]
    assert f"<td><bdi>{quote}</bdi></td>" in pages["articles/harbour-reopens-after-the-storm.html"]


def test_dates_in_an_article_are_marked_and_linked_to_their_event(built):
    page = built.pages()["articles/harbour-reopens-after-the-storm.html"]
    event = next(id_ for id_ in ids(built) if "trawlers" in id_)
    assert f'href="../events/{event}.html"' in page
    assert ">in March 2019</a>" in page


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_an_unlisted_article_has_a_page_and_no_part_in_the_timeline(sound, status):
    sound.write(
        "content/articles/unlisted.md",
        f"Title: Plans\nDate: 2021-07-01\nStatus: {status}\n\nA tree fell on 3 May 2011.",
    )
    outcome = sound.build()
    assert outcome.said.startswith("4 events from 2 articles, ")
    assert [name for name in sound.pages() if name.endswith("/plans.html")] != []


def test_the_day_of_publication_is_the_one_written_whatever_the_time_zone(tmp_path):
    late = HARBOUR.replace("Date: 2021-05-12", "Date: 2021-05-12 23:30:00+01:00")
    made = project(tmp_path, harbour=late.replace("Outlet", "Modified: 2021-05-13T08:00Z\nOutlet"))
    made.write("settings.py", (tmp_path / "settings.py").read_text() + 'TIMEZONE = "Pacific/Kiritimati"\n')
    assert made.build().code == 0
    reports = [report for event in json.loads(made.files()["timeline.json"])["events"] for report in event["reports"]]
    assert {report["published"] for report in reports} == {"2021-05-12"}


@pytest.mark.parametrize("title", ["- The quay burnt", "– The quay burnt", "_The quay_ burnt"])
def test_a_title_may_begin_with_a_dash(tmp_path, title):
    site = project(tmp_path, quay=f"Title: {title}\nDate: 2018-01-24\n\nThe quay burnt on Monday.\n")
    assert site.build().code == 0
    assert [name for name in site.files("output/articles") if name.startswith("the-quay")]


def test_an_article_may_carry_its_date_in_the_name_of_its_file(tmp_path):
    made = project(tmp_path, **{"2021-05-12-harbour": HARBOUR.replace("Date: 2021-05-12\n", "")})
    assert made.build().code == 0
    assert b'"published": "2021-05-12"' in made.files()["timeline.json"]


def test_what_the_settings_retain_stays_in_the_output_folder(sound):
    sound.write("output/.gitkeep", "")
    assert sound.build().code == 0
    assert ".gitkeep" in sound.files()


def test_images_and_pages_are_published(sound):
    sound.write("content/images/quay.png", b"\x89PNG")
    sound.write(
        "content/pages/about.md",
        "Title: About us\n\n![The quay]({static}/images/quay.png) [Ferry]({filename}../articles/ferry.md)",
    )
    assert sound.build().code == 0
    page = sound.pages()["pages/about-us.html"]
    assert 'src="../images/quay.png"' in page
    assert 'href="../articles/ferry-line-starts-again.html"' in page
    assert sound.files()["images/quay.png"] == b"\x89PNG"


def _spoil_all(folder):
    for file in folder.iterdir():
        file.write_bytes(b"\0")


def _be_a_file(folder):
    shutil.rmtree(folder)
    folder.write_text("")


@pytest.mark.parametrize("spoil", [_spoil_all, _be_a_file])
def test_templates_are_compiled_again_where_what_was_kept_of_them_is_spoilt(sound, spoil):
    sound.build()
    before = sound.files()
    spoil(sound.root / "cache/templates")
    sound.write("content/articles/ferry.md", f"{FERRY}\n")
    assert sound.build().code == 0
    assert sound.files() == before


def test_what_a_killed_build_left_of_a_template_is_gone_after_the_next(sound):
    left = sound.root / "cache/templates/__jinja2_1.cache7.tmp"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    assert sound.build().code == 0
    assert not left.exists()


@pytest.mark.parametrize("name", ["years/2019.html", "timeline.json", "articles/ferry-line-starts-again.html"])
def test_a_file_that_would_be_copied_over_a_page_is_an_error_and_leaves_the_site_as_it_was(sound, name):
    copied = f'STATIC_PATHS = ["files"]\nEXTRA_PATH_METADATA = {{"files/own.txt": {{"path": {name!r}}}}}\n'
    sound.write("settings.py", (sound.root / "settings.py").read_text() + copied)
    sound.build()
    before = sound.files()
    sound.write("content/files/own.txt", "Laid over it.")
    outcome = sound.build()
    assert outcome.code == 1
    assert f"content/files/own.txt:1: the address {name} belongs to" in outcome.complained
    assert sound.files() == before


def test_a_file_may_stand_in_for_what_no_page_needs(sound):
    copied = f'STATIC_PATHS = ["files"]\nEXTRA_PATH_METADATA = {{"files/own.txt": {{"path": {CALENDAR!r}}}}}\n'
    sound.write("settings.py", (sound.root / "settings.py").read_text() + copied)
    sound.build()
    standing = (sound.root / "output" / CALENDAR).open("rb")
    before = standing.read()
    sound.write("content/files/own.txt", "Another calendar.")
    assert sound.build().code == 0
    assert (sound.root / "output" / CALENDAR).read_text() == "Another calendar."
    standing.seek(0)
    with standing:
        assert standing.read() == before, "the file of the site that stood was written to"
