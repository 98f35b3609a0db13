"""What is in force for each path, worked out once for each configuration file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..packs.errors import PackError
from .errors import ConfigurationError
from .finding import Finder, folder_of, shown
from .given import NOTHING, Given, merged
from .libraries import distinct, load
from .setup import Setup, everything

if TYPE_CHECKING:
    from pathlib import Path

    from ..model.library import Library, Pack


class Setups:
    """Finds and keeps the setups of a run.

    ``line`` is what the command line gives, ``file`` the one configuration file to use; without
    ``search`` no other is looked for.
    """

    def __init__(self, line: Given = NOTHING, file: str | None = None, search: bool = True) -> None:
        self._line = line
        self._file = file
        self._finder = Finder() if search and file is None else None
        self._libraries: dict[tuple[Path, ...], Library] = {}
        self._made: dict[str | None, Setup] = {}

    def of(self, path: str, is_folder: bool = False) -> Setup:
        """Return the setup of a file, or what is in force in a folder.

        Raises:
            ConfigurationError: when the configuration in force can't be used.
            PackError: when a pack named on the command line can't be.

        """
        folder = folder_of(path, is_folder)
        file = self._finder.nearest(folder) if self._finder else self._file
        if file not in self._made:
            self._made[file] = self._make(file)
        return self._made[file]

    def packs(self) -> list[Pack]:
        """Return the packs of all setups that were asked for so far, each once."""
        used = (pack for setup in self._made.values() for pack in setup.library.packs)
        return list({(pack.name, pack.version): pack for pack in used}.values())

    def _make(self, file: str | None) -> Setup:
        if file is None:
            return self._with(NOTHING, None)
        from .reading import read

        return self._with(read(file), file)

    def _with(self, written: Given, file: str | None) -> Setup:
        library = self._library(written, file)
        given = merged(written, self._line)
        if given == NOTHING and file is None:
            return everything(library)
        from .building import build  # only where there is something to build of

        return build(library, given, self._line, shown(file) if file else None)

    def _library(self, written: Given, file: str | None) -> Library:
        try:
            folders = self._folders(written, file)
            if folders not in self._libraries:
                self._libraries[folders] = load(folders)
            return self._libraries[folders]
        except PackError as error:
            if not written.packs:
                raise
            raise ConfigurationError(written.packs[0].origin, f"规则包有误：{error}") from error

    def _folders(self, written: Given, file: str | None) -> tuple[Path, ...]:
        """Return the folders of the packs that are asked for."""
        if not written.packs and not self._line.packs:
            return ()
        from .packs import folder_of_file, folder_of_option

        options = [folder_of_option(item) for item in self._line.packs]
        files = [folder_of_file(item, file) for item in written.packs] if file else []
        return distinct(options, files)


class Only(Setups):
    """The setup of all rules of one library, for every path: nothing is looked for."""

    def __init__(self, library: Library) -> None:
        super().__init__(search=False)
        self._made[None] = everything(library)
