"""How likely a change of a share is by chance alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, lgamma, log

from crawler.health.thresholds import INDEPENDENT


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 0.0

    @property
    def rest(self) -> Share:
        return Share(self.of - self.hits, self.of)


def of_more(now: Share, usual: Share) -> float:
    """The probability of a share as high as `now` when nothing changed (binomial, the usual share
    by the rule of succession, so that little history proves little)."""
    of = min(now.of, INDEPENDENT)
    hits = round(now.value * of)
    rate = (usual.hits + 1) / (usual.of + 2)
    return sum(_exactly(count, of, rate) for count in range(hits, of + 1))


def of_fewer(now: Share, usual: Share) -> float:
    """The same for a share as low as `now`."""
    return of_more(now.rest, usual.rest)


def _exactly(hits: int, of: int, rate: float) -> float:
    ways = lgamma(of + 1) - lgamma(hits + 1) - lgamma(of - hits + 1)
    return exp(ways + hits * log(rate) + (of - hits) * log(1 - rate))
