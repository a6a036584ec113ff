"""What editors decide: read, laid over what was found, and told back to them where it needs a look."""
