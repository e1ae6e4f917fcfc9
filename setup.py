"""Compiles the cleaner with mypyc where TINSACH_COMPILE is set (`make wheel`), and only there:
everything else about the package is in pyproject.toml, and needs no C compiler.
"""

import os
from pathlib import Path

from setuptools import Extension, setup

#: Not compiled: lists of values that are read once, and what uses `cached_property`, which mypyc
#: compiles to a method that nobody calls.
INTERPRETED = {"__init__.py", "outlet.py", "decode.py", "rules.py", "version.py"}
#: No function of one file is another library's to replace, so they call each other directly: 1.06 times
#: the texts a second.
VISIBILITY = ["-fvisibility=hidden", "-fno-plt"]
#: What a page or a text passes through.
FOLDERS = ("cleaners", "cleaners/passes", "cleaners/clutter")


def compiled() -> list[Extension]:
    """The extension modules, one for each file; none where they are not asked for."""
    if not os.environ.get("TINSACH_COMPILE"):
        return []
    from mypyc.build import mypycify

    files = [path for folder in FOLDERS for path in sorted(Path(folder).glob("*.py"))]
    chosen = [str(path) for path in files if path.name not in INTERPRETED]
    built = mypycify(["--strict", "--ignore-missing-imports", *chosen], multi_file=True)
    if os.name == "posix":
        for extension in built:
            extension.extra_compile_args += VISIBILITY
    return built


setup(ext_modules=compiled())
