"""Where the packs that are asked for lie; a configuration file reaches no farther than its folder.

A configuration may come with files from elsewhere. Its packs hold no code, yet nothing outside its
folder may be read for it, nothing that is no plain file, and no more than a pack needs.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path, PureWindowsPath

from ..packs.errors import suggestion
from ..packs.shipped import local_folders, shipped_folders
from .errors import ConfigurationError
from .given import Item

MAX_BYTES = 2 * 1024 * 1024
MAX_FILES = 100


def folder_of_option(item: Item) -> Path:
    """Return the folder of a pack named on the command line: a shipped local one, or any folder.

    Raises:
        ConfigurationError: for anything else.

    """
    local = local_folders()
    if item.text in local:
        return local[item.text]
    if _shipped(item.text) and not os.path.exists(item.text):
        raise ConfigurationError(item.origin, f"规则包“{item.text}”总是加载的，不用写")
    if os.path.basename(item.text) == item.text and not os.path.exists(item.text):
        known = suggestion(item.text, local)
        message = f"找不到规则包“{item.text}”：没有这个文件夹，也没有这个名称的地方规则包"
        raise ConfigurationError(item.origin, f"{message}。{known}")
    if not os.path.isdir(item.text):
        raise ConfigurationError(item.origin, f"规则包“{item.text}”找不到，或者不是文件夹")
    if not os.path.exists(os.path.join(item.text, "pack.yaml")):
        message = f"文件夹“{item.text}”不是规则包：里面没有 pack.yaml"
        raise ConfigurationError(item.origin, message)
    return Path(item.text)


def _shipped(name: str) -> bool:
    return name in {folder.name for folder in shipped_folders()}


def folder_of_file(item: Item, file: str) -> Path:
    """Return the folder of a pack that a configuration file names.

    Raises:
        ConfigurationError: when it is none, or leads out of the file's folder.

    """
    name = item.text
    if name in local_folders():
        return local_folders()[name]
    if _shipped(name):
        message = f"规则包“{name}”总是加载的，不用写；这里只写地方规则包和自己的规则包"
        raise ConfigurationError(item.origin, message)
    base = os.path.realpath(os.path.dirname(file))
    try:
        folder = os.path.realpath(os.path.join(base, name))
        there = os.path.isdir(folder)
    except (OSError, ValueError):
        folder, there = "", False
    if _absolute(name) or (folder and not _within(folder, base)):
        message = f"规则包“{name}”不在配置文件所在的文件夹里。请移到里面，或者改用 --pack"
        raise ConfigurationError(item.origin, message)
    if not name or not there:
        known = suggestion(name, local_folders())
        message = f"找不到规则包“{name}”：配置文件所在的文件夹里没有这个文件夹。{known}"
        raise ConfigurationError(item.origin, message)
    if not os.path.isfile(os.path.join(folder, "pack.yaml")):
        raise ConfigurationError(item.origin, f"文件夹“{name}”不是规则包：里面没有 pack.yaml")
    _sound(item, folder, base)
    return Path(folder)


def _absolute(name: str) -> bool:
    other = PureWindowsPath(name)
    return os.path.isabs(name) or bool(other.drive or other.root)


def _within(path: str, base: str) -> bool:
    return os.path.normcase(path + os.sep).startswith(os.path.normcase(os.path.join(base, "")))


def _sound(item: Item, folder: str, base: str) -> None:
    """Refuse a pack whose files lie elsewhere, are no files, or are too large."""
    files = [
        file for part in ("", "mentions", "rules") for file in Path(folder, part).glob("*.yaml")
    ]
    size = 0
    for path in files:
        where = f"规则包“{item.text}”的文件 {path.name}"
        if not _within(os.path.realpath(path), base):
            raise ConfigurationError(item.origin, f"{where} 是指向配置文件所在文件夹之外的链接")
        try:
            status = path.stat()
        except OSError as error:
            raise ConfigurationError(item.origin, f"{where} 读不了：{error.strerror}") from error
        if not stat.S_ISREG(status.st_mode):
            raise ConfigurationError(item.origin, f"{where} 不是普通文件")
        size += status.st_size
    if size > MAX_BYTES or len(files) > MAX_FILES:
        limit = f"（最多 {MAX_FILES} 个文件，共 {MAX_BYTES // 1024 // 1024} MB）"
        raise ConfigurationError(item.origin, f"规则包“{item.text}”过大{limit}")
