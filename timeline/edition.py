"""Which program this is: what another one has kept, or another machine would read, may be otherwise."""

from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from sys import version_info
from typing import Final

_HERE: Final = Path(__file__).parent
_READ_WITH: Final = ("python-dateutil", "hijridate", "pyluach", "persiantools", "borax", "babel", "holidays")


@cache
def edition() -> str:
    """Names the program as it is, with the packages that it reads with: another may read the same words otherwise."""
    code = sha256(repr(version_info[:2]).encode())
    for file in sorted(_HERE.rglob("*.py")):
        code.update(file.read_bytes())
    for name in _READ_WITH:
        with suppress(PackageNotFoundError):
            code.update(f"{name} {version(name)}".encode())
    return code.hexdigest()
