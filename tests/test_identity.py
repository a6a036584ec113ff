from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.when import When
from timeline.identity import keeping, lost
from timeline.identity.fresh import fresh_id
from timeline.identity.memory import Gone, Memory
from timeline.model import Event, Report


@pytest.mark.parametrize(
    ("edtf", "title", "expected"),
    [
        ("2018-03-05", "Le Drian visits Tehran", "2018-03-05-le-drian-visits-tehran"),
        ("2018", "The visit of the minister", "2018-visit-minister"),  # only telling words
        ("2018-03~", "Talks begin", "2018-03-talks-begin"),  # a qualifier is no part of an address
        ("2018-03-05?", "Talks begin", "2018-03-05-talks-begin"),
        ("2025-22", "Talks begin", "2025-summer-talks-begin"),
        ("201X", "Talks begin", "2010s-talks-begin"),
        ("201X%/2024", "Talks go on", "2010s-to-2024-talks-go"),
        ("2025-07-21/2025-07-27", "Talks", "2025-07-21-to-2025-07-27-talks"),
        ("../2025-08-31", "Sanctions return", "by-2025-08-31-sanctions-return"),
        ("2018-01/..", "Protests", "from-2018-01-protests"),
        ("2018", "One two three four five six seven eight", "2018-one-two-three-four-five-six"),
        ("2018", "Jean-Yves Le Drian’s visit", "2018-jean-yves-le-drian-visit"),
        ("2018", "U.S. élan in Łódź", "2018-us-elan-lodz"),
        ("2018", "Did so", "2018-did-so"),  # no telling word: the others
        ("2018", "گفتگوها", "2018-event"),  # no letter that an address may have
        ("2018", "../../etc/passwd?#%2e", "2018-etc-passwd-2e"),
        ("2018", "", "2018-event"),
        ("2018", "𝓐 Ｂ", "2018-b"),  # letters that only compatibility makes capitals; "a" is no telling word
        ("2018", "x" * 200, "2018-" + "x" * 40),
        ("2018", " ".join(["abcdefghijklmnopq"] * 5), "2018" + "-abcdefghijklmnopq" * 3),  # cut between words
    ],
)
def test_fresh_ids(edtf, title, expected):
    assert fresh_id(When.parse(edtf), title) == expected


EDTF = st.sampled_from(
    ["0001", "2018", "201X~", "2018-03", "2018-03-05%", "2025-22", "2025-07-21/2025-07-27", "../201X", "2018/.."]
)


@given(EDTF, st.text(max_size=200))
def test_a_fresh_id_is_safe_in_any_address_and_file_name(edtf, title):
    address = fresh_id(When.parse(edtf), title)
    assert set(address) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(address) <= 75
    assert address[0].isdigit() or address.startswith(("by-", "from-"))  # never "con" or "nul"
    assert all(address.split("-"))


def told(quote, edtf="2019-05-01", article="gazette", paragraph=1, **given):
    """A report whose date words stand in square brackets, which the sentence does not have."""
    before, rest = quote.split("[")
    words, after = rest.split("]")
    when, title = When.parse(edtf), given.pop("title", before)
    report = Report(
        id=fresh_id(when, title),
        article=article,
        when=when,
        kind="occurred",
        title=title,
        quote=before + words + after,
        paragraph=paragraph,
        start=0,
        words=words,
        at=len(before),
        rule="weekday",
        anchor=date(2019, 5, 2),
    )
    return replace(report, **given)


def keep(found, told=(), gone=(), here=None, decided=(), **known):
    """What is kept of the found reports where so much is remembered; `here` are all articles, or those found."""
    reports, lost = tuple(told), tuple(gone)
    known = {"articles": frozenset(each.article for each in reports)} | known
    here = {each.article for each in found} if here is None else set(here)
    return keeping.keep(found, Memory(reports, lost, **known), here, decided)


def ids(found, told=(), gone=()):
    return [report.id for report in keep(found, told, gone).reports]


SANK = told("The ferry Aurelia sank off Port Sable [on Wednesday] with forty people aboard.", id="sank")
STRIKE = told(
    "Dock workers in Port Sable went on strike [on Tuesday] over wages.", "2019-04-30", paragraph=2, id="strike"
)


@pytest.mark.parametrize(
    "now",
    [
        replace(SANK),  # read again
        replace(SANK, paragraph=9, start=40),  # edited elsewhere
        replace(SANK, when=When.parse("2019-05-08")),  # a new rule reads another date
        replace(SANK, title="Ferry lost", kind="background", rule="last weekday", speaker="Brask"),
        replace(SANK, words="Wednesday", at=SANK.at + 3),  # a new rule takes fewer words
        replace(SANK, words="on Wednesday with", when=When.parse("2019-05")),  # or more
        told("The ferry Aurelia sank off Port Sable [on Wednesday] with forty-two people aboard."),
        told("The ferry Aurelia sank off Port Sable [on Thursday] with forty people aboard.", "2019-05-02"),
        told("The old ferry Aurelia sank just off Port Sable [on Wednesday], with forty people aboard.", paragraph=7),
        replace(SANK, article="herald"),  # renamed
        told("The ferry Aurelia sank off Port Sable [on Wednesday] with fifty people aboard.", article="herald"),
    ],
)
def test_an_id_survives(now):
    companion = replace(STRIKE, article=now.article)  # by whose quote a renamed article is known
    assert ids([replace(now, id="fresh"), companion], [SANK, STRIKE]) == (
        ["sank", "strike"] if now.paragraph < STRIKE.paragraph else ["strike", "sank"]
    )


@pytest.mark.parametrize(
    "now",
    [
        STRIKE,  # another sentence
        told("It was raining in Port Sable when, [on Wednesday], all ferries stayed in the harbour."),
        replace(SANK, words="forty", at=SANK.quote.index("forty")),  # other words of the sentence
    ],
)
def test_an_id_does_not_go_to(now):
    assert ids([replace(now, id="fresh")], [SANK]) == ["fresh"]


def test_a_copy_elsewhere_does_not_take_the_id_of_an_article_that_is_still_there():
    copy = replace(SANK, article="herald", id="fresh")
    assert ids([STRIKE, copy], [STRIKE, SANK]) == ["strike", "fresh"]


def test_the_exact_sentence_goes_before_a_near_one():
    near = told(
        "The ferry Aurelia sank off Port Sable [on Wednesday] with fifty people aboard.", paragraph=0, id="fresh"
    )
    assert ids([near, SANK], [SANK]) == ["fresh", "sank"]


def test_of_two_dates_of_an_edited_sentence_each_keeps_its_own():
    left = told("Minister Brask left [on Monday] and returned on Tuesday.", "2019-04-29", id="left")
    back = told("Minister Brask left on Monday and returned [on Tuesday].", "2019-04-30", id="back")
    now = [
        told("Minister Brask went home and left again [on Monday] and returned on Tuesday.", "2019-04-29"),
        told("Minister Brask went home and left again on Monday and returned [on Tuesday].", "2019-04-30"),
    ]
    assert ids(now, [back, left]) == ["left", "back"]


def test_the_date_that_stays_in_an_edited_sentence_keeps_its_id_when_the_other_goes():
    left = told("Minister Brask left [on Monday] and returned on Tuesday.", "2019-04-29", id="left")
    back = told("Minister Brask left on Monday and returned [on Tuesday].", "2019-04-30", id="back")
    assert ids([told("Minister Brask left and returned [on Tuesday].", "2019-04-30")], [left, back]) == ["back"]


def test_of_a_sentence_that_stands_twice_the_one_that_stays_keeps_its_id():
    caption, body = SANK, replace(SANK, paragraph=5, id="sank-2")
    assert ids([body], [caption, body]) == ["sank-2"]


def test_of_a_sentence_read_in_two_ways_each_reading_keeps_its_id():
    may, june = SANK, replace(SANK, paragraph=5, when=When.parse("2019-06-05"), id="june")  # under another heading
    assert ids([replace(june, paragraph=4)], [may, june]) == ["june"]


def test_among_equally_like_sentences_the_first_takes_the_id():
    one, other = (told("Brask met the dockers again [on Monday].", paragraph=n, id=f"fresh-{n}") for n in (1, 2))
    assert ids([other, one], [told("Brask met the dockers [on Monday].", id="met")]) == ["met", "fresh-2"]


def test_taking_an_edit_back_does_the_same_to_ids_as_the_edit():
    one = told("Dockers, the harbour: dockers sank [then].", id="one")
    other = told("The harbour, dockers: the harbour, harbour dockers [then].", id="other")  # difflib: .71, or .57
    assert (ids([one], [other]) == ["other"]) is (ids([other], [one]) == ["one"])


def test_an_article_does_not_inherit_from_one_that_only_shared_a_wire_report():
    removed = replace(SANK, article="a", id="a-sank")
    old = [replace(SANK, article="b", id="b-sank"), replace(STRIKE, article="b", id="b-strike")]
    now = [replace(report, article="c", id="fresh") for report in old]
    assert ids(now, [removed, *old]) == ["b-sank", "b-strike"]


def test_articles_renamed_together_do_not_swap_what_they_share():
    old = [
        replace(SANK, article="a", id="a-sank"),
        told("Brask met the dockers [on Monday].", article="a", paragraph=2, id="a-own"),
        replace(SANK, article="b", id="b-sank"),
        told("The harbour closed [on Monday].", article="b", paragraph=2, id="b-own"),
    ]
    now = [replace(report, article={"a": "z", "b": "c"}[report.article], id="fresh") for report in old]
    assert ids(now, old) == ["b-sank", "b-own", "a-sank", "a-own"]


def test_an_article_split_in_two_keeps_all_ids():
    now = [replace(SANK, article="first", id="fresh"), replace(STRIKE, article="second", id="fresh")]
    assert ids(now, [SANK, STRIKE]) == ["sank", "strike"]


def test_two_articles_made_one_keep_all_ids():
    old = [replace(SANK, article="first"), replace(STRIKE, article="second")]
    assert ids([replace(SANK, article="both", id="fresh"), replace(STRIKE, article="both", id="fresh")], old) == [
        "sank",
        "strike",
    ]


def test_taken_ids_are_numbered_the_first_published_first():
    reports = [
        replace(SANK, article="a", id="x", anchor=date(2019, 5, 3)),
        replace(SANK, article="b", id="x", anchor=date(2019, 5, 1)),
        replace(SANK, article="c", id="x", anchor=date(2019, 5, 2)),
        replace(SANK, article="d", id="x-2", anchor=date(2019, 5, 4)),
    ]
    assert ids(reports) == ["x-3", "x", "x-2", "x-2-2"]


def test_an_id_that_is_still_told_or_remembered_is_not_given_anew_and_one_that_is_forgotten_may_be():
    newcomer = replace(SANK, article="a", id="strike", anchor=date(2000, 1, 1))
    assert ids([newcomer, STRIKE], [STRIKE]) == ["strike-2", "strike"]
    assert ids([newcomer], [STRIKE]) == ["strike-2"]  # which would not be called so today
    forgotten = replace(STRIKE, id=fresh_id(STRIKE.when, STRIKE.title))
    assert ids([replace(newcomer, id=forgotten.id)], [forgotten]) == [forgotten.id]


def test_one_id_remembered_twice_is_given_once():
    assert ids([SANK, replace(SANK, paragraph=5)], [SANK, replace(SANK, paragraph=5)]) == ["sank", "sank-2"]


WORDS = st.sampled_from(["ferry", "sank", "harbour", "strike", "talks", "began"])


@st.composite
def reports(draw):
    """Reports of a few articles, many of them alike; each with the id that it would have if no other were there."""
    rows = draw(
        st.lists(
            st.tuples(st.lists(WORDS, max_size=5), EDTF, st.sampled_from("abc"), st.integers(1, 3), st.integers(1, 2)),
            max_size=12,
        )
    )
    return [
        told(" ".join([*said, "[then]", "too"]), edtf, article, paragraph, anchor=date(2019, 5, day))
        for said, edtf, article, paragraph, day in rows
    ]


@given(reports(), st.data())
def test_without_memory_ids_follow_from_the_reports_alone_and_with_it_they_stay(found, data):
    first = keep(found).reports
    assert keep(data.draw(st.permutations(found))).reports == first
    assert keep(found, data.draw(st.permutations(first))).reports == first
    assert keep(first, first).reports == first
    assert len({report.id for report in first}) == len(first)
    assert {replace(report, id="") for report in first} == {replace(report, id="") for report in found}


def test_what_would_be_numbered_again_beside_a_newcomer_is_forgotten_at_once():
    before = [*(told("[then] too", article=name) for name in "aab"), told("ferry ferry ferry [then] too", article="c")]
    after = [told("[then] too", article="c")]
    now = keep(after, keep(before).reports)
    assert keep(after, now.reports, now.gone, later=now.later) == now


@given(reports(), reports(), st.data())
def test_whatever_changed_ids_are_unique_and_order_does_not_matter(before, after, data):
    memory = keep(before).reports
    now = keep(after, memory)
    assert keep(data.draw(st.permutations(after)), data.draw(st.permutations(memory))) == now
    assert keep(after, now.reports, now.gone, later=now.later) == now
    told = [*now.reports, *now.gone]
    assert len({each.id for each in told}) == len(told)


# --- what is told no more ---

DIVERS = told("Divers found the wreck of the Aurelia [on 3 May].", "2019-05-03", article="herald", id="divers")


FRESH = replace(SANK, id=fresh_id(SANK.when, SANK.title))


@pytest.mark.parametrize(
    ("lost", "here", "known", "wanted"),
    [
        (FRESH, "gazette", {}, True),  # it was in its article from the first, and may be again
        (FRESH, "gazette", {"later": {FRESH.id}}, False),  # an edit taken back
        (FRESH, "", {}, False),  # when its article is back, it will be as it was without any memory
        (SANK, "", {}, True),  # today it would have another id
        (FRESH, "", {"later": {FRESH.id}}, True),  # then it would seem to have been there from the first
        (FRESH, "", {"decided": {FRESH.id}}, True),
        (FRESH, "gazette", {"decided": {FRESH.id}, "later": {FRESH.id}}, True),
    ],
)
def test_what_is_told_no_more_is_remembered_as_far_as_that_is_needed(lost, here, known, wanted):
    kept = keep([], [lost], here=filter(None, [here]), **known)
    assert kept.gone == ((Gone(lost),) if wanted else ())
    assert kept.later == (known.get("later", set()) if wanted else set())
    back = keep([replace(lost, id="fresh")], kept.reports, kept.gone, articles=set(filter(None, [here])))
    assert (back.gone, [each.id for each in back.reports]) == ((), [lost.id if wanted else "fresh"])


def test_what_comes_to_an_article_that_was_read_before_is_known_to_have_come_later():
    kept = keep([replace(SANK, id="fresh"), STRIKE, replace(STRIKE, article="herald", id="copy")], [STRIKE])
    assert kept.later == {"fresh"}
    assert keep([SANK, STRIKE], [SANK, STRIKE], later=frozenset(["sank"])).later == {"sank"}


def test_of_two_that_share_an_address_but_for_a_number_each_finds_its_own_again_whichever_comes_first():
    other = replace(SANK, article="herald", id=f"{FRESH.id}-2")
    nothing = keep([], [FRESH, other])
    assert nothing.gone == (Gone(other),)
    later = keep([replace(other, id=FRESH.id)], nothing.reports, nothing.gone)
    assert [each.id for each in later.reports] == [other.id]
    assert ids([FRESH, replace(other, id=FRESH.id)], later.reports, later.gone) == [FRESH.id, other.id]


def test_what_told_an_event_with_others_is_remembered_with_them():
    copy = replace(SANK, article="herald", id="copy")
    together = {"copy": "sank"}
    assert keep([copy], [SANK, copy], events=together).gone == (Gone(SANK, ("copy",)),)
    assert keep([], [SANK, copy], events=together).gone == (Gone(copy, ("sank",)), Gone(SANK, ("copy",)))


def test_what_went_before_is_company_of_what_goes_later():
    assert keep([], [DIVERS], [Gone(SANK, ("divers",))]).gone == (Gone(DIVERS, ("sank",)), Gone(SANK, ("divers",)))


def test_what_is_told_no_more_goes_with_its_article_when_that_is_renamed():
    now = replace(STRIKE, article="herald", id="fresh")
    kept = keep([now], [STRIKE], [Gone(SANK)])
    assert kept.gone == (Gone(replace(SANK, article="herald")),)
    assert ids([now, replace(SANK, article="herald", id="fresh")], kept.reports, kept.gone) == ["sank", "strike"]


def test_what_editors_decided_about_is_remembered_and_its_id_given_to_nothing_else():
    newcomer = replace(STRIKE, article="herald", id=FRESH.id)
    assert keep([newcomer], [FRESH]).gone == ()
    kept = keep([newcomer], [FRESH], decided={FRESH.id})
    assert (kept.gone, [each.id for each in kept.reports]) == ((Gone(FRESH),), [f"{FRESH.id}-2"])


def test_an_article_that_was_renamed_goes_before_one_that_was_taken_away():
    removed, renamed = replace(SANK, article="a", id="a-sank"), replace(SANK, article="b", id="b-sank")
    now = replace(SANK, article="c", id="fresh")
    assert ids([now], [renamed], [Gone(removed, ("b-sank",))]) == ["b-sank"]


def test_the_very_sentence_goes_before_one_like_it_though_it_was_told_no_more():
    near = told("The ferry Aurelia sank off Port Sable [on Wednesday] with fifty people aboard.", id="near")
    assert ids([replace(SANK, id="fresh")], [near], [Gone(SANK)]) == ["sank"]


def event(*reports, **given):
    first, *others = reports
    aliases = tuple(report.id for report in others)
    return replace(Event(first.id, first.when, first.kind, first.title, reports, aliases=aliases), **given)


COPY = replace(SANK, article="herald", id="copy")


@pytest.mark.parametrize(
    ("events", "gone", "aliases"),
    [
        ([event(COPY)], [Gone(SANK, ("copy",))], [("sank",)]),
        ([event(STRIKE, COPY)], [Gone(SANK, ("copy",))], [("copy", "sank")]),  # that is part of another event now
        ([event(COPY)], [Gone(SANK, ("mid",)), Gone(DIVERS, ("copy",)), Gone(replace(SANK, id="mid"), ("divers",))],
         [("divers", "mid", "sank")]),  # one after the other
        ([event(COPY), event(STRIKE)], [Gone(SANK, ("copy", "strike"))], [("sank",), ()]),  # told together once
        ([event(COPY)], [Gone(SANK, ("divers",)), Gone(DIVERS, ("sank",))], [()]),  # nobody tells it any more
        ([event(COPY)], [Gone(SANK)], [()]),
    ],
)  # fmt: skip
def test_the_address_of_what_is_gone_leads_to_what_still_tells_its_event(events, gone, aliases):
    assert [each.aliases for each in lost.led(events, gone)] == aliases


def test_events_that_nobody_tells_any_more_are_named():
    memory = Memory((SANK, COPY, STRIKE, DIVERS), events={"copy": "sank"})
    assert lost.ended(memory, [event(COPY, aliases=("sank",)), event(DIVERS)]) == ("strike",)


# --- sentences told anew ---


@pytest.mark.parametrize(
    ("now", "known"),
    [
        ("[On Wednesday] forty people went down with the Aurelia, a ferry that few in Port Sable had trusted.", True),
        ("[On Wednesday] the mayor opened a fish market and had nothing to say of the winter.", False),
    ],
)
def test_a_sentence_written_anew_keeps_its_id_where_date_and_half_of_what_it_tells_stay(now, known):
    assert ids([told(now, id="fresh")], [SANK]) == ["sank" if known else "fresh"]
    assert ids([told(now, "2019-05-08", id="fresh")], [SANK]) == ["fresh"]  # another date: another event


def test_a_sentence_that_is_back_under_its_first_title_keeps_its_id_however_it_was_changed_meanwhile():
    first = told("The ferry Aurelia sank off Port Sable [on Wednesday] with forty people aboard.", title="Ferry sank")
    now = told("Nobody could say [last week] what had become of the crew.", id=first.id)
    assert ids([first], [now]) == [first.id]
