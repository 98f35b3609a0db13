"""One run of LibreOffice: in a folder of its own, cut off from macros, links and the network."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from ..package import MIB

SECONDS = 120
MOST_WRITTEN = 1024 * MIB
MOST_MEMORY = 8192 * MIB

# Nothing else of our own environment is LibreOffice's business; Windows needs more to start it.
_KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "PATHEXT", "PROGRAMDATA", "PROGRAMFILES")
_SECURITY = "Office.Common/Security/Scripting"
_NOWHERE, _NO_PORT = "127.0.0.1", "9"
# Links are blocked where LibreOffice asks about them; it does not for the backgrounds of
# paragraphs, so whatever still reaches for the network finds a proxy that nobody serves.
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetNoProxy", ""),
    ("Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPProxyPort", _NO_PORT),
    ("Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPSProxyPort", _NO_PORT),
    ("Inet/Settings", "ooInetFTPProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetFTPProxyPort", _NO_PORT),
)
_ITEM = (
    '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
)


def convert(program: str, file: Path, filter_name: str, seconds: float = SECONDS) -> Path | None:
    """Return the .docx that LibreOffice made of ``file``, in a new folder beside it.

    The input filter is given by name, so that nothing damaged is taken for something else. None
    where nothing came of it.

    Raises:
        subprocess.TimeoutExpired: when it took longer than ``seconds``; it is ended then.
        OSError: when the program can't be started.

    """
    folder, out = file.parent, file.parent / "out"
    profile = folder / "profile"
    _write_settings(profile)
    command = [
        program,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nofirststartwizard",
        f"-env:UserInstallation={profile.as_uri()}",
        f"--infilter={filter_name}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(out),
        str(file),
    ]
    code = _run(command, folder, seconds)
    made = out / f"{file.stem}.docx"
    return made if code == 0 and made.is_file() and not made.is_symlink() else None


def _write_settings(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>\n",
        encoding="utf-8",
    )


def _run(command: list[str], folder: Path, seconds: float) -> int:
    """Return the exit status of ``command``; nothing it started is left running."""
    process = subprocess.Popen(  # noqa: S603 - no shell, and nothing of the file's in it
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        _limit(process.pid)
        return process.wait(seconds)
    finally:
        _end(process)


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment: a home, a folder for scraps and a language like anywhere else."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    own = dict.fromkeys(
        ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TMP", "TEMP"), str(folder)
    )
    return kept | own | {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}


def _limit(pid: int) -> None:
    """Bound what the program may write and hold, on the systems that can be asked to."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (MOST_WRITTEN, MOST_WRITTEN))
            resource.prlimit(pid, resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and whatever it started: LibreOffice works in a child of its own."""
    if sys.platform == "win32":
        if process.poll() is None:
            system = Path(os.environ.get("SYSTEMROOT", "C:\\Windows"), "System32")
            with suppress(OSError):
                subprocess.run(  # noqa: S603 - Windows' own program, by its full path
                    [str(system / "taskkill.exe"), "/F", "/T", "/PID", str(process.pid)],
                    capture_output=True,
                    check=False,
                )
    else:
        import signal

        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
