"""What stands in a Word file and not on its page, or not as text: taken out before the walk.

Hidden and struck text, the prompts of content controls that nobody has filled in, and the marks
of notes. What the author raised above the line is kept apart from the figures before it.
"""

from __future__ import annotations

from ...text.variants import SUPERSCRIPTS
from ..xml import Element
from .looks import RAISED, Looks
from .names import (
    DEL,
    DSTRIKE,
    MOVE_FROM,
    NOTE_REFERENCES,
    OFF,
    OWN_MARK,
    P_PR,
    P_STYLE,
    R_PR,
    SDT,
    SDT_PR,
    SHOWING_PROMPT,
    STRIKE,
    VAL,
    VANISH,
    VERT_ALIGN,
    P,
    R,
    T,
    is_on,
)
from .text import characters

HIDDEN_TEXT = "文档中有隐藏文字，未计入检查"
STRUCK_TEXT = "文档中有加了删除线的文字，按已删除处理，未计入检查"
PROMPT = "文档中有尚未填写的内容控件，其中的提示文字未计入检查"

_TRACES = {
    VANISH,
    STRIKE,
    DSTRIKE,
    SHOWING_PROMPT,
    *NOTE_REFERENCES,
}
_GONE = {DEL, MOVE_FROM, P_PR}


class Unseen:
    """What is told of what was taken out, and how many ``hidden`` characters there were."""

    def __init__(self) -> None:
        self.doubts: set[str] = set()
        self.hidden = 0


def take_out(root: Element, tags: set[str], looks: Looks, told: Unseen) -> None:
    """Empty what is not seen in ``root``, whose elements have the names ``tags``; tell of it."""
    if not (looks.from_styles or _has_traces(root, tags)):
        return
    # Each element waits with the style of its paragraph, and with whether it is in a prompt.
    waiting: list[tuple[Element, str, bool]] = [(root, "", False)]
    while waiting:
        element, style, prompt = waiting.pop()
        tag = element.tag
        if tag == P:
            style = _style_of(element)
        elif tag == SDT:
            prompt = prompt or _shows_prompt(element)
        elif tag == R:
            _run(element, style, looks, told)
        elif tag == T and prompt:
            if (element.text or "").strip():
                told.doubts.add(PROMPT)
            element.text = ""
        waiting += [(child, style, prompt) for child in element if child.tag not in _GONE]


def _has_traces(root: Element, tags: set[str]) -> bool:
    """Return whether anything is not seen in ``root``; WPS tells every run not to be raised."""
    if not tags.isdisjoint(_TRACES):
        return True
    return VERT_ALIGN in tags and any(item.get(VAL) == RAISED for item in root.iter(VERT_ALIGN))


def _run(run: Element, style: str, looks: Looks, told: Unseen) -> None:
    look = looks.of(run.find(R_PR), style)
    if look.hidden or look.struck:
        count = characters(run)
        if count:
            told.doubts.add(HIDDEN_TEXT if look.hidden else STRUCK_TEXT)
        if look.hidden:
            told.hidden += count
        run.clear()
    elif any(_marks_itself(child) for child in run):
        for piece in run.iterfind(T):
            piece.text = ""
    elif look.raised:
        for piece in run.iterfind(T):
            piece.text = (piece.text or "").translate(SUPERSCRIPTS)


def _marks_itself(piece: Element) -> bool:
    """Return whether ``piece`` refers to a note by a mark that stands in the run beside it."""
    return piece.tag in NOTE_REFERENCES and piece.get(OWN_MARK, "0") not in OFF


def _style_of(paragraph: Element) -> str:
    properties = paragraph.find(P_PR)
    style = None if properties is None else properties.find(P_STYLE)
    return "" if style is None else style.get(VAL, "")


def _shows_prompt(control: Element) -> bool:
    properties = control.find(SDT_PR)
    return properties is not None and is_on(properties.find(SHOWING_PROMPT))
