"""What holds for all tests."""

from hypothesis import settings

# How long an example takes by the clock says more of the machine than of the program.
settings.register_profile("whole", deadline=None)
settings.load_profile("whole")
