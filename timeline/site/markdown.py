"""Turns the Markdown of many articles into HTML ahead of Pelican's reading, with every core, and keeps it.

Pelican's reader takes it from there: what it makes of the metadata, and what it says of files that are none, stays its.
"""

import pickle
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from hashlib import sha256
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

from markdown import Markdown  # type: ignore[import-untyped]
from pelican.generators import Generator  # type: ignore[import-untyped]
from pelican.readers import MarkdownReader  # type: ignore[import-untyped]
from pelican.utils import truncate_html_paragraphs, truncate_html_words  # type: ignore[import-untyped]

from timeline import notebook, progress
from timeline.building import cores, markup, refusals

# HTML, metadata as it is written, what of the HTML is safe, and the summary of that.
Converted: TypeAlias = tuple[str, dict[str, list[str]], markup.Safe, str]

# In the context of all generators: what is known to be safe of what was converted; and the summary of what is safe.
SAFE: Final = "timeline_safe"
SUMMARIES: Final = "timeline_summaries"

_FEW: Final = 100  # articles that one process converts as fast as several
_AT_ONCE: Final = 16  # articles that go to another process together
_CACHE: Final = "markdown.sqlite"
_SUMMARY: Final = ("SUMMARY_MAX_PARAGRAPHS", "SUMMARY_MAX_LENGTH", "SUMMARY_END_SUFFIX")
_ASKED: Final = ("MARKDOWN", *_SUMMARY)  # of the settings
# Stands for Markdown where Pelican wants none of it to look for metadata any more: there is none left.
_SETTLED: Final = SimpleNamespace(preprocessors=SimpleNamespace(deregister=bool))


def ahead(generator: Generator) -> None:
    """Let the reader of a generator take what is converted ahead, if its extensions are known to forget all between."""
    reader = generator.readers.readers.get("md")
    names = reader.settings["MARKDOWN"]["extensions"] if type(reader) is MarkdownReader else [None]
    if all(isinstance(name, str) and name.startswith("markdown.extensions.") for name in names):
        reader.read = partial(_read, reader, reader.read, _Ahead(generator, reader))


def _read(
    reader: Any,  # noqa: ANN401
    read: Callable[[str], object],
    known: "_Ahead",
    path: str,
) -> object:
    packed = known.files.pop(path, None)
    if packed is None:
        return read(path)
    made: Converted = pickle.loads(packed)  # noqa: S301  (our own)
    html, written, safe, known.summaries[safe.html] = made
    known.safe[html] = safe
    if set(reader.settings["FORMATTED_FIELDS"]).intersection(map(str.lower, written)):
        return read(path)
    reader._source_path, reader._md = path, _SETTLED  # noqa: SLF001  (as its own method does)
    return html, reader._parse_metadata(written)  # noqa: SLF001


class _Ahead:
    """The articles of a generator, converted when the first of them is asked for."""

    def __init__(self, generator: Generator, reader: MarkdownReader) -> None:
        self._generator, self._settings = generator, reader.settings
        self.safe: dict[str, markup.Safe] = generator.context.setdefault(SAFE, {})
        self.summaries: dict[str, str] = generator.context.setdefault(SUMMARIES, {})

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Packed, by their paths; those that make any trouble are missing, and so are all where they are few."""
        settings, content = self._settings, Path(self._generator.path)
        named = self._generator.get_files(settings["ARTICLE_PATHS"], exclude=settings["ARTICLE_EXCLUDES"])
        paths = [str((content / name).absolute()) for name in sorted(named) if name.endswith(".md")]
        if len(paths) <= _FEW:
            return {}
        cache = Path(settings["CACHE_PATH"], _CACHE) if settings["TIMELINE_CACHE"] is True else None
        with notebook.opened(cache) as kept:
            return _converted(paths, content, {name: settings[name] for name in _ASKED if name in settings}, kept)


def _converted(
    paths: Sequence[str], content: Path, settings: Mapping[str, Any], kept: notebook.Notebook | None
) -> dict[str, bytes]:
    asked = [sorted(settings["MARKDOWN"].items()), *(settings.get(name) for name in _SUMMARY)]
    base = f"{version('markdown')} {version('nh3')} {version('pelican')} {asked}".encode()
    names = {path: name for path in paths if (name := _name(Path(path), content, base))}
    known = dict(kept.recall(names.values())) if kept else {}
    left = [path for path, name in names.items() if name not in known]
    new = {names[path]: made for path, made in zip(left, _all(left, settings), strict=True) if made}
    if kept:
        kept.note(new)
    known |= new
    return {path: known[name] for path, name in names.items() if name in known}


def _name(path: Path, content: Path, base: bytes) -> str:
    """Of what is kept of a file; "" for one that is gone, or that no reader may see."""
    try:
        refusals.inspect(path, content)
        return sha256(base + path.read_bytes()).hexdigest()
    except (OSError, refusals.RefusedError):
        return ""


def _all(paths: Sequence[str], settings: Mapping[str, Any]) -> list[bytes]:
    if len(paths) <= _FEW or cores.count() < 2:
        return convert(settings, paths)
    batches = [paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE)]
    with cores.pool()() as executor:
        coming = chain.from_iterable(executor.map(partial(convert, settings), batches))
        return [*progress.counted(coming, len(paths), "articles converted")]


def convert(settings: Mapping[str, Any], paths: Sequence[str]) -> list[bytes]:
    """Each packed; nothing for what Pelican should read by itself, and say what is wrong with it."""
    made = Markdown(**settings["MARKDOWN"])
    return [_one(Path(path), made, settings) for path in paths]


def _one(path: Path, made: Markdown, settings: Mapping[str, Any]) -> bytes:
    try:
        with refusals.patience(refusals.PATIENCE):
            html = made.reset().convert(path.read_text(encoding="utf-8-sig"))
    except Exception:  # noqa: BLE001  (Pelican's own reading raises it again, and is heard)
        made.reset()
        return b""
    safe = markup.safe(html)
    return pickle.dumps((html, getattr(made, "Meta", {}), safe, summary(safe.html, settings)), 5)


def summary(html: str, settings: Mapping[str, Any]) -> str:
    """As Pelican makes it."""
    paragraphs, length, ending = (settings.get(name) for name in _SUMMARY)
    if paragraphs is not None:
        html = truncate_html_paragraphs(html, paragraphs)
    return str(html if length is None else truncate_html_words(html, length, ending))
