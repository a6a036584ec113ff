"""What Pelican calls of the plugin: its settings, its readers, its templates, and the generator and writer of ours."""

import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import pelican  # type: ignore[import-untyped]
from jinja2 import ChoiceLoader, FileSystemBytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket
from pelican import signals
from pelican.contents import Content  # type: ignore[import-untyped]
from pelican.generators import ArticlesGenerator, Generator  # type: ignore[import-untyped]
from pelican.utils import slugify  # type: ignore[import-untyped]

from timeline import catalogues, choices
from timeline.building import intake, letters, refusals, slugs
from timeline.building.once import Once
from timeline.language import ENGLISH, speaking
from timeline.site import markdown
from timeline.site.generator import TimelineGenerator
from timeline.site.writer import PatientWriter, is_patient

_TEMPLATES: Final = Path(__file__).parents[1] / "templates"

_COMPILED: Final = "templates"  # in CACHE_PATH
_LEADING: Final = (r"\A[-_]+", "")  # a title that begins with a dash gives a slug that does not

_log: Final = logging.getLogger(__name__)


def connect() -> None:
    """Pelican holds receivers weakly: only functions of a module live long enough."""
    signals.initialized.connect(_prepare)
    signals.generator_init.connect(_read_with_care)
    signals.generator_init.connect(_offer_templates)
    signals.article_generator_pretaxonomy.connect(_name)
    signals.content_object_init.connect(_settle_path)
    signals.get_generators.connect(_generator)
    signals.get_writer.connect(_writer)


def _prepare(site: pelican.Pelican) -> None:
    """Take from Pelican what would date an article by guess, or from a cache that other settings have filled."""
    for name, (default, _) in choices.SETTINGS.items():
        site.settings.setdefault(name, default)
    site.settings.update(DEFAULT_DATE=None, CACHE_CONTENT=False, LOAD_CONTENT_CACHE=False)
    site.settings["SLUG_REGEX_SUBSTITUTIONS"] = [*site.settings["SLUG_REGEX_SUBSTITUTIONS"], _LEADING]
    tag, content = site.settings["DEFAULT_LANG"], Path(site.settings["PATH"])
    spoken, problems = catalogues.spoken(tag, content)
    if spoken is ENGLISH and not problems and tag != ENGLISH.tag:
        _log.warning(catalogues.unknown(tag, content))
    icon = Path(site.settings["THEME"], "static", "favicon.svg").is_file()  # other themes may have none
    offered = speaking(spoken) | {"icon": icon, "once": Once()}
    site.settings["JINJA_GLOBALS"] = offered | site.settings["JINJA_GLOBALS"]
    drawing: dict[str, object] = {"auto_reload": False}  # templates are read once in a build
    if site.settings["TIMELINE_CACHE"] is True:
        drawing["bytecode_cache"] = _Compiled(str(Path(site.settings["CACHE_PATH"], _COMPILED)))
    site.settings["JINJA_ENVIRONMENT"] = drawing | site.settings["JINJA_ENVIRONMENT"]


class _Compiled(FileSystemBytecodeCache):
    """Keeps templates as compiled, which takes longer than drawing a small site. What it cannot keep is no harm."""

    def __init__(self, directory: str) -> None:
        super().__init__(directory)
        with suppress(OSError):
            for left in Path(directory).glob("*.tmp"):  # by a build that was killed while it kept one
                left.unlink(missing_ok=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _offer_templates(generator: Generator) -> None:
    """Those of the package stand below the theme's own, so that a site can have any of them otherwise."""
    generator.env.loader = ChoiceLoader([generator.env.loader, FileSystemLoader(_TEMPLATES)])


def _read_with_care(generator: Generator) -> None:
    """Let no file reach a reader that is none of ours to read, and let no reader guess a date."""
    for reader in generator.readers.readers.values():
        reader.read = partial(_looked_at, reader.read, Path(generator.path))
        reader.process_metadata = partial(_processed, reader.process_metadata)
    if isinstance(generator, ArticlesGenerator):
        markdown.ahead(generator)


def _name(generator: ArticlesGenerator) -> None:
    """Before Pelican lists the articles by anything, and nothing has asked for their addresses yet."""
    settings = generator.settings
    slugified = partial(
        slugify,
        regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"],
        preserve_case=settings["SLUGIFY_PRESERVE_CASE"],
        use_unicode=settings["SLUGIFY_USE_UNICODE"],
    )
    slugs.settle(generator.articles, slugified)


def _settle_path(read: Content) -> None:
    """Let Pelican find out once where a file lies, and not each time that it makes an address of it."""
    known, find = read.relative_source_path, read.get_relative_source_path
    read.get_relative_source_path = lambda path=None: find(path) if path else known


def _looked_at(read: Callable[[str], tuple[str | None, object]], content: Path, path: str) -> tuple[str | None, object]:
    refusals.inspect(Path(path), content)
    with refusals.patience(refusals.PATIENCE):
        html, metadata = read(path)
    return html and letters.meant(html), metadata  # of what is only copied it has none


def _processed(process: Callable[[str, object], object], name: str, value: str | list[str]) -> object:
    """What goes on in further lines is a list."""
    value = letters.meant(value) if isinstance(value, str) else [*map(letters.meant, value)]
    return intake.iso_date(name, value) if name in ("date", "modified") else process(name, value)


def _generator(_: pelican.Pelican) -> type:
    return TimelineGenerator


def _writer(site: pelican.Pelican) -> type | None:
    return PatientWriter if is_patient(site.settings) else None
