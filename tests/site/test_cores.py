"""The processes that work for a build."""

import os
import subprocess
import sys
import time
from contextlib import suppress

from tests.site.projects import ROOT

READER = """
import os, time
from timeline.building import cores

with cores.pool()() as readers:
    print(readers.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def test_processes_of_a_build_that_is_killed_end_by_themselves():
    """Else they would hold the lock of the build for ever, and the next would wait for it."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    build = subprocess.Popen([sys.executable, "-c", READER], env=environment, stdout=subprocess.PIPE, text=True)
    assert build.stdout
    reader = int(build.stdout.readline())
    build.kill()
    build.wait()
    end = time.monotonic() + 20
    with suppress(ProcessLookupError):
        while time.monotonic() < end:
            os.kill(reader, 0)  # raises once there is no such process
            time.sleep(0.1)
    build.stdout.close()
    assert time.monotonic() < end
