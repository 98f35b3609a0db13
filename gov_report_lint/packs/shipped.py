"""The rule packs that come with the linter, in a wheel and in a source checkout alike."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ..model.library import Library
from .compiled import compiled_trees
from .loading import load_library


def rules_folder() -> Path:
    """Return the folder of the shipped packs.

    A wheel carries them inside the package, a source checkout beside it.

    Raises:
        FileNotFoundError: when the installation is damaged.

    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / "ogi" / "pack.yaml").is_file():
            return folder
    raise FileNotFoundError("安装不完整：找不到随附的规则包（rules），请重新安装 gov-report-lint")


def shipped_folders() -> list[Path]:
    """Return the folders of the shipped packs, by name."""
    return sorted(path.parent for path in rules_folder().glob("*/pack.yaml"))


def local_folders() -> dict[str, Path]:
    """Return the folders of the shipped local packs by name; they count only when asked for."""
    found = sorted(rules_folder().glob("local/*/pack.yaml"))
    return {path.parent.name: path.parent for path in found}


@lru_cache(maxsize=1)
def shipped_library() -> Library:
    """Return the shipped packs, loaded once for each process."""
    return load_library(shipped_folders(), compiled_trees(rules_folder()))
