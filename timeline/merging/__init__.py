"""Whether two sentences tell of one event, and two articles are one source. Knows no YAML, HTML or Pelican."""
