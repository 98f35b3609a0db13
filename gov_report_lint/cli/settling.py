"""The options that settle findings: exceptions beside the reports or in one file, a baseline."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, NoReturn

import click

from .status import WRONG_USAGE
from .wording import in_chinese

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ..model.outcome import Checked, Run
    from ..model.settlement import Waiver
    from ..settling.baseline import PastReport

Command = Callable[..., None]
Settle = Callable[["Run"], "Run"]

MAX_EXCEPTIONS = 1024 * 1024
LONGEST = 600
_OPTIONS = (
    click.option(
        "--exceptions",
        metavar="文件",
        help="这次检查的全部报告共用的例外文件；报告旁边的“报告文件名.exceptions.yaml”照样起作用。",
    ),
    click.option("--no-exceptions", is_flag=True, help="不看任何例外文件，问题全部列出。"),
    click.option(
        "--baseline",
        metavar="文件",
        help="以前用 --format json 得到的检查结果；其中已有的问题不再列出，只列新的。",
    ),
)


def settling_options(command: Command) -> Command:
    """Give a command these options; it gets ``settle``, which settles a run."""

    @wraps(command)
    def gathered(
        exceptions: str | None, no_exceptions: bool, baseline: str | None, **others: Any
    ) -> None:
        if exceptions is not None and no_exceptions:
            raise click.UsageError("--exceptions 和 --no-exceptions 不能同时用")
        past = None if baseline is None else _baseline(baseline)
        common = None if exceptions is None else (exceptions, _text(exceptions))

        def settle(run: Run) -> Run:
            return _settled(run, common, past, not no_exceptions)

        command(settle=settle, **others)

    for option in reversed(_OPTIONS):
        gathered = option(gathered)
    return gathered


def settled_beside(run: Run) -> Run:
    """Return the run settled by the exceptions that lie beside its reports, as `check` does."""
    return _settled(run, None, None, True)


def _settled(
    run: Run, common: tuple[str, str] | None, past: list[PastReport] | None, beside: bool
) -> Run:
    """Return the run settled; where there is nothing to settle it by, nothing is loaded."""
    files = _sidecars(run, common[0] if common else None) if beside else {}
    if not files and common is None and past is None:
        return run
    from ..settling.settle import Given, settled

    mistakes: list[str] = []
    own = {
        path: _exceptions(content, sidecar, _rules([checked]), False, mistakes)
        for path, (checked, sidecar, content) in files.items()
    }
    shared: list[Waiver] = []
    if common is not None:
        path, content = common
        shared = _exceptions(content, path, _rules(run.checked), True, mistakes)
    if mistakes:
        _refuse("例外文件有误", mistakes)
    return settled(run, Given(own, shared, past, date.today()))


def _sidecars(run: Run, common: str | None) -> dict[str, tuple[Checked, str, str]]:
    """Return the exceptions that lie beside reports, by the report's path: where, and the text."""
    from ..files.sidecars import sidecar_of

    paths = {checked.report.path: checked for checked in run.checked}
    found = {path: sidecar_of(path) for path in paths if os.path.lexists(sidecar_of(path))}
    if common is not None:  # a file that is given for all is not read once more for its own report
        given = os.path.realpath(common)
        found = {path: one for path, one in found.items() if os.path.realpath(one) != given}
    for sidecar in found.values():
        if os.path.exists(sidecar) and not stat.S_ISREG(os.stat(sidecar).st_mode):
            _refuse("例外文件有误", [f"{sidecar}：应是普通文件，不能是文件夹或设备"])
    return {path: (paths[path], sidecar, _text(sidecar)) for path, sidecar in found.items()}


def _rules(reports: Iterable[Checked]) -> frozenset[str]:
    """Return the ids of the rules there are for these reports, those not run among them."""
    return frozenset(
        rule
        for checked in reports
        for rule in (*(one.rule.id for one in checked.outcomes), *checked.terms.disabled)
    )


def _exceptions(
    content: str, path: str, rules: Collection[str], common: bool, mistakes: list[str]
) -> list[Waiver]:
    from ..packs.errors import PackError
    from ..settling.sidecar import exceptions_in

    try:
        return exceptions_in(content, path, rules, common)
    except PackError as error:
        mistakes.append(str(error))
        return []


def _baseline(path: str) -> list[PastReport]:
    from ..settling.baseline import MAX_BYTES, BaselineError, baseline_from

    try:
        return baseline_from(_bytes(path, MAX_BYTES, "基线有误"))
    except BaselineError as error:
        _refuse("基线有误", [f"{path}：{error}"])


def _text(path: str) -> str:
    data = _bytes(path, MAX_EXCEPTIONS, "例外文件有误")
    if len(data) > MAX_EXCEPTIONS:
        _refuse("例外文件有误", [f"{path}：文件过大（超过 {MAX_EXCEPTIONS // 1024} KB）"])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse("例外文件有误", [f"{path}：必须用 UTF-8 编码保存（用记事本另存为，编码选 UTF-8）"])


def _bytes(path: str, most: int, what: str) -> bytes:
    """Return the file's content, and one byte more than allowed where it has too much."""
    try:
        with open(path, "rb") as stream:
            return stream.read(most + 1)
    except FileNotFoundError:
        _refuse(what, [f"{path}：找不到这个文件"])
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        _refuse(what, [f"{path}：读不了这个文件（{reason}）"])


def _refuse(what: str, mistakes: list[str]) -> NoReturn:
    """End with status 2. Files may come from elsewhere: nothing in them steers the terminal."""
    for mistake in mistakes:
        words = in_chinese(mistake)
        plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)
        told = plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
        click.echo(f"{what}：{told}".encode("utf-8", "replace").decode(), err=True)
    sys.exit(WRONG_USAGE)
