"""content/curation.yaml read into decisions. The program reads that file and never writes it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

from timeline.editing import additions, patterns, signature
from timeline.editing.decisions import CHANGE, FIELDS, OUTCOME, SWEEPING, Change, Decision, Distinct, Edit, Merge, Split
from timeline.editing.signature import SIGNED, Signature
from timeline.errors import InputError, Problem, did_you_mean, shown
from timeline.form import Form
from timeline.model import CAME, Came, Outcome
from timeline.store import Fields, Items, Node, load

FILE: Final = "curation.yaml"

_VERBS: Final = "`event`, `accept`, `reject`, `merge`, `split`, `distinct` or `add`"


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
            return _read(verb, form)
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


def _read(verb: str, form: Form) -> Decision | None:
    pattern = form.inner(verb) if verb in SWEEPING and form.holds_mapping(verb) else None
    whose, allowed = (f"`{verb}` with a pattern", SWEEPING[verb]) if pattern else (f"`{verb}`", FIELDS[verb])
    form.only((verb, *allowed, *SIGNED), whose)
    signed = signature.read(form)
    if pattern:
        return _sweep(verb, form, pattern, signed)
    match verb:
        case "event" | "accept" | "reject":
            return _edit(verb, form, signed)
        case "merge":
            return Merge(_several(form, verb), _change(form), signed)
        case "split":
            return Split(form.texts(verb), signed)
        case "distinct":
            return Distinct(_several(form, verb), signed)
        case _:
            return additions.read(form, signed)


def _edit(verb: str, form: Form, signed: Signature) -> Edit:
    ids, change = form.texts(verb), _change(form)
    if verb == "event" and not {*CHANGE, "why"}.difference({"quote"}).intersection(form.keys):
        remedy = "add title, when, kind, act, negated, outcome, hide, id or why; or write accept: instead of event:"
        form.note(form.fields.line, "`event` decides nothing", remedy)
    if change.id and len(ids) > 1:
        form.note(form.line("id"), f"`id` must be given to one event, got {len(ids)}", "give each its own decision")
    return Edit(ids, _judged(verb, change), signed)


def _sweep(verb: str, form: Form, inner: Form, signed: Signature) -> Edit | None:
    """A decision about all that a pattern fits."""
    if verb == "event" and not {*SWEEPING[verb], "why"}.intersection(form.keys):
        form.note(form.fields.line, "`event` decides nothing", "add kind, act, negated, hide or why")
    pattern, change = patterns.read(inner), _change(form)
    if not pattern:
        return None
    sweeping = replace(
        change, title="", when=None, id="", quote="", outcome=None
    )  # noted above, where one of them stands
    return Edit((), _judged(verb, sweeping), signed, pattern)


def _judged(verb: str, change: Change) -> Change:
    """The change with what its verb says of the event as a whole."""
    match verb:
        case "accept":
            return replace(change, accept=True, hide=False)
        case "reject":
            return replace(change, hide=True)
        case _:
            return change


def _several(form: Form, verb: str) -> tuple[str, ...]:
    ids = form.texts(verb)
    if len(ids) == 1:
        message = f"`{verb}` must be a list of at least two ids, got 1"
        form.note(form.line(verb), message, f"write {verb}: [one, other]")
    return ids


def _change(form: Form) -> Change:
    return Change(
        title=form.text("title"),
        when=form.when("when"),
        kind=form.kind("kind"),
        hide=form.flag("hide"),
        id=form.new_id("id"),
        quote=form.text("quote"),
        act=form.act("act"),
        negated=form.flag("negated"),
        outcome=_outcome(form.inner("outcome")),
    )


def _outcome(form: Form | None) -> Outcome | None:
    if not form:
        return None
    form.only(OUTCOME, "`outcome`")
    form.need(["came"], "`outcome`")
    came = form.choice("came", CAME)
    return Outcome(cast("Came", came), form.text("event")) if came else None
