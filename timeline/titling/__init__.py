"""The parts of a sentence that may make a title, and how they are cut and put together."""
