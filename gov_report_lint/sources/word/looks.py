"""How Word's runs look, as far as that says what they are read as: hidden, struck or raised."""

from __future__ import annotations

from typing import NamedTuple

from ..xml import Element, parse
from .names import (
    BASED_ON,
    DOC_DEFAULTS,
    DSTRIKE,
    R_PR,
    R_STYLE,
    STRIKE,
    STYLE,
    STYLE_ID,
    VAL,
    VANISH,
    VERT_ALIGN,
    as_transitional,
    is_on,
)
from .styles import LONGEST_CHAIN, is_wide

RAISED = "superscript"


class Look(NamedTuple):
    """What is set; None where nothing is said."""

    hidden: bool | None = None
    raised: bool | None = None
    struck: bool = False


_NOTHING = Look()


class Looks:
    """The looks of a document's runs, its styles ``used`` taken into account."""

    def __init__(self, data: bytes, part: str, used: set[str]) -> None:
        self._own: dict[str, tuple[str | None, Look]] = {}
        self._known: dict[str, Look] = {"": _NOTHING}
        self._default = _NOTHING
        if b"vanish" in data or b"vertAlign" in data or is_wide(data):
            self._read(as_transitional(parse(data, part)))
        looks = [self._default, *(self._styled(name) for name in used)]
        self.from_styles = any(look.hidden or look.raised for look in looks)

    def of(self, properties: Element | None, paragraph_style: str) -> Look:
        """Return how a run of these properties looks in a paragraph of that style."""
        own = _set_by(properties)
        if not self.from_styles:
            return own
        style = None if properties is None else properties.find(R_STYLE)
        around = self._styled(paragraph_style)
        inside = _NOTHING if style is None else self._styled(style.get(VAL, ""))
        # Hidden is a toggle: a style inside another that sets it again takes it back.
        toggled = bool(around.hidden) is not bool(inside.hidden)
        hidden = toggled or self._default.hidden if own.hidden is None else own.hidden
        raised = _first([own.raised, inside.raised, around.raised, self._default.raised])
        return Look(hidden, raised, own.struck)

    def _read(self, root: Element) -> None:
        for style in root.iterfind(STYLE):
            parent = style.find(BASED_ON)
            name = None if parent is None else parent.get(VAL)
            self._own[style.get(STYLE_ID, "")] = name, _set_by(style.find(R_PR))
        self._default = _set_by(root.find(DOC_DEFAULTS))

    def _styled(self, name: str) -> Look:
        """Return what the style and those that it is based on set."""
        if name not in self._known:
            chain: dict[str, Look] = {}
            step: str | None = name
            while step in self._own and step not in chain and len(chain) < LONGEST_CHAIN:
                parent, chain[step] = self._own[step]
                step = parent
            looks = chain.values()
            self._known[name] = Look(
                _first([look.hidden for look in looks]), _first([look.raised for look in looks])
            )
        return self._known[name]


def _set_by(properties: Element | None) -> Look:
    """Return what run properties set themselves."""
    if properties is None or not len(properties):
        return _NOTHING
    hidden, place = properties.find(VANISH), properties.find(VERT_ALIGN)
    return Look(
        None if hidden is None else is_on(hidden),
        None if place is None else place.get(VAL) == RAISED,
        is_on(properties.find(STRIKE)) or is_on(properties.find(DSTRIKE)),
    )


def _first(said: list[bool | None]) -> bool | None:
    return next((one for one in said if one is not None), None)
