"""What a decision was made about and is told otherwise now, or no more. An editor is asked to look; nothing stops."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from timeline.editing.additions import Add, Texts, nearest
from timeline.editing.decisions import Decision, Distinct, Edit, Merge, Split
from timeline.editing.naming import Deciding, Group, Names
from timeline.errors import Problem, did_you_mean
from timeline.model import Article, Report

_Named: TypeAlias = Edit | Merge | Split | Distinct


@dataclass(frozen=True, slots=True, order=True)
class Notice(Problem):
    """A decision that fits nothing any more, or was made about a sentence that has changed since."""

    kind: Literal["lost", "changed"] = "lost"
    event: str = ""  # the id of the event it is about; "" where there is none
    was: str = ""  # the sentence that it was made about
    now: str = ""  # what stands there now, as far as there is such a thing


def find(
    names: Names, decisions: Sequence[Decision], texts: Texts, deciding: Mapping[Group, Deciding]
) -> Iterator[Notice]:
    """What a decision was made about and is told otherwise now, or no more; with both sentences."""
    told = {article.slug: [sentence.text for sentence in texts[article]] for article in texts}
    used = {edit for each in deciding.values() for edit in each.sweeping}
    for decision in decisions:
        match decision:
            case Add():
                continue
            case Edit(pattern=pattern) if pattern:
                yield from () if decision in used else [_fits_nothing(decision, names, texts)]
            case _:
                yield from _notices(decision, names, told)


def _notices(decision: _Named, names: Names, told: Mapping[str, Sequence[str]]) -> Iterator[Notice]:
    lost = names.lost(decision)
    yield from (_lost(decision, names.gone[id_], told) for id_ in lost)
    match decision:
        case Edit(change=change) | Merge(change=change) if change.quote and not lost:
            yield from _changed(decision, names)
        case Split(ids=ids):
            yield from (_led(decision, id_, names) for id_ in ids if names.leads(id_))
        case Distinct() if len(names.all_meant(decision)) < len(decision.ids):
            message = "these are one event now: " + ", ".join(f'"{id_}"' for id_ in decision.ids)
            remedy = "set them apart with split: [...], or delete the decision"
            yield Notice(*decision.signed.place, message, remedy, "lost", names.meant(decision.ids[0]))


def _lost(decision: _Named, report: Report, told: Mapping[str, Sequence[str]]) -> Notice:
    quote = decision.change.quote if isinstance(decision, Edit | Merge) else ""
    quote = quote or report.quote
    like = nearest(quote, told.get(report.article, ()))
    match report.article in told, like:
        case False, _:
            now = f'the article "{report.article}" is gone'
        case _, "":
            now = f'"{report.article}" has no such sentence now'
        case _:
            now = f'"{report.article}" has now: "{like}"'
    message = f'"{report.id}" is no longer found; this was decided about{decision.signed.who}: "{quote}"; {now}'
    remedy = "name the event that it became, or delete the decision"
    return Notice(*decision.signed.place, message, remedy, "lost", "", quote, like)


def _led(decision: Split, id_: str, names: Names) -> Notice:
    event = names.meant(id_)
    message = f'nothing is split: "{id_}" is told no more, and leads to "{event}", which told the same'
    return Notice(*decision.signed.place, message, "name a report of that, or delete the decision", "lost", event)


def _changed(decision: Edit | Merge, names: Names) -> Iterator[Notice]:
    quote = decision.change.quote
    for group in names.groups(decision):
        quotes = [report.quote for id_ in group if id_ in names.events for report in names.events[id_].reports]
        if quotes and not any(quote in " ".join(told.split()) for told in quotes):
            now = nearest(quote, quotes, least=0)
            message = (
                f'"{group[0]}" is told otherwise now; this was decided about{decision.signed.who}: "{quote}"; '
                f'now: "{now}"'
            )
            remedy = "see whether the decision still holds, then write the new `quote`"
            yield Notice(*decision.signed.place, message, remedy, "changed", group[0], quote, now)


def _fits_nothing(edit: Edit, names: Names, texts: Texts) -> Notice:
    meant = "".join(_nearest_names(edit, names, texts))
    message = f"this pattern fits no event{edit.signed.who}{meant}"
    remedy = "mend the pattern, or delete the decision; what is asked of reports must hold for all of an event"
    return Notice(*edit.signed.place, message, remedy, "lost")


def _nearest_names(edit: Edit, names: Names, texts: Iterable[Article]) -> Iterator[str]:
    """What an article, outlet, topic or rule that nothing here has may have meant."""
    articles = tuple(texts)
    known: Mapping[str, set[str]] = {
        "articles": {article.slug for article in articles},
        "outlets": {article.outlet for article in articles},
        "topics": {article.topic for article in articles},
        "rules": {report.rule for event in names.events.values() for report in event.reports},
    }
    for key, values in known.items():
        for sought in getattr(edit.pattern, key):
            yield "" if sought in values else did_you_mean(sought, values - {""})
