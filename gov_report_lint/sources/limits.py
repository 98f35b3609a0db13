"""How large a table may be, whatever format it comes in: no report has one near these."""

from __future__ import annotations

MOST_COLUMNS = 256
MOST_PLACES = 1_000_000
