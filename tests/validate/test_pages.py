from pathlib import Path

import pytest

from tests.validate.pages import kind, kinds


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("index.html", "index"),
        ("method.html", "method"),
        ("method/index.html", "method"),  # the same page in a folder of its own
        ("events/a.html", "events/*"),
        ("events/a/index.html", "events/*"),
        ("2018/index.html", "#"),  # years are of one kind
        ("years/2018.html", "years/*"),
        ("topics/port/years/2018.html", "topics/*/years/*"),  # each timeline of several has the same pages
        ("topics/port/index.html", "topics/*/index"),
        ("404.html", "404"),  # no year
        ("actors/anna-berg.html", "names/*"),  # one template draws them
        ("kinds/planned/2.html", "names/*"),
        ("names.html", "names"),
    ],
)
def test_pages_of_one_kind_have_one_name(page: str, expected: str) -> None:
    assert kind(Path(page)) == expected


def test_the_largest_page_stands_for_its_kind(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    for name, size in {"events/a": 1, "events/b": 3, "events/c": 2, "index": 1}.items():
        (tmp_path / f"{name}.html").write_text("x" * size)
    assert kinds(tmp_path) == {"events/*": tmp_path / "events/b.html", "index": tmp_path / "index.html"}
