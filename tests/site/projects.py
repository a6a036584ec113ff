"""Small projects to build: articles of our own, and a settings file that stands on the one of the repository."""

import multiprocessing
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from timeline import cli

ROOT = Path(__file__).parents[2]

SETTINGS = f"""\
from pelicanconf import *

SITENAME = "The Port Sable record"
THEME = {str(ROOT / "theme")!r}
PLUGIN_PATHS = [{str(ROOT)!r}]
"""

HARBOUR = """\
Title: Harbour reopens after the storm
Date: 2021-05-12
Outlet: The Coast Herald
Author: Ida Lund
Source: https://example.org/harbour

The harbour of Port Sable reopened on Monday. Mayor Lund said the quay would be rebuilt by the end of 2022.

Most trawlers had left the port in March 2019.
"""

FERRY = """\
Title: Ferry line starts again
Date: 2021-06-02

The ferry Aurelia sailed on Tuesday with forty passengers. See [the harbour]({filename}harbour.md).
"""


@dataclass(frozen=True)
class Outcome:
    """What a command came to."""

    code: int
    said: str
    complained: str


def apart(call):
    """What a call gives in a fork of this process, which is spared what it changes; None where that is killed."""
    forking = multiprocessing.get_context("fork")
    ours, theirs = forking.Pipe(duplex=False)
    process = forking.Process(target=lambda: theirs.send(call()))
    process.start()
    theirs.close()
    try:
        return ours.recv()
    except EOFError:
        return None
    finally:
        process.join()


@dataclass(frozen=True)
class Project:
    root: Path

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def run(self, *arguments):
        """What `python -m timeline` does, in this process."""
        said, complained = StringIO(), StringIO()
        with chdir(self.root), redirect_stdout(said), redirect_stderr(complained):
            code = cli.main(arguments)
        return Outcome(code, said.getvalue(), complained.getvalue())

    def build(self, *arguments):
        return self.run("build", "-s", "settings.py", *arguments)

    def start(self, *command, how=None, **env):
        """A Python program in a process of its own; `how` says more of that to Popen."""
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **{"cwd": self.root} | (how or {}),
        )

    def files(self, folder="output"):
        """Every file in a folder with its bytes."""
        root = self.root / folder
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def pages(self):
        return {name: data.decode() for name, data in self.files().items() if name.endswith(".html")}


def project(root, **articles):
    """A project with these articles, or with two that are sound."""
    made = Project(root)
    made.write("settings.py", SETTINGS)
    for name, text in (articles or {"harbour": HARBOUR, "ferry": FERRY}).items():
        made.write(f"content/articles/{name}.md", text)
    return made
