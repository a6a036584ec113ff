"""Builds a site beside the published one and swaps it in whole: readers see the old or the new, never a mixture."""

import ctypes
import errno
import fcntl
import filecmp
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from timeline.errors import InputError, Problem

SIGN: Final = "timeline.json"  # stands in every site of ours: a folder without it is somebody else's
_UNSUPPORTED: Final = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}

Built = TypeVar("Built")


def publish(
    output: Path,
    build: Callable[[Path], Built],
    *,
    keep: Iterable[str],
    say: Callable[[str], None],
    settle: Callable[[Path], None] = lambda _: None,
) -> Built:
    """Let `build` fill a folder beside `output`, then swap that in. Whatever is raised leaves `output` as it was.

    Files named in `keep` are taken over from the old site. A site of the same bytes is not swapped. A second
    build of the same output waits, and says so. `settle` is given the site that stands: once the new one does, and
    before any is built, since the last build may have been killed as soon as its site stood. Raises InputError where
    the file system does not play along.
    """
    output, keep = output.resolve(), tuple(keep)  # a link stays a link: the folder it names is swapped
    try:
        with _workshop(output, say) as workshop:
            _refuse_foreign(output, keep)
            settle(output)
            site = workshop / "site"
            site.mkdir()
            built = build(site)
            _carry_over(output, site, keep)
            _replace(output, site, workshop / "old")
            settle(output)
    except OSError as error:
        raise InputError([_unwritable(output, error)]) from error
    return built


def _unwritable(output: Path, error: OSError) -> Problem:
    culprit = f" ({os.path.relpath(error.filename)})" if isinstance(error.filename, str | Path) else ""
    return Problem(
        os.path.relpath(output),
        0,
        f"the new site cannot be built: {error.strerror or error}{culprit}",
        "the site published before stands as it was; mend this and build again",
    )


def _refuse_foreign(output: Path, keep: tuple[str, ...]) -> None:
    if not output.exists() or (output / SIGN).exists():
        return
    if foreign := sorted({path.name for path in output.iterdir()} - set(keep)):
        raise InputError(
            [
                Problem(
                    os.path.relpath(output),
                    0,
                    f"this folder holds what no build of ours has written ({', '.join(foreign[:3])}), "
                    "and building would remove it",
                    "empty it, or name another folder with -o",
                )
            ]
        )


@contextmanager
def _workshop(output: Path, say: Callable[[str], None]) -> Iterator[Path]:
    """An empty folder beside `output`, on the same file system and ours alone; gone afterwards."""
    folder = output.parent / f".{output.name}-building"
    lock = _acquire(folder, say)
    try:
        _recover(output, folder / "old")
        _empty(folder)
        yield folder
    finally:
        with suppress(OSError):  # what cannot be removed now, the next build removes
            _empty(folder)
            (folder / "lock").unlink()  # last, so that nobody else comes in while things are being removed
            folder.rmdir()
        os.close(lock)


def _acquire(folder: Path, say: Callable[[str], None]) -> int:
    """The descriptor of the locked lock file in `folder`. Waits for the build that holds it."""
    while True:
        with suppress(FileExistsError):  # exist_ok looks twice, and the build before us may remove it in between
            folder.mkdir(parents=True)
        try:
            lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o666)
        except FileNotFoundError:
            continue  # the build before us has just removed the folder
        _wait(lock, say)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(lock), (folder / "lock").stat()):
                return lock
        os.close(lock)  # we waited for a file that its holder has removed since


def _wait(lock: int, say: Callable[[str], None]) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another build of this site is running; waiting for it to end.")
        fcntl.flock(lock, fcntl.LOCK_EX)


def _recover(output: Path, old: Path) -> None:
    """Put back the site of a build that was killed between its two renames."""
    if old.exists() and not output.exists():
        old.rename(output)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != "lock":
            path.unlink()


def _carry_over(output: Path, site: Path, keep: tuple[str, ...]) -> None:
    for name in keep:
        old, new = output / name, site / name
        if old.is_dir():
            shutil.copytree(old, new, symlinks=True, dirs_exist_ok=True)
        elif old.exists():
            shutil.copy2(old, new)


def _replace(output: Path, site: Path, old: Path) -> None:
    if not output.exists():
        site.rename(output)
        return
    olds, news = _files(output), _files(site)
    both = olds.keys() & news.keys()
    kept = {name for name in both if os.path.samefile(olds[name], news[name])}  # noqa: PTH121
    alike = [name for name in both - kept if filecmp.cmp(olds[name], news[name], shallow=False)]
    if len(kept) + len(alike) == len(olds) == len(news):
        return
    for name in alike:
        shutil.copystat(olds[name], news[name])  # so that rsync and its kin copy only what has changed
    shutil.copymode(output, site)
    if not _exchange(output, site):
        output.rename(old)
        site.rename(output)


def _files(root: Path) -> dict[str, str]:
    """All files in a folder and those within it, by what follows the folder's own name."""
    whole = (os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names)  # noqa: PTH118
    return {path[len(str(root)) :]: path for path in whole}


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step. False where the system or the file system has no such call."""
    names, flag = (os.fsencode(one), os.fsencode(other)), 2  # RENAME_EXCHANGE, and RENAME_SWAP on macOS
    libc, here = ctypes.CDLL(None, use_errno=True), -100  # AT_FDCWD
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(*names, flag)
        else:
            failed = libc.renameat2(here, names[0], here, names[1], flag)
    except AttributeError:
        return False
    if failed and ctypes.get_errno() not in _UNSUPPORTED:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(one))
    return not failed
