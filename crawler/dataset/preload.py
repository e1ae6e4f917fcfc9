"""Imported once, by the process that all workers of a build are forked from.

What the first page would import is imported here, and what has come so far is put out of the
garbage collector's sight: the workers share it.
"""

from __future__ import annotations

import gc
import importlib

from cleaners.outlet import outlets

gc.disable()  # nothing of what is loaded will go again
for _name in ("crawler.dataset.tasks", "cleaners.from_html", "cleaners.from_text", "trafilatura"):
    importlib.import_module(_name)
outlets()
gc.freeze()
gc.enable()
