"""From paths to findings: the whole journey on one screen."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from .configuration.setup import everything
from .diagnosis.telling import diagnose
from .files.search import EMPTY_PATH, search
from .files.stdin import STDIN, Stdin
from .judging import judge
from .model.document import NotAReportError, UnreadableError
from .model.outcome import Checked, Run, Skipped, Unread
from .model.settings import NO_SETTINGS
from .reading.report import read_report
from .sources.kinds import HEAD, kind_of_head
from .sources.opening import open_document, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .configuration.setup import Setup
    from .configuration.setups import Setups
    from .files.search import Found
    from .model.library import Library
    from .model.report import Report
    from .model.settings import Settings

MAX_JSON = 16 * 1024 * 1024
FIGURES = 30
NO_REPORT = "不是年度报告（没有规定的部分和表格）"
NOTHING_FOUND = "文件夹里没有可以检查的报告（Word、PDF、网页、文本等），请确认路径"
EXTRACTED = frozenset(
    ("tables", "paragraphs", "sections", "title", "issuer", "form", "year", "period", "dated")
)
NO_DATA = (
    "这个 JSON 里没有报告的数据（表格、各部分、正文、标题都没有）；用 extract 提取的才可以检查"
)
NO_REPORT_NAMED = "这不是报告，没有文件可以检查"
ALL_EXCLUDED = "按 --exclude 排除以后，没有文件可以检查"


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
    if parsed and EXTRACTED.isdisjoint(parsed):
        raise NotAReportError(NO_DATA)
    return report_from(parsed, name, library)


def _json_in(file: Path) -> bytes | None:
    """Return a JSON file's bytes, or enough to see there are too many; None for other files."""
    try:
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            head = stream.read(HEAD)
            return head + stream.read(MAX_JSON) if kind_of_head(head) == "json" else None
    except OSError:
        return None  # opening it as a document says what is wrong


def read(path: str, library: Library, stdin: Stdin | None = None) -> Report:
    """Return the report in a file; ``-`` stands for standard input.

    Raises:
        UnreadableError: saying why the file can't be read and what to do.

    """
    if not path:
        raise UnreadableError(EMPTY_PATH)
    if path != STDIN:
        data = _json_in(Path(path))
        if data is None:
            return read_report(open_document(Path(path)), library)
        return read_json(data, path, library)
    given = stdin or Stdin(None)
    data = given.content()
    if kind_of_head(data[:HEAD]) == "json":
        return read_json(data, given.name, library)
    return read_report(read_bytes(data, given.name), library)


def read_or_say(path: str, library: Library, stdin: Stdin | None = None) -> Report | Unread:
    """Return the report in a file, or why it could not be read."""
    name = stdin.name if stdin and path == STDIN else path
    try:
        return read(path, library, stdin)
    except UnreadableError as error:
        return Unread(name, str(error), isinstance(error, NotAReportError))
    except Exception as error:  # a defect of ours must not hide the other files
        reason = f"读取时发生内部错误（{type(error).__name__}：{error}），请反馈给维护者"
        return Unread(name, reason)


def check_report(report: Report, library: Library, settings: Settings = NO_SETTINGS) -> Checked:
    """Return the report with the outcome of every rule of its family."""
    return check_with(everything(library)._replace(settings=settings), report)


def check_with(setup: Setup, report: Report) -> Checked:
    """Return the report with the outcomes of the rules of its family that are to run."""
    outcomes = judge(setup.rules_for(report), report, setup.settings_for(report))
    diagnosis = diagnose(report, outcomes)
    return Checked(report, tuple(outcomes), setup.terms(report), diagnosis=diagnosis)


def _result(found: Found, setups: Setups, stdin: Stdin | None) -> Checked | Unread | Skipped:
    if found.skip:
        return Skipped(found.path, found.skip)
    if found.wrong:
        return Unread(found.path, found.wrong)
    setup = setups.of(found.path)
    report = read_or_say(found.path, setup.library, stdin)
    if not isinstance(report, Unread):
        return check_with(setup, report)
    return Skipped(found.path, NO_REPORT) if found.lenient and report.no_report else report


def lint(
    paths: Iterable[str],
    setups: Setups,
    stdin: Stdin | None = None,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
) -> Run:
    """Return everything a run over files and folders says; a bad file never stops the others.

    A file reached in two ways is checked once. A folder in which nothing was checked is unread.

    Raises:
        ConfigurationError: when a configuration can't be used; nothing is told then.
        PackError: when a pack can't be.

    """
    results: dict[str, Checked | Unread | Skipped] = {}
    barren = []
    wanted = search(paths, include, exclude)
    for argument in wanted.arguments:
        setups.of(argument.path, argument.folder)  # said before anything is read
    for argument in wanted.arguments:
        fruitful = not argument.folder
        for found in wanted.files(argument):
            if found.key not in results:
                results[found.key] = _result(found, setups, stdin)
            fruitful = fruitful or not isinstance(results[found.key], Skipped)
        if not fruitful:
            barren.append(Unread(argument.path, NOTHING_FOUND))
    told = list(results.values())
    if not barren and all(isinstance(one, Skipped) for one in told):
        reason = NO_REPORT_NAMED if told else ALL_EXCLUDED
        barren = [Unread(one.path, reason) for one in wanted.arguments]
    return Run(
        tuple(one for one in told if isinstance(one, Checked)),
        (*(one for one in told if isinstance(one, Unread)), *barren),
        tuple(one for one in told if isinstance(one, Skipped)),
        tuple((pack.name, pack.version) for pack in setups.packs()),
    )
