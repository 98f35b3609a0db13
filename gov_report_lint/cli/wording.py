"""What the YAML reader and the operating system say in English, in the words of the reader."""

from __future__ import annotations

import re

_YAML = re.compile("YAML 语法错误：([^（]*)", re.DOTALL)
# By what the reader's message holds, whichever of the two readers of PyYAML says it.
_PROBLEMS = {
    "cannot start any token": "这里有不能用的符号。缩进只能用空格，不能用制表符（Tab）；"
    "内容以 @、%、` 开头时，整段要加引号",
    "mapping values are not allowed": "这里的冒号是多出来的，或者上一行没有写对"
    "（如“键:”“-”后面少了空格）；内容里有冒号和空格时，整段要加引号",
    "expected ':'": "这一行或上一行少了“: ”（半角冒号，后面空一格）",
    "expected '-' indicator": "这一行的缩进没有与上面对齐",
    "block end": "这一行的缩进没有与上面对齐",
    "expected key": "这一行的缩进没有与上面对齐",
    "expected ',' or": "方括号或花括号没有写完，或者少了逗号",
    "unexpected end of stream": "引号没有写完",
    "alphabetic or numeric character": "内容以 * 或 & 开头时，整段要加引号",
    "directive name": "内容以 % 开头时，整段要加引号",
    "characters are not allowed": "文件里有看不见的控制字符，请删去",
}
_SYSTEM = {
    "No such file or directory": "没有这个文件或文件夹",
    "Not a directory": "路径里有一层不是文件夹",
    "Is a directory": "这是文件夹，不是文件",
    "File exists": "已有同名的文件",
    "Permission denied": "没有权限",
    "Read-only file system": "这个位置只能读，不能写",
    "No space left on device": "磁盘已满",
    "File name too long": "文件名太长",
    "Operation not permitted": "系统不允许",
    "Input/output error": "读写出错，磁盘或网络可能有故障",
}
_REASON = re.compile(f"(?<=[：（])(?:{'|'.join(_SYSTEM)})")


def in_chinese(message: str) -> str:
    """Return a message with what libraries said in English put in words; the rest as it is."""
    message = _REASON.sub(lambda found: _SYSTEM[found.group()], message)
    return _YAML.sub(_problem, message)


def _problem(found: re.Match[str]) -> str:
    for words, told in _PROBLEMS.items():
        if words in found.group(1):
            return f"YAML 语法错误：{told}"
    return found.group()
