"""From paths to findings: the whole journey on one screen."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from .judging import judge
from .model.document import UnreadableError
from .model.outcome import Checked, Run, Unread
from .packs.preparing import prepare_rules
from .reading.report import read_report
from .sources.opening import open_document, read_bytes, sniff

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .model.library import Library
    from .model.report import Report

WORD_AND_KIN = frozenset(
    (".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps", ".rtf", ".odt", ".ofd", ".pdf")
) | {".html", ".htm", ".mht", ".mhtml"}
MAX_JSON = 16 * 1024 * 1024
HEAD = 4096
FIGURES = 30


def _decimal(text: str) -> int | Decimal | str:
    """Return a number of the JSON: 8.0 is 8 there, and one too large to be a figure stays text."""
    number = Decimal(text)
    if number.is_finite() and -FIGURES <= number.adjusted() < 15 and number % 1 == 0:
        return int(number)
    return number if -FIGURES <= number.adjusted() <= FIGURES else text


def read_json(data: bytes, name: str, library: Library) -> Report:
    """Return the report that extracted data (JSON) describe.

    Raises:
        UnreadableError: when the bytes are no JSON or no extracted report.

    """
    from .reading.from_json import report_from
    from .reading.validation import validate

    if len(data) > MAX_JSON:
        raise UnreadableError("JSON 文件过大（超过 16 MB）")
    try:
        text = data.decode("utf-8-sig")
        parsed = json.loads(text, parse_float=_decimal)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"不是有效的 JSON 文件：{error}") from error
    validate(parsed, text)
    return report_from(parsed, name, library)


def read(path: str, library: Library, stdin: bytes | None = None) -> Report:
    """Return the report in a file; ``-`` stands for the bytes of standard input.

    Raises:
        UnreadableError: saying why the file can't be read and what to do.

    """
    if path == "-":
        data = stdin or b""
        if sniff(data[:HEAD]) == "json":
            return read_json(data, "-", library)
        return read_report(read_bytes(data, "-"), library)
    file = Path(path)
    if file.is_file() and os.access(file, os.R_OK):
        with file.open("rb") as stream:
            head = stream.read(HEAD)
            if sniff(head) == "json":
                return read_json(head + stream.read(MAX_JSON), path, library)
    return read_report(open_document(file), library)


def read_or_say(path: str, library: Library, stdin: bytes | None = None) -> Report | Unread:
    """Return the report in a file, or why it could not be read."""
    try:
        return read(path, library, stdin)
    except UnreadableError as error:
        return Unread(path, str(error))
    except Exception as error:  # a defect of ours must not hide the other files
        reason = f"读取时发生内部错误（{type(error).__name__}：{error}），请反馈给维护者"
        return Unread(path, reason)


def check_report(report: Report, library: Library) -> Checked:
    """Return the report with the outcome of every rule of its family."""
    packs = {pack.name for pack in library.of_family(report.family)}
    rules = [one for one in prepare_rules(library) if one.rule.pack in packs]
    return Checked(report, tuple(judge(rules, report)))


def _extracted(path: Path) -> bool:
    """Tell whether a JSON file in a folder is extracted report data, not some other JSON."""
    try:
        with path.open("rb") as stream:
            return b'"schema_version"' in stream.read(HEAD)
    except OSError:
        return True  # let reading it say what is wrong


def _files(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Yield the files of a folder and those below, each with whether it may be a report."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith(("~$", ".")):
                continue  # a lock file of Word's, or hidden
            suffix = path.suffix.lower()
            yield path, suffix in WORD_AND_KIN or (suffix == ".json" and _extracted(path))


def find_files(paths: Iterable[str]) -> tuple[list[str], list[str], list[Unread]]:
    """Return the files to check, those passed over, and what is wrong with the paths."""
    found: dict[str, None] = {}
    skipped: list[str] = []
    wrong: list[Unread] = []
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            found[path] = None
            continue
        inside = list(_files(Path(path)))
        reports = [str(file) for file, may_be in inside if may_be]
        skipped += [str(file) for file, may_be in inside if not may_be]
        found |= dict.fromkeys(reports)
        if not reports:
            wrong.append(Unread(path, "文件夹里没有可以检查的报告（.docx 等），请确认路径"))
    return list(found), skipped, wrong


def lint(paths: Iterable[str], library: Library, stdin: bytes | None = None) -> Run:
    """Return everything a run over files and folders says; a bad file never stops the others."""
    files, skipped, unread = find_files(paths)
    checked = []
    for path in files:
        report = read_or_say(path, library, stdin)
        if isinstance(report, Unread):
            unread.append(report)
        else:
            checked.append(check_report(report, library))
    packs = tuple((pack.name, pack.version) for pack in library.packs)
    return Run(tuple(checked), tuple(unread), tuple(skipped), packs)
