"""What readers were told of each event, and when that changed: kept in content/changes.yaml by `make publish`."""
