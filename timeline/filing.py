"""Files of one folder brought up to date together: all of them or none, wherever the program is killed.

They are written beside the old ones, under other names; then a list makes them count, and they are renamed. What was
not listed yet when the program was killed, the next one removes; what was, it finishes.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_LISTED: Final = ".ready"  # stands in the folder while files are renamed; names those to remove, one a line
_BESIDE: Final = (".yaml.tmp", "..ready.tmp")  # ends of names that begin with a dot


def update(folder: Path, files: Mapping[str, bytes], removed: Iterable[str]) -> None:
    """Write these files and remove those. Raises OSError, which names the file; then the folder is as it was."""
    folder.mkdir(exist_ok=True)
    finish(folder)
    try:
        for name, data in files.items():
            _write(folder / name, data)
        _write(folder / _LISTED, "\n".join(removed).encode())
    except OSError:
        with suppress(OSError):
            finish(folder)
        raise
    _rename(folder / _LISTED)
    finish(folder)


def put(file: Path, data: bytes) -> None:
    """Write one file, whole or not at all. Raises OSError, which names it."""
    _write(file, data)
    _rename(file)


def finish(folder: Path) -> None:
    """Complete an update that was listed, or remove what is left of one that was not."""
    listed = folder / _LISTED
    counts = listed.exists()
    for name in _beside_others(folder):
        beside = folder / name
        file = folder / name.removeprefix(".").removesuffix(".tmp")
        _rename(file) if counts else beside.unlink()
    if counts:
        for name in listed.read_text(encoding="utf-8").splitlines():
            (folder / name).unlink(missing_ok=True)
        listed.unlink()


def _beside_others(folder: Path) -> list[str]:
    """The names of what an update has written and not renamed yet."""
    names = os.listdir(folder) if folder.is_dir() else ()  # noqa: PTH208  (of thousands of files, each a path, is slow)
    return sorted(name for name in names if name.startswith(".") and name.endswith(_BESIDE))


def _write(file: Path, data: bytes) -> None:
    with _naming(file):
        _beside(file).write_bytes(data)


def _rename(file: Path) -> None:
    with _naming(file):
        _beside(file).replace(file)


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.tmp")


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Let an error name the file that is meant; that of a full disk names none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from None
