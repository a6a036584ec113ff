"""That a page of a name is found at the address it had, after editors named it otherwise."""

from dataclasses import replace

from tests.samples import SITE, catalogued, timeline
from tests.views.test_facets import told
from timeline import plan, views
from timeline.exports import Offers

BERG = {"Anna Berg": ("Berg", "Anna B.")}


def shown(also, *events):
    return replace(timeline(*events), also=also)


def leads(also, *events, **choices):
    return dict(views.renamed(catalogued(shown(also, *events), **choices)))


def events(side, *names):
    return [told(str(2011 + n), **{side: (name,)}) for n, name in enumerate(names)]


def test_each_form_in_the_editors_list_leads_to_the_page_of_the_name():
    found = leads(BERG, *events("actors", "Anna Berg", "Anna Berg"))
    assert found["actors/berg.html"] == found["actors/anna-b.html"] == "actors/anna-berg.html"


def test_so_does_the_page_of_a_place_that_editors_made_an_actor():
    assert leads({"Elysee": ()}, *events("actors", "Elysee", "Elysee")) == {"places/elysee.html": "actors/elysee.html"}


def test_what_is_a_page_leads_nowhere():
    found = leads(BERG, *events("actors", "Anna Berg", "Anna Berg", "Berg", "Berg"))
    assert "actors/berg.html" not in found
    assert "actors/anna-b.html" in found


def test_a_name_without_a_page_and_one_that_editors_say_nothing_of_have_none():
    assert leads(BERG, *events("actors", "Anna Berg", "Karl Lund", "Karl Lund")) == {}


def test_of_two_names_the_one_that_still_is_what_the_address_says_comes_first():
    also = {"Port": ("Sable",), "Port Sable": ("Sable.",)}  # written differently, one address
    both = [*events("actors", "Port", "Port"), *events("places", "Port Sable", "Port Sable")]
    found = leads(also, *both)
    assert (found["actors/sable.html"], found["places/sable.html"]) == ("actors/port.html", "places/port-sable.html")


def test_every_such_address_is_claimed_and_redirected_once():
    made = shown(BERG, *events("actors", "Anna Berg", "Anna Berg"))
    found = catalogued(made)
    redirects = [address for address, _ in views.redirects(found)]
    assert len(set(redirects)) == len(redirects)
    assert set(redirects) <= set(plan.claimed(found))


def test_a_calendar_that_programs_subscribed_to_goes_on_at_its_former_address():
    made = shown(BERG, told("2018-03-05", actors=("Anna Berg",)), told("2018-03-06", actors=("Anna Berg",)))
    files = dict(Offers(made, catalogued(made), SITE).written())
    assert files["actors/berg.ics"].text() == files["actors/anna-berg.ics"].text()


def test_an_event_that_other_sites_embed_is_shown_to_them_after_it_took_another_id():
    found = dict(views.redirects(catalogued(timeline(told("2018", aliases=("2018-quay",))))))
    assert found["embed/events/2018-quay.html"] == "embed/events/2018-event.html"
