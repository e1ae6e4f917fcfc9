"""Datasets: articles, WARCs, pages or cluttered texts in; a documented, deduplicated corpus out.

Needs the extra `dataset`. The rest of Tinsạch does not import it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crawler.dataset.extractor import TinsachExtractor

__all__ = ["TinsachExtractor"]


def __getattr__(name: str) -> Any:
    """datatrove is loaded only when it is asked for: `build` has other things to start first."""
    if name == "TinsachExtractor":
        from crawler.dataset.extractor import TinsachExtractor

        return TinsachExtractor
    raise AttributeError(name)
