"""Who and what prose names, by capitals and repetition across a collection. Knows no events, YAML or Pelican."""
