"""A sample report before it becomes a Word file: its blocks in order, and its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .forms import Layout, applications, disputes, proactive

Kind = Literal["title", "section", "part", "item", "text", "table", "signature"]


@dataclass(frozen=True)
class Block:
    """One paragraph, or one table called by its name."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Report:
    """What a sample says, whatever its typing looks like."""

    name: str
    edition: int
    blocks: tuple[Block, ...]
    figures: dict[str, str]

    @property
    def title(self) -> str:
        """The title in one line."""
        return "".join(block.text for block in self.blocks if block.kind == "title").replace(
            "\n", ""
        )

    def layouts(self) -> dict[str, Layout]:
        """The tables of this report's form."""
        return form(self.edition)


def form(edition: int) -> dict[str, Layout]:
    """The three tables of the form of that year."""
    return {
        "proactive": proactive(edition),
        "applications": applications(edition),
        "disputes": disputes(),
    }


def read_prose(prose: str) -> tuple[Block, ...]:
    """Blocks from the plain notation of the prose files: a mark, a space, a paragraph.

    `#` title (`/` breaks its line), `##` section, `###` part of a section, `####` item,
    `|` a table by name, `>` signature and date; anything else is a paragraph of text.
    """
    marks: dict[str, Kind] = {
        "#": "title",
        "##": "section",
        "###": "part",
        "####": "item",
        "|": "table",
        ">": "signature",
    }
    blocks: list[Block] = []
    for line in prose.strip().splitlines():
        if not line.strip():
            continue
        mark, _, rest = line.strip().partition(" ")
        kind = marks.get(mark)
        if kind is None:
            blocks.append(Block("text", line.strip()))
        else:
            blocks.append(Block(kind, rest.replace("/", "\n") if kind == "title" else rest))
    return tuple(blocks)
