"""Where LibreOffice is installed on this machine."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from ...model.document import UnreadableError

VARIABLE = "GOV_REPORT_LINT_SOFFICE"

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
_MAC_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)")
_WRONG_VARIABLE = (
    f"环境变量 {VARIABLE} 指定的 LibreOffice 程序不存在或无法运行。"
    "请改为 soffice 程序的完整路径，或去掉这个变量"
)


def find_program() -> str | None:
    """Return the path of LibreOffice's program, None where it isn't installed."""
    named = os.environ.get(VARIABLE)
    if named:
        if not _can_run(Path(named)):
            raise UnreadableError(_WRONG_VARIABLE)
        return str(Path(named).absolute())
    for name in _NAMES:
        found = shutil.which(name)
        # A relative path is one of the folder we happen to be in: somebody else's program.
        if found and os.path.isabs(found):
            return found
    return next((str(place) for place in _usual_places() if _can_run(place)), None)


def _usual_places() -> list[Path]:
    if sys.platform == "win32":
        folders = (os.environ.get(name) for name in _WINDOWS_FOLDERS)
        return [Path(one, "LibreOffice", "program", "soffice.exe") for one in folders if one]
    places = _MAC_PLACES if sys.platform == "darwin" else _PLACES
    return [Path(place).expanduser() for place in places]


def _can_run(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)
