"""Datasets: articles, WARCs, pages or cluttered texts in; a documented, deduplicated corpus out.

Needs the extra `dataset`. The rest of Tinsạch does not import it.
"""

from crawler.dataset.extractor import TinsachExtractor

__all__ = ["TinsachExtractor"]
