"""Every word that a reader sees comes from a catalogue, and the catalogues have all of them."""

import re
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest
from babel import Locale
from jinja2 import nodes

from tests import words
from tests.samples import full
from tests.test_theme import rendered, templates
from timeline import catalogues
from timeline.language import Language

FILES = sorted(words.LOCALE.glob("*.po"))
SPOKEN = {"aria-label", "alt", "title", "placeholder", "content", "label"}  # attributes that are read to people
ENGLISH_ALONE = {"review.html", "patterns.html"}  # for editors, whose command line is English as well


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_catalogue_has_every_message_and_no_other(file):
    assert file.read_text(encoding="utf-8") == words.renewed(file), "run `make words`, and translate what is new"
    empty = [each.id for each in words.catalogue(file) if each.id and not all(words.forms(each.string))]
    assert empty == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_in_a_catalogue_is_doubtful(file):
    catalogue = words.catalogue(file)
    assert [each.id for each in catalogue if each.id and each.fuzzy] == []
    assert [(each.id, wrong) for each, wrong in catalogues.faults(catalogue)] == []


def test_messages_in_english_are_no_html_either():
    assert [each.id for each in words.template() if any(set(form) & set('<>&"') for form in words.forms(each.id))] == []


# --- nothing is said outside of them ---


class Foreign(NullTranslations):
    """A language of nothing but the letter ж, in which any word of English stands out."""

    def gettext(self, message):
        return re.sub(r"\w(?![^{]*\})", "ж", message)

    def ngettext(self, one, many, number):
        return self.gettext(one if number == 1 else many)

    def pgettext(self, _, message):
        return message


FOREIGN = Language("fa", Foreign(), Locale.parse("fa"))


class Text(HTMLParser):
    """What a page says: its text, and the attributes that are read to people."""

    def __init__(self, html):
        super().__init__()
        self.said = []
        self.feed(re.sub(r"<(script|pre)[ >].*?</\1>", "", html, flags=re.DOTALL))  # what only programs read

    def handle_data(self, data):
        self.said.append(data)

    def handle_starttag(self, tag, attrs):
        described = tag != "meta" or ("name", "description") in attrs
        self.said += [value for name, value in attrs if name in SPOKEN and described]


def own(told):
    """The words of the sample itself: of its articles, its events and its settings."""
    texts = ["A timeline About Ours Text timeline json EDTF ISO utf no index noindex light dark width device"]
    texts += [f"{each.title} {each.outlet} {each.author} {each.source}" for each in told.articles]
    texts += [f"{each.title} {each.note} {' '.join(each.actors + each.places)}" for each in told.events]
    texts += [f"{report.quote} {report.speaker}" for each in told.events for report in each.reports]
    texts += [each.quote for each in told.passed]
    texts += [f"{cited.title} {cited.outlet} {cited.url}" for each in told.events for cited in each.citations]
    texts += [f"{passed.words} {passed.why}" for passed in told.passed]
    return {word for text in texts for word in re.findall(r"[A-Za-z]+", text)}


def test_no_page_says_a_word_that_is_in_no_catalogue():
    pages = rendered(language=FOREIGN, TIMELINE_CONTACT="")
    known = own(full())
    said = {
        (address, word)
        for address, html in pages.items()
        for text in Text(html).said
        for word in set(re.findall(r"[A-Za-z]{2,}", text)) - known
    }
    assert said == set()


@pytest.mark.parametrize(
    "path", sorted(path for folder in words.TEMPLATES for path in folder.rglob("*.html")), ids=lambda path: path.name
)
def test_a_template_holds_no_word_of_its_own(path):
    if path.name not in ENGLISH_ALONE:
        assert list(literal(path.read_text(encoding="utf-8"))) == []


def literal(template):
    """Words of a template that go to readers without gettext: in its text, or given to a macro."""
    tree = templates().parse(template)
    text = "".join(node.data for node in tree.find_all(nodes.TemplateData))
    for said in Text(re.sub(r" \w+=\"(?![^<>]*>)", "", text)).said:  # an attribute that a macro makes
        yield from re.findall(r"[^\W\d_]{2,}", said)
    translated = {
        id(arg) for call in tree.find_all(nodes.Call) if named(call) in words.IN_TEMPLATES for arg in call.args
    }
    for call in tree.find_all(nodes.Call):
        yield from (
            arg.value
            for arg in call.args
            if isinstance(arg, nodes.Const) and worded(arg.value) and id(arg) not in translated
        )


def named(call):
    return call.node.name if isinstance(call.node, nodes.Name) else ""


def worded(value):
    return isinstance(value, str) and re.match(r"[A-Z][a-z]|\w+ \w+", value) is not None


@pytest.mark.parametrize(
    "template",
    [
        "<p>Here</p>",
        '<p title="Here"></p>',
        '{% macro a(b) %}{% endmacro %}{{ a("Here it is") }}',
        '<nav aria-label="Site"></nav>',
    ],
)
def test_a_word_outside_of_gettext_is_seen(template):
    assert list(literal(template)) != []


@pytest.mark.parametrize("template", ['<p class="here">{{ say("Here") }}</p>', "<time datetime='x'>{{ here }}</time>"])
def test_a_word_within_it_passes(template):
    assert list(literal(template)) == []


def test_no_line_of_french_breaks_before_a_sign_that_stands_apart():
    told = [form for each in words.catalogue(words.LOCALE / "fr.po") if each.id for form in words.forms(each.string)]
    assert [form for form in told if re.search(r" [:;?!»]|« ", form)] == []
