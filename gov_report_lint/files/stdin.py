"""Standard input, taken whole or refused."""

from __future__ import annotations

from typing import BinaryIO

from ..model.document import UnreadableError

STDIN = "-"
MIB = 1024 * 1024
MAX_STDIN = 256 * MIB
EMPTY = "标准输入是空的，没有收到任何内容。请确认“|”前面的命令有输出，或者改为指定文件"
CLOSED = "读不到标准输入。请用“|”或“<”送入文件内容，或者改为指定文件"
LONG = "标准输入的内容超过 {} MB，没有检查。请先保存为文件，再检查该文件"


class Stdin:
    """Standard input, and what it is called where its findings are told."""

    def __init__(self, stream: BinaryIO | None, name: str = STDIN) -> None:
        self._stream = stream
        self.name = name

    def content(self) -> bytes:
        """Return all there is.

        Raises:
            UnreadableError: when there is nothing, or more than fits.

        """
        if self._stream is None:
            raise UnreadableError(CLOSED)
        data = bytearray()
        try:
            while len(data) <= MAX_STDIN and (more := self._stream.read(MIB)):
                data += more
        except (OSError, ValueError) as error:
            raise UnreadableError(CLOSED) from error
        if not data:
            raise UnreadableError(EMPTY)
        if len(data) > MAX_STDIN:
            raise UnreadableError(LONG.format(MAX_STDIN // MIB))
        return bytes(data)
