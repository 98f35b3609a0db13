"""PDFium in a process of its own: what it finds comes back as text, and it can be stopped.

A file of two thousand bytes can tell PDFium to draw for hours and to fill all memory, and nothing
stops it from inside. The child has limits of its own and is killed when its time is up; should it
crash, the run goes on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ...model.document import UnreadableError

if TYPE_CHECKING:
    from .library import RawPage

SECONDS = 60
MEMORY = 2 << 30

_BEGIN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from gov_report_lint.sources.pdf.process import serve; serve()"
)
_WORD = "改为检查报告的 Word 文件（.docx）"
_REFUSALS = {
    "library": '检查 PDF 需要另外安装一个组件：请运行 pip install "gov-report-lint[pdf]" 后再检查，'
    f"或{_WORD}",
    "password": f"PDF 设有打开密码，无法读取。请去掉密码后再检查，或{_WORD}",
    "damaged": f"PDF 不完整或已损坏，打不开。请重新下载或重新导出后再检查，或{_WORD}",
    "pages": "PDF 的页数太多（超过 500 页），不像一份报告，已停止读取。"
    f"请只保留报告所在的页，或{_WORD}",
    "crowded": f"PDF 中的文字或图形太多，不像正常的报告，已停止读取。请{_WORD}",
    "time": f"PDF 太复杂，{SECONDS} 秒内没有读完，已停止读取。请{_WORD}",
    "crash": f"PDF 不正常，读取它的程序中途退出（文件可能已损坏，或要占用过多内存）。请{_WORD}",
}


def refused(kind: str) -> UnreadableError:
    """Return the refusal of a file with that kind of trouble."""
    return UnreadableError(_REFUSALS.get(kind, _REFUSALS["crash"]))


def raw_pages(data: bytes) -> list[RawPage]:
    """Return what PDFium finds on the pages of the file ``data``."""
    if find_spec("pypdfium2") is None:
        raise refused("library")
    # -I and our own search path: nothing that lies in the current folder is ever imported.
    folders = [str(Path(__file__).parents[3]), *filter(None, sys.path)]
    command = [sys.executable, "-I", "-S", "-c", _BEGIN, json.dumps(folders)]
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and our own words
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise refused("time") from error
    if child.returncode != 0:
        raise refused("crash")
    return _answer(child.stdout)


def _answer(said: bytes) -> list[RawPage]:
    try:
        answer = json.loads(said)
    except ValueError as error:
        raise refused("crash") from error
    if isinstance(answer, str):
        raise refused(answer)
    return cast("list[RawPage]", answer)


def serve() -> None:
    """Read a PDF from standard input and print its pages, or the kind of trouble, as JSON."""
    _limit()
    from .library import TroubleError, pages

    answer: list[RawPage] | str
    try:
        answer = list(pages(sys.stdin.buffer.read()))
    except TroubleError as trouble:
        answer = str(trouble)
    except MemoryError:
        answer = "crowded"
    sys.stdout.write(json.dumps(answer, separators=(",", ":")))


def _limit() -> None:
    """Limit memory and time from inside too, where the system knows how."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform != "darwin":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
