"""Where a crawl's output is when nobody says."""

from __future__ import annotations

import os


def output_folder() -> str:
    """TINSACH_OUTPUT of the environment, else ./output. One that is empty was meant to be unset."""
    return os.environ.get("TINSACH_OUTPUT") or "output"
