"""What stops a build, with the file, the line and what to write; the site published before stands as it was."""

import pytest

from tests.site.projects import FERRY, HARBOUR, apart, project

BODY = "\n\nThe barge sank on 3 May 2011.\n"


def article(head, body=BODY):
    return head.replace("; ", "\n") + body


DATES = [
    ("Date: March 2020", 2),  # Pelican takes today's day
    ("Date: 2020", 2),  # Pelican takes today's month and day
    ("Date: 24.01.2018", 2),
    ("Date: 01/02/2018", 2),  # read one way in Europe, another in America
    ("Date: 24 January 2018", 2),
    ("Date: Wednesday", 2),
    ("Date: 2018-1-24", 2),
    ("Date: 20180124", 2),
    ("Date: 2018-02-30", 2),
    ("Date: 2018-01-24 25:00", 2),
    ("Date: 2018-01-24 10:00 Uhr", 2),
    ("Date:", 2),
    ("Outlet: The Coast Herald; date: tomorrow", 3),
    ("Outlet: The Coast Herald", 1),  # no date at all
    ("Status: draft", 1),  # Pelican dates it in the year 9999
    ("Date: 2018-01-24; Modified: last week", 3),
]


@pytest.fixture(scope="module")
def undated(tmp_path_factory):
    """What a build says of all these articles, after one without them; and whether it left that one's site alone."""
    made = project(tmp_path_factory.mktemp("undated"), harbour=HARBOUR)
    made.build()
    before = made.files()
    for number, (date, _) in enumerate(DATES):
        made.write(f"content/articles/sinking-{number}.md", article(f"Title: Sinking {number}; {date}"))
    outcome = made.build()
    return outcome, made.files() == before


@pytest.mark.parametrize(("number", "line"), [(number, line) for number, (_, line) in enumerate(DATES)])
def test_an_article_without_a_full_iso_date_is_named_with_the_line(undated, number, line):
    said = [text for text in undated[0].complained.splitlines() if f"/sinking-{number}.md:" in text]
    assert len(said) == 1
    assert said[0].startswith(f"content/articles/sinking-{number}.md:{line}: ")


def test_an_article_without_a_full_iso_date_leaves_the_published_site_as_it_was(undated):
    outcome, untouched = undated
    assert (outcome.code, untouched) == (1, True)


@pytest.mark.parametrize(
    "setting", ['DEFAULT_DATE = "fs"', 'DEFAULT_DATE = "2018-01-24"', "DEFAULT_DATE = (2018, 1, 24)"]
)
def test_no_setting_dates_an_article(tmp_path, setting):
    made = project(tmp_path, sinking=article("Title: Sinking"))
    made.write("settings.py", (tmp_path / "settings.py").read_text() + setting)
    outcome = made.build()
    assert outcome.code == 1
    assert "content/articles/sinking.md:1: this article has no `Date`\n    write the day" in outcome.complained


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("a.md", article("Date: 2018-01-24"), "a.md:1: this article has no `Title`"),
        ("a.md", "", "a.md:1: this article has no `Title`"),
        ("a.md", article("Title: A; Date: 2018-01-24; Status: publishd"), "a.md:3: `Status` must be one of pub"),
        ("a.md", "Title: Caf\u00e9\nDate: 2018-01-24\n\nText.".encode("latin-1"), "a.md:1: expected UTF-8 text"),
        ("a.MD", article("Title: A; Date: 2018-01-24"), "a.MD:1: expected a file that ends in .md, got .MD"),
        ("a.txt", article("Title: A; Date: 2018-01-24"), "a.txt:1: expected a file that ends in .md, got .txt"),
        ("a.md", article("Title: A; Date: 2018-01-24; Slug: ../../a"), "a.md:3: `Slug` must be of letters"),
        ("a.md", article(f"Title: A; Date: 2018-01-24; Slug: {'sinking-' * 40}"), "a.md:3: `Slug` must be of letters"),
        ("a.md", article("Title: A; Date: 2018-01-24; Slug: .a"), "a.md:3: `Slug` must be of letters"),
        ("a.md", article("Title: A; Date: 2018-01-24; Save_as: ../a.html"), "a.md:3: this would be written outside"),
        ("a.md", article("Title: A; Date: 2018-01-24; Save_as: /a.html"), "a.md:3: this would be written outside"),
        ("a.md", article("Title: A; Date: 2018-01-24; Save_as: index.html"), "a.md:1: the address index.html"),
        ("a.md", article("Title: A; Date: 2018-01-24; Lang: fr; Slug: harbour-reopens-after-the-storm"), "the slug"),
        ("a.html", "<title>A</title>", "a.html:1: this article has no `Title`"),
        ("a.html", '<html><head>\n<title>A</title>\n<meta name="date" content="24.1.2018">', "a.html:3: `Date` must"),
        ("../a.md", article("Title: A; Date: 2018-01-24"), "content/a.md:1: no article is read from this folder"),
        ("../article/a.md", article("Title: A; Date: 2018-01-24"), "content/article/a.md:1: no article is read from"),
        ("../pages/a.md", "No title.", "content/pages/a.md:1: this page has no `Title`"),
    ],
)  # fmt: skip
def test_what_pelican_leaves_out_or_puts_elsewhere_is_named(tmp_path, name, text, complaint):
    made = project(tmp_path, harbour=HARBOUR)
    made.write(f"content/articles/{name}", text)
    outcome = made.build()
    assert outcome.code == 1
    assert complaint in outcome.complained


def test_an_article_that_vanished_is_named(sound):
    (sound.root / "content/articles/gone.md").symlink_to("nowhere")
    assert "content/articles/gone.md:1: this article cannot be read: No such file" in sound.build().complained


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("[a]({filename}other.md)", "there is no content/articles/other.md"),
        ("[a]({filename}/pages/other.md)", "there is no content/pages/other.md"),
        ("![a]({static}/images/other.png)", "there is no content/images/other.png"),
        ("[a]({attach}other.pdf)", "there is no content/articles/other.pdf"),
        ("[a]({static}../../settings.py)", "../settings.py lies outside content/"),
        ("[a]({tag}ships)", "this site has no pages by tag"),
        ("[a]({fielname}harbour.md)", "expected {filename}, {static} or {attach}, got {fielname}"),
    ],
)
def test_a_link_that_leads_nowhere_stops_the_build(sound, link, fault):
    sound.write("content/articles/ferry.md", FERRY + "\n" + link)
    outcome = sound.build()
    assert outcome.code == 1
    assert outcome.complained.startswith("content/articles/ferry.md:6: the link to ")
    assert fault in outcome.complained


@pytest.mark.parametrize("link", ["[a]({filename}harbour.md)", "[a]({filename}/articles/harbour.md#x)", "[a]({index})"])
def test_a_link_that_leads_somewhere_does_not(sound, link):
    sound.write("content/articles/ferry.md", FERRY + "\n" + link)
    assert sound.build().complained == ""


@pytest.mark.parametrize(
    ("path", "settings"),
    [
        ("content/images/notes.md", ""),  # a file to be copied
        ("content/notes/a.md", 'ARTICLE_EXCLUDES = ["notes"]'),
        ("content/a.md", 'IGNORE_FILES = ["a.md"]'),
        ("content/notes/a.html", ""),  # one that an article links to
    ],
)
def test_what_is_no_article_on_purpose_is_left_alone(sound, path, settings):
    sound.write(path, "Notes.")
    sound.write("settings.py", (sound.root / "settings.py").read_text() + settings)
    sound.write("content/articles/ferry.md", FERRY + "\n[Notes]({static}/notes/a.html)" * path.endswith("html"))
    assert sound.build().complained == ""


def test_articles_may_lie_anywhere_when_the_settings_say_so(sound):
    sound.write("settings.py", (sound.root / "settings.py").read_text() + 'ARTICLE_PATHS = [""]\n')
    sound.write("content/a.md", article("Title: A; Date: 2018-01-24"))
    sound.write("content/b.md", article("Title: B; Status: skip"))
    assert sound.build().said.startswith("5 events from 3 articles, ")


def test_a_typo_in_the_decisions_leaves_the_site_as_it_was(sound):
    sound.build()
    before = sound.files(), sound.files("content/events")
    sound.write("content/articles/ferry.md", FERRY.replace("forty", "fifty"))
    sound.write("content/curation.yaml", '- event: no-such-id\n  tilte: "Sailing"\n  hide: true\n')
    outcome = sound.build()
    assert outcome.code == 1
    assert 'content/curation.yaml:1: no event has the id "no-such-id"' in outcome.complained
    assert "content/curation.yaml:2: " in outcome.complained
    assert 'did you mean "title"' in outcome.complained
    assert (sound.files(), sound.files("content/events")) == before


def test_everything_that_is_wrong_is_said_at_once(sound):
    sound.write("content/articles/one.md", article("Title: One"))
    sound.write("content/articles/two.md", article("Title: Two; Date: May 2011"))
    sound.write("content/articles/ferry.md", FERRY.replace("harbour.md", "port.md"))
    sound.write("content/pages/three.md", "No title.")
    sound.write("content/curation.yaml", "- event: a\n  when: 1998\n- evnt: b\n")
    sound.write("settings.py", (sound.root / "settings.py").read_text() + "TIMELINE_CONTAKT = ''\n")
    complained = sound.build().complained
    named = [line.split(": ")[0] for line in complained.splitlines() if not line.startswith(" ")]
    assert named == [
        "content/articles/ferry.md:4",
        "content/articles/one.md:1",
        "content/articles/two.md:2",
        "content/curation.yaml:1",
        "content/curation.yaml:2",
        "content/curation.yaml:3",
        "content/pages/three.md:1",
        "pelicanconf.py",
        "8 problems to mend. What was published before stands as it was.",
    ]


def test_a_template_that_the_theme_lacks_is_not_taken_from_pelicans_own(sound):
    sound.write("settings.py", (sound.root / "settings.py").read_text() + 'THEME = "theme"\n')
    sound.write("theme/templates/page.html", "")
    complained = sound.build().complained
    assert "theme/templates/article.html: there is no such template" in complained  # Pelican has one
    assert "theme/templates/page.html" not in complained
    assert "timeline.html" not in complained


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("", "settings.py: these settings do not load the timeline"),
        ("PATH = 'nowhere'", "settings.py: these settings cannot be read: You need to specify a path"),
        ("THEME = 'nowhere'", "settings.py: these settings cannot be read: Could not find the theme"),
        ("PATH = 'content", "settings.py:1: these settings cannot be read: unterminated string literal"),
        ("PATH = 'content'\nPLUGINS = ['timeline', 'nowhere']", "Pelican says: Cannot load plugin `nowhere`"),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_built_with(sound, settings, complaint):
    if "PLUGINS" in settings or "THEME" in settings:
        settings = (sound.root / "settings.py").read_text() + settings
    sound.write("settings.py", settings)
    outcome = sound.build()
    assert outcome.code == 1
    assert complaint in outcome.complained


def test_a_quote_that_its_article_no_longer_shows_stops_the_build_and_is_named(sound):
    sound.write("meddler.py", MEDDLER)
    sound.write(
        "settings.py", (sound.root / "settings.py").read_text() + 'PLUGIN_PATHS += ["."]\nPLUGINS += ["meddler"]'
    )
    outcome = apart(sound.build)  # or else the meddler would stay for other tests
    assert outcome.code == 1
    assert "content/articles/ferry.md: expected this sentence in paragraph 1, and did not find it" in outcome.complained
    assert "The ferry Aurelia sailed on Tuesday with forty passengers." in outcome.complained


def test_settings_that_are_not_there(sound):
    assert "elsewhere.py: " in sound.run("build", "-s", "elsewhere.py").complained


def test_a_file_that_cannot_be_copied_stops_the_build_where_pelican_only_warns(sound, monkeypatch):
    sound.write("content/images/quay.png", b"\x89PNG")
    monkeypatch.setattr("shutil.copyfile", failing)
    outcome = sound.build()
    assert outcome.code == 1
    assert "Pelican says: A problem occurred copying file" in outcome.complained


MEDDLER = """\
from pelican import signals

def change(generators):
    for generator in generators:
        for article in getattr(generator, "articles", ()):
            article._content = article._content.replace("forty", "fifty")

def register():
    signals.all_generators_finalized.connect(change)
"""


def failing(*_args, **_kwargs):
    raise OSError(28, "No space left on device")
