"""One page under Lighthouse, as a phone on a slow line sees it."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from subprocess import run
from typing import Any, Final

CATEGORIES: Final = "performance,accessibility,best-practices,seo"
FLAGS: Final = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


LOOKS: Final = 3


def shortcomings(lighthouse: Path, browser: str, address: str) -> list[str]:
    """Each category without full marks, and the audits that cost it some, if it is so at every look.

    A busy machine loses points at one look or another that the page does not.
    """
    lacking = _look(lighthouse, browser, address)
    for _ in range(LOOKS - 1):
        if lacking:
            again = _look(lighthouse, browser, address)
            lacking = {name: told for name, told in again.items() if name in lacking}
    return list(lacking.values())


def _look(lighthouse: Path, browser: str, address: str) -> dict[str, str]:
    command = (
        *(lighthouse, address, "--quiet", "--output=json", "--output-path=stdout"),
        *(f"--only-categories={CATEGORIES}", f"--chrome-flags={FLAGS}"),
    )
    done = run(command, capture_output=True, encoding="utf-8", check=False, env=os.environ | {"CHROME_PATH": browser})
    if done.returncode:
        return {"error": f"Lighthouse stopped: {done.stderr.strip()}"}
    return dict(_lacking(json.loads(done.stdout)))


def _lacking(report: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, category in report["categories"].items():
        if category["score"] != 1:
            audits = (reference["id"] for reference in category["auditRefs"] if reference["weight"])
            lost = (audit for audit in audits if (report["audits"][audit]["score"] or 0) < 1)
            yield name, f"{category['title']} {category['score']} ({', '.join(lost)})"
