"""Whose quantity a figure of the text is, and of which time."""

from __future__ import annotations

# Whose quantity is meant: the body's own, that of its whole area (全市), of the body alone as
# against its area (本级), told on behalf of another (代表市政府), or of others (各部门, 市教育局).
OWN, AREA, LEVEL, BEHALF, OTHERS = "own", "area", "level", "behalf", "others"
# When: in the year the report is for, in the year before, or in any other time.
THIS_YEAR, LAST_YEAR, OTHER_TIME = "this_year", "last_year", "other"
# A longer word that holds a word of another kind and sets nothing: 上年结转 tells no year.
NONE = "none"
SCOPES = (OWN, AREA, LEVEL, BEHALF, OTHERS, NONE)
TIMES = (THIS_YEAR, LAST_YEAR, OTHER_TIME, NONE)
