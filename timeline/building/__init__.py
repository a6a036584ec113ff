"""Round a build: what Pelican read, what it would pass over in silence, and how a site is put in place and shown."""
