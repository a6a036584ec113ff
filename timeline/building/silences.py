"""What Pelican would pass over in silence, as problems: an article left out, an address taken, a template missing.

Knows Pelican's generators and what they read by their attributes alone, and does not import it.
"""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from jinja2 import Environment, TemplateNotFound

from timeline.building import slugs
from timeline.building.intake import DateError, Read
from timeline.building.refusals import RefusedError, leading_out
from timeline.errors import Problem

_SLUG: Final = re.compile(r"[^\W_][\w.~-]*")
_TAG: Final = re.compile(r"[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*", re.ASCII | re.IGNORECASE)  # BCP 47, loosely
_DETOUR: Final = re.compile(r"^$|//|/$|(?:^|/)\.\.?(?:/|$)")  # what an address can be written without
_REMEDIES: Final = {
    "DIRECT_TEMPLATES": 'take it out there, or set TIMELINE_FRONT = "timeline.html" for our front page',
}


class Generator(Protocol):
    """What of a generator of Pelican's is looked at."""

    path: str
    output_path: str
    theme: str
    settings: Mapping[str, Any]
    context: Mapping[str, Any]
    readers: Any
    env: Environment

    def get_files(self, paths: Iterable[str], exclude: list[str], extensions: Literal[False] | None) -> set[str]: ...


@dataclass(frozen=True, slots=True)
class Source:
    """The file of an article or page, so that a problem can name a line of it."""

    content: Path
    path: str  # below content/

    @property
    def shown(self) -> str:
        return f"{self.content.name}/{self.path}"

    @property
    def exists(self) -> bool:
        return (self.content / self.path).exists()

    def gone(self) -> Problem:
        return Problem(self.shown, 0, "this file was here when the build began, and is gone", "build again")

    def problem(self, message: str, remedy: str = "", *, field: str = "", words: str = "") -> Problem:
        """A problem in the line of a metadata field, or in the first that has certain words; else in the first."""
        named = rf"(?im)^[^\w\n]*(?:meta\b[^\n]*\bname=\W?)?{field}\b" if field else re.escape(words)
        text = self._text()
        found = re.search(named, text)
        return Problem(self.shown, text.count("\n", 0, found.start()) + 1 if found else 1, message, remedy)

    def _text(self) -> str:
        try:
            return (self.content / self.path).read_text(encoding="utf-8-sig", errors="replace")
        except OSError:
            return ""


def contents(generator: Generator) -> list[Read]:
    """Every article and page that Pelican read and will write, drafts included."""
    read = filter(None, generator.context["generated_content"].values())
    return sorted(read, key=attrgetter("relative_source_path"))


def content(generator: Generator) -> Path:
    """The folder of all articles and pages."""
    return _folder(generator.path)


_folder: Final = lru_cache(maxsize=1)(Path)  # it is asked for with each article


def source(generator: Generator, read: Read) -> Source:
    return Source(content(generator), read.relative_source_path)


def left_out(generator: Generator, kind: type) -> Iterator[Problem]:
    """Files that should be articles (or pages) and are none, each with the reason, which Pelican at best logs."""
    name = kind.__name__
    paths, excluded = generator.settings[f"{name.upper()}_PATHS"], generator.settings[f"{name.upper()}_EXCLUDES"]
    for path in sorted(map(posixpath.normpath, generator.get_files(paths, excluded, extensions=False))):
        file = Source(content(generator), path)
        if generator.context["generated_content"].get(path, path) is None:
            yield from _reasons(file, name.lower(), _read_again(generator, path, kind))
        else:
            yield from _unread(file, generator.readers.extensions)


def vanished(generator: Generator) -> Iterator[Problem]:
    """Articles and pages that were listed, and were gone when they were to be read."""
    for path, read in sorted(generator.context["generated_content"].items()):
        file = Source(content(generator), path)
        if read is None and not file.exists:
            yield file.gone()


def uncopied(generator: Generator) -> Iterator[Problem]:
    """Pictures and their like that Pelican listed, and that are not in the site: it says nothing of a lost one."""
    for static in sorted(generator.context["staticfiles"], key=attrgetter("save_as")):
        if not Path(generator.output_path, static.save_as).exists():
            yield Source(content(generator), static.relative_source_path).gone()


def strays(generator: Generator) -> Iterator[Problem]:
    """Articles in folders that none are read from."""
    settings, known = generator.settings, generator.context["generated_content"]
    read = [*settings["ARTICLE_PATHS"], *settings["PAGE_PATHS"]]
    left_alone = [*settings["ARTICLE_EXCLUDES"], *settings["PAGE_EXCLUDES"], *settings["STATIC_PATHS"]]
    for path in sorted(map(posixpath.normpath, generator.get_files([""], [*read, *left_alone], extensions=None))):
        if "" not in read and path not in known and path not in generator.context["static_links"]:
            file = Source(content(generator), path)
            remedy = f"move it to {file.content.name}/{settings['ARTICLE_PATHS'][0]}/"
            yield file.problem("no article is read from this folder", remedy)


def led_out(content: Path) -> Iterator[Problem]:
    """Links in content/ to what lies outside: Pelican would publish it, or write there."""
    for path in leading_out(content):
        shown = f"{content.name}/{path.relative_to(content).as_posix()}"
        yield Problem(
            shown, 0, f"this is a link to what lies outside {content.name}/", "put the files themselves there"
        )


def _read_again(generator: Generator, path: str, kind: type) -> object:
    """What reading a file gives: an article or page that Pelican found unfit, or what it raised."""
    try:
        return generator.readers.read_file(generator.path, path, content_class=kind, context=generator.context)
    except Exception as error:  # noqa: BLE001  (readers are plugins too, and raise what they like)
        return error


def _reasons(file: Source, kind: str, read: object) -> Iterator[Problem]:
    match read:
        case DateError():
            remedy = "write year, month and day in full; a part that is missing is never guessed"
            yield file.problem(str(read), remedy, field=read.field)
        case RefusedError():
            yield Problem(file.shown, read.line, str(read), read.remedy)
        case UnicodeDecodeError():
            yield file.problem(f"expected UTF-8 text, got another encoding at byte {read.start}", "save it as UTF-8")
        case OSError():
            yield file.problem(f"this {kind} cannot be read: {read.strerror or read}")
        case Exception():
            yield file.problem(f"Pelican cannot read this {kind}: {read} ({type(read).__name__})")
        case _:
            yield from list(_unfit(file, kind, read)) or [
                file.problem(f"Pelican left this {kind} out and does not say why", "run pelican with -D to see")
            ]


def _unfit(file: Source, kind: str, read: object) -> Iterator[Problem]:
    status, known = getattr(read, "status", ""), getattr(read, "allowed_statuses", ())
    if not hasattr(read, "title"):
        yield file.problem(f"this {kind} has no `Title`", 'begin the file with one, such as "Title: Talks in Rome"')
    if kind == "article":
        yield from undated(file, read)
    if status and status not in known:
        yield file.problem(f'`Status` must be one of {", ".join(known)}, got "{status}"', field="status")
    yield from misplaced(file, read)


def undated(file: Source, read: object) -> Iterator[Problem]:
    """An article without a date of its own. Pelican takes no offence at one that is a draft."""
    if "date" not in getattr(read, "metadata", {}):
        remedy = 'write the day it was published into its first lines, such as "Date: 2018-01-24"'
        yield file.problem("this article has no `Date`", remedy)


def _unread(file: Source, extensions: Collection[str]) -> Iterator[Problem]:
    """A file that looks like an article and is none to Pelican, which knows extensions in small letters alone."""
    stem, _, extension = file.path.rpartition(".")
    if extension not in extensions and extension.lower() in {*extensions, "txt", "text"}:
        remedy = f"rename it to {posixpath.basename(stem)}.md, or move it elsewhere"
        yield file.problem(f"expected a file that ends in .md, got .{extension}, which Pelican does not read", remedy)


def misplaced(file: Source, read: object) -> Iterator[Problem]:
    """An address that is none, or that lies outside the site; its language is a part of it."""
    slug, save_as, tag = (str(getattr(read, name, "")) for name in ("slug", "save_as", "lang"))
    if tag and not _TAG.fullmatch(tag):
        yield file.problem(f'`Lang` must be a language tag, got "{tag}"', 'write one such as "Lang: fr"', field="lang")
    if hasattr(read, "title") and not (_SLUG.fullmatch(slug) and len(slug.encode()) <= slugs.LONGEST):
        message = f'`Slug` must be of letters, digits and hyphens, at most {slugs.LONGEST} bytes, got "{slug}"'
        yield file.problem(message, 'give it one, such as "Slug: talks-in-rome"', field="slug")
    elif posixpath.isabs(save_as) or posixpath.normpath(save_as).startswith(".."):
        yield file.problem(f'this would be written outside the site, to "{save_as}"', field="save_as")


def collisions(generator: Generator, ours: Iterable[str]) -> Iterator[Problem]:
    """Pages that would overwrite one another, or an address of ours; and published articles of one slug."""
    published = sorted(generator.context["articles"], key=attrgetter("relative_source_path"))
    named = [(f"the slug {read.slug}", source(generator, read).shown) for read in published]
    return _claimed_twice(
        [*_pages(generator, ours), *named], 'give one of the two a slug of its own, such as "Slug: rome"'
    )


def laid_over(generator: Generator, ours: Iterable[str]) -> Iterator[Problem]:
    """Pictures and their like that Pelican would copy over a page, where no two pages have one address."""
    files = sorted(generator.context["staticfiles"], key=attrgetter("save_as"))
    if not files:
        return iter(())
    copied = [(_address(file.save_as), source(generator, file).shown) for file in files]
    return _claimed_twice([*_pages(generator, ours), *copied], "give the file another name or another folder")


def _pages(generator: Generator, ours: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Who claims which address."""
    yield from ((_address(address), "the timeline") for address in ours)
    yield from ((_address(address), "DIRECT_TEMPLATES") for address in _direct(generator.settings))
    yield from ((_address(read.save_as), source(generator, read).shown) for read in contents(generator))


def _address(written: str) -> str:
    return f"the address {posixpath.normpath(written) if _DETOUR.search(written) else written}"


def _direct(settings: Mapping[str, Any]) -> Iterator[str]:
    """Where Pelican writes the pages that a theme has without any content of ours: index.html, tags.html."""
    for name in settings["DIRECT_TEMPLATES"]:
        if address := settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html"):
            yield address


def _claimed_twice(claims: Iterable[tuple[str, str]], remedy: str) -> Iterator[Problem]:
    """From pairs of "the address x.html" and claimant. Some file systems know no capitals."""
    holders: dict[str, str] = {}
    named: set[str] = set()
    for claim, claimant in claims:
        if (holder := holders.setdefault(claim.casefold(), claimant)) != claimant and claimant not in named:
            named.add(claimant)
            yield Problem(claimant, 1, f"{claim} belongs to {holder} already", _REMEDIES.get(claimant, remedy))


def missing_templates(generator: Generator, names: Iterable[str], fallback: Path) -> Iterator[Problem]:
    """Templates that the theme lacks: Pelican would take those in `fallback` instead, where there are any."""
    for name in names:
        try:
            file = generator.env.get_template(f"{name}.html").filename
        except TemplateNotFound:
            file = None
        if not file or (fallback in Path(file).parents and fallback != Path(generator.theme)):
            remedy = "restore it, or set THEME to a theme that has it"
            yield Problem(f"{Path(generator.theme).name}/templates/{name}.html", 0, "there is no such template", remedy)
