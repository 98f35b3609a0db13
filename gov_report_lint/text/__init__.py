"""Chinese text craft: folding, numbers, dates, numbering, citations; no document in sight."""
