"""Which files a run checks: the paths named, what globs match, what lies in folders."""
