"""What the editors decided: content/curation.yaml as values. The program reads that file and never writes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from timeline.dates.when import When
from timeline.errors import InputError, Problem, did_you_mean
from timeline.form import Form, shown
from timeline.model import Citation, Kind
from timeline.store import Fields, Items, Node, load

FILE: Final = "curation.yaml"


@dataclass(frozen=True, slots=True)
class Signature:
    """Where a decision stands, and who made it when and why, as far as that is said."""

    path: str
    line: int
    by: str = ""
    on: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be shown instead of what was found; nothing where the field is empty."""

    title: str = ""
    when: When | None = None
    kind: Kind | None = None
    hide: bool | None = None
    id: str = ""  # the event's address from now on; the one it had leads to it
    quote: str = ""  # the sentence this was decided about


@dataclass(frozen=True, slots=True)
class Edit:
    """Each of these events is changed."""

    ids: tuple[str, ...]
    change: Change
    signed: Signature


@dataclass(frozen=True, slots=True)
class Merge:
    """These events are one. Its address is the first of the ids, unless the change gives another."""

    ids: tuple[str, ...]
    change: Change
    signed: Signature


@dataclass(frozen=True, slots=True)
class Split:
    """Each of these reports stands alone: the program merges it with no other."""

    ids: tuple[str, ...]
    signed: Signature


@dataclass(frozen=True, slots=True)
class Add:
    """An event of the editors' own, with its proof: a quote from an article of this site, or a source elsewhere."""

    id: str
    title: str
    when: When
    kind: Kind
    article: str
    quote: str
    source: Citation | None
    signed: Signature


Decision: TypeAlias = Edit | Merge | Split | Add

_VERBS: Final = "`event`, `merge`, `split` or `add`"
_CHANGE: Final = ("title", "when", "kind", "hide", "id", "quote")
FIELDS: Final = {  # of each verb, beside by, on and why
    "event": _CHANGE,
    "merge": _CHANGE,
    "split": (),
    "add": ("when", "title", "kind", "article", "quote", "source"),
}


def named(decisions: Iterable[Decision]) -> frozenset[str]:
    """Every id of an event that was found about which something is decided."""
    return frozenset(id_ for decision in decisions if not isinstance(decision, Add) for id_ in decision.ids)


@dataclass(frozen=True, slots=True)
class Written:
    """What an editor wrote: the decisions, as far as they can be understood, and what is wrong with them."""

    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(content: Path) -> Written:
    """What stands in content/curation.yaml, nothing where there is no such file.

    What is wrong is given and not raised, so that it can be told with all that proves wrong later: unknown ids, quotes
    that stand nowhere.
    """
    path = f"{content.name}/{FILE}"
    problems: list[Problem] = []
    try:
        node = load(content / FILE, path)
    except InputError as error:
        return Written(problems=error.problems)
    match node:
        case None:
            return Written()
        case Items(nodes=nodes):
            decisions = [_decision(path, node, problems) for node in nodes]
            return Written(tuple(filter(None, decisions)), tuple(problems))
        case _:
            message = f"expected a list of decisions, each with {_VERBS}"
            return Written(problems=(Problem(path, node.line, message, 'begin each with "- "'),))


def _decision(path: str, node: Node, problems: list[Problem]) -> Decision | None:
    """One decision; None where problems were noted that leave nothing to decide."""
    if not isinstance(node, Fields):
        problems.append(
            Problem(path, node.line, f"expected a decision with {_VERBS}", 'write "- event: ..." and so on')
        )
        return None
    form = Form(path, node, problems)
    match [verb for verb in FIELDS if verb in form.keys]:
        case []:
            _no_verb(form)
        case [verb]:
            form.only((verb, *FIELDS[verb], "by", "on", "why"), f"`{verb}`")
            signed = Signature(path, node.line, form.text("by"), form.day("on"), form.text("why"))
            return _read(verb, form, signed)
        case verbs:
            several = " and ".join(f"`{verb}`" for verb in verbs)
            form.note(node.line, f"a decision needs one of {_VERBS}, got {several}", "make it several decisions")
    return None


def _no_verb(form: Form) -> None:
    meant = next(filter(None, (did_you_mean(key, FIELDS) for key in form.keys)), "")
    got = ", ".join(f"`{shown(key)}`" for key in form.keys) or "nothing"
    form.note(
        form.fields.line,
        f"a decision needs one of {_VERBS}, got {got}{meant}",
        'begin it with "- event: ..." and so on',
    )


def _read(verb: str, form: Form, signed: Signature) -> Decision | None:
    match verb:
        case "event":
            return _edit(form, signed)
        case "merge":
            return _merge(form, signed)
        case "split":
            return Split(form.texts("split"), signed)
        case _:
            return _add(form, signed)


def _edit(form: Form, signed: Signature) -> Edit:
    ids, change = form.texts("event"), _change(form)
    if not {"title", "when", "kind", "hide", "id", "why"}.intersection(form.keys):
        form.note(form.fields.line, "`event` decides nothing", "add title, when, kind, hide, id or why")
    if change.id and len(ids) > 1:
        form.note(form.line("id"), f"`id` must be given to one event, got {len(ids)}", "give each its own decision")
    return Edit(ids, change, signed)


def _merge(form: Form, signed: Signature) -> Merge:
    ids = form.texts("merge")
    if len(ids) == 1:
        form.note(form.line("merge"), "`merge` must be a list of at least two ids, got 1", "write merge: [one, other]")
    return Merge(ids, _change(form), signed)


def _change(form: Form) -> Change:
    return Change(
        title=form.text("title"),
        when=form.when("when"),
        kind=form.kind("kind"),
        hide=form.flag("hide"),
        id=form.new_id("id"),
        quote=form.text("quote"),
    )


def _add(form: Form, signed: Signature) -> Add | None:
    form.need(("when", "title", "kind"), "`add`")
    if "article" not in form.keys and "source" not in form.keys:
        message = "`add` needs what proves it, and has neither `article` nor `source`"
        form.note(form.fields.line, message, "add article: and quote:, or source: {title: ..., url: ...}")
    if ("article" in form.keys) != ("quote" in form.keys):
        message = "`article` and `quote` belong together, got only one"
        form.note(form.fields.line, message, "give the sentence and its article")
    id_, title, article, quote = form.new_id("add"), form.text("title"), form.text("article"), form.text("quote")
    when, kind, source = form.when("when"), form.kind("kind"), _source(form.inner("source"))
    return Add(id_, title, when, kind, article, quote, source, signed) if when and kind else None


def _source(form: Form | None) -> Citation | None:
    if not form:
        return None
    form.only(("title", "outlet", "url", "published"), "`source`")
    form.need(["title"], "`source`")
    return Citation(form.text("title"), form.text("outlet"), form.url("url"), form.day("published"))
