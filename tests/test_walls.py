"""The walls of the house: who may import whom."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "timeline"


def module(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it; a name taken from a package counts as its module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides which way it goes"
            own = {f"{node.module}.{alias.name}" for alias in node.names} & set(FILES)
            yield from own or {str(node.module)}


FILES = {module(path): path for path in sorted(PACKAGE.rglob("*.py"))}
IMPORTS = {name: set(imports(path)) for name, path in FILES.items()}


@pytest.mark.parametrize(
    ("foreign", "home"),
    [
        ("yaml", "timeline.store"),
        ("icalendar", "timeline.exports.calendar"),
        ("html.parser", None),
        ("lxml", None),
    ],
)
def test_a_foreign_library_has_one_door(foreign, home):
    through = {
        name for name, used in IMPORTS.items() if any(one == foreign or one.startswith(f"{foreign}.") for one in used)
    }
    assert ({home} if home else set()) == through


def test_one_room_knows_pelican():
    within = {name for name in FILES if name.startswith("timeline.site")}
    assert {name for name, used in IMPORTS.items() if any(one.split(".")[0] == "pelican" for one in used)} <= within


def test_the_reader_of_dates_can_be_used_alone():
    outside = {
        (name, one)
        for name, used in IMPORTS.items()
        for one in used
        if name.startswith("timeline.dates") and one.startswith("timeline") and not one.startswith("timeline.dates")
    }
    assert set() == outside


def test_pictures_can_be_drawn_alone():
    within = {name for name in FILES if name.startswith("timeline.pictures")}
    outside = {one for name in within for one in IMPORTS[name] if one.startswith("timeline")} - within
    assert set() == outside
    assert {name for name, used in IMPORTS.items() if any(one.startswith("PIL") for one in used)} <= within


def test_no_modules_import_each_other_in_a_circle():
    own = {name: {one for one in used if one in FILES} for name, used in IMPORTS.items()}
    assert list(TopologicalSorter(own).static_order())  # raises CycleError, with the circle


def test_importing_the_package_does_not_import_pelican():
    assert not IMPORTS["timeline"] & {"pelican", "timeline.site"} or "register" in FILES["timeline"].read_text()
