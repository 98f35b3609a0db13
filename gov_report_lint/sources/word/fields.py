"""Word's fields: their results are text, their instructions are not, however they are nested."""

from __future__ import annotations

from xml.etree.ElementTree import SubElement

from ..xml import Element
from .names import (
    DEFAULT,
    DEL,
    DROP_DOWN,
    FLD_CHAR,
    FLD_CHAR_TYPE,
    FLD_SIMPLE,
    INSTR,
    INSTR_TEXT,
    LIST_ENTRY,
    MOVE_FROM,
    RESULT,
    VAL,
    R,
    T,
    whole,
)

MOVING_DATE = "文档中有打开时自动更新的日期，按文件保存时的日期检查"

_MOVING = ("DATE", "TIME")
_LONGEST_NAME = 20
_MOST_CHOICES = 1000


class _Field:
    """A field that has begun and not ended yet; ``texts`` stand in its instructions."""

    def __init__(self, choice: str) -> None:
        self.choice = choice
        self.name = ""
        self.texts: list[Element] = []
        self.has_result = False


class _Reader:
    """Meets a document's runs in order; an unfinished field takes nothing away."""

    def __init__(self) -> None:
        self.moving = False
        self._open: list[_Field] = []
        # Those of the open fields whose instructions we are in, the innermost last.
        self._telling: list[_Field] = []

    def character(self, mark: Element, run: Element | None) -> None:
        """Take the beginning, the middle or the end of a field."""
        kind = mark.get(FLD_CHAR_TYPE)
        if kind == "begin":
            field = _Field(_chosen(mark))
            self._open.append(field)
            self._telling.append(field)
        elif self._open and kind == "separate":
            self._told(self._open[-1])
        elif self._open and kind == "end":
            field = self._open.pop()
            self._told(field)
            for text in field.texts:
                text.text = ""
            if field.choice and not field.has_result and run is not None:
                SubElement(run, T).text = field.choice

    def text(self, piece: Element) -> None:
        """Take text that is shown unless it turns out to be in an instruction."""
        if self._telling:
            self._telling[-1].texts.append(piece)
        elif self._open:
            self._open[-1].has_result = True

    def instruction(self, text: str) -> None:
        """Take a piece of an instruction; only its first word matters."""
        if self._telling and len(self._telling[-1].name) < _LONGEST_NAME:
            self._telling[-1].name += text.lstrip()[:_LONGEST_NAME]

    def _told(self, field: _Field) -> None:
        """End the instructions of ``field``, the innermost one."""
        if self._telling and self._telling[-1] is field:
            self._telling.pop()
            self.moving = self.moving or _moves(field.name)


def take_out_instructions(root: Element, tags: set[str]) -> set[str]:
    """Empty the texts in ``root`` that only instruct fields, and tell what is doubtful of fields.

    What a drop-down list shows is written out.
    """
    moving = FLD_SIMPLE in tags and any(
        _moves(field.get(INSTR, "")) for field in root.iter(FLD_SIMPLE)
    )
    if FLD_CHAR in tags:
        moving = _through(root).moving or moving
    return {MOVING_DATE} if moving else set()


def _through(root: Element) -> _Reader:
    reader = _Reader()
    run: Element | None = None
    waiting = [root]
    while waiting:
        element = waiting.pop()
        tag = element.tag
        if tag == FLD_CHAR:
            reader.character(element, run)
        elif tag == T:
            reader.text(element)
        elif tag == INSTR_TEXT:
            reader.instruction(element.text or "")
        elif tag not in (DEL, MOVE_FROM):
            run = element if tag == R else run
            waiting += element[::-1]
    return reader


def _moves(instruction: str) -> bool:
    """Return whether the field shows the day or the hour at which the document is opened."""
    return instruction.strip().upper().split(" ")[0].split("\\")[0] in _MOVING


def _chosen(mark: Element) -> str:
    """Return the entry that a drop-down list shows, empty when this is none."""
    choices = next(mark.iter(DROP_DOWN), None)
    if choices is None:
        return ""
    index = 0
    for name in (DEFAULT, RESULT):
        found = choices.find(name)
        if found is not None:
            index = whole(found.get(VAL), 0, _MOST_CHOICES) or 0
    entries = choices.findall(LIST_ENTRY)
    return entries[index].get(VAL, "") if index < len(entries) else ""
