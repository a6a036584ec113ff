"""Holds every page in output/ against Nu and html-validate, and one page of each kind against Lighthouse."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run
from typing import Final, TypeAlias

from tests.browser.find import find, missing
from tests.validate.lighthouse import shortcomings
from tests.validate.pages import kinds, pages
from tests.validate.served import served

Check: TypeAlias = Callable[[], bool]

HERE: Final = Path(__file__).parent
TOOLS: Final = HERE / "node_modules"
SITE: Final = Path("output")


def nu() -> bool:
    """Reads the pages from a server: in a file, Nu takes our own style sheet for one that the page's policy forbids."""
    java = ("java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar")  # this machine is one of those
    jar = TOOLS / "vnu-jar/build/dist/vnu.jar"
    with served(SITE) as address:
        addresses = (f"{address}/{page.relative_to(SITE).as_posix()}" for page in pages(SITE))
        return run([*java, jar, "--Werror", *addresses], check=False).returncode == 0


def html_validate() -> bool:
    options = ("--config", HERE / "html-validate.mjs", "--max-warnings", "0")
    return run([TOOLS / ".bin/html-validate", *options, *pages(SITE)], check=False).returncode == 0


def lighthouse(browser: str) -> bool:
    """Prints the scores of one page of each kind; anything below full marks is named, and fails."""
    sound = True
    with served(SITE) as address:
        for kind, page in kinds(SITE).items():
            found = shortcomings(TOOLS / ".bin/lighthouse", browser, f"{address}/{page.relative_to(SITE).as_posix()}")
            print(f"  {kind}: {'; '.join(found) or 'full marks'}", flush=True)
            sound = sound and not found
    return sound


def checks(named: str) -> dict[str, Check]:
    """By name, the checks that this machine can run; a browser that is asked for and missing ends it all."""
    without = {"Nu": nu, "html-validate": html_validate}
    if named == "none":
        print("BROWSER=none: Lighthouse is left out.")
        return without
    browser = find(named)
    if browser is None:
        sys.exit(missing(named))
    return without | {"Lighthouse": lambda: lighthouse(browser)}


def main(named: str = "") -> int:
    failed = []
    for name, check in checks(named).items():
        print(f"{name} ...", flush=True)
        if not check():
            failed.append(name)
    print(f"Something to mend: {', '.join(failed)}." if failed else f"{len(pages(SITE))} pages, nothing to mend.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
