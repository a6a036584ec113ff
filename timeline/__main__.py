"""python -m timeline"""

import os
import sys

from timeline.cli import main

code = main()
sys.stdout.flush()
sys.stderr.flush()
os._exit(code)  # to take apart all that a build holds would take a second, and serve nobody
