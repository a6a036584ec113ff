"""Settings of the published site: those of pelicanconf.py, and the address where it stands."""

import logging
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403  (Pelican reads a settings file from wherever it is)

SITEURL = os.environ.get("SITEURL", "")  # such as https://example.org/history
RELATIVE_URLS = not SITEURL
TIMELINE_RECORD = True
TIMELINE_DAY = os.environ.get("DAY", "")  # such as 2018-01-24; without one, what is new is dated by the newest article

if not SITEURL:
    logging.getLogger(__name__).warning(
        "SITEURL is not set, so the feed and timeline.json name their pages by relative addresses. "
        "Set it in publishconf.py, or so: make publish SITEURL=https://example.org/history"
    )
