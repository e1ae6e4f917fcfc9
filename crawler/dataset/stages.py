"""The stages of a build: each a datatrove pipeline and its number of tasks.

The numbers depend on the input alone, so that any number of workers, on any engine, writes the
same bytes; and they are known before the first task runs, so that a cluster can queue them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.dataset.cluster import Cluster
from crawler.dataset.finish import Finish
from crawler.dataset.keep import Divide, ExactDuplicates, LoadSurvivors, NearDuplicates
from crawler.dataset.language import Language
from crawler.dataset.latest import FindSuperseded, LatestRevision, LoadRecords
from crawler.dataset.match import Match
from crawler.dataset.pack import Pack
from crawler.dataset.pii import Mask
from crawler.dataset.quality import Quality
from crawler.dataset.reading_steps import Choose, Clean, Read, Store
from crawler.dataset.shards import WriteShards
from crawler.dataset.sign import Sign
from crawler.dataset.step import Step
from crawler.dataset.verify import Verify

#: What each stage does, for the progress bar; and its blocks. Tasks: one a unit of input ("unit"),
#: one a range of keys ("range"), or one.
_STAGES: tuple[tuple[str, str, tuple[type[Step], ...]], ...] = (
    ("clean", "unit", (Read, Clean, Choose, Store)),
    ("latest", "range", (FindSuperseded,)),
    ("filter", "unit", (LoadRecords, LatestRevision, Language, Quality, Sign)),
    ("match", "range", (Match,)),
    ("verify", "unit", (Verify,)),
    ("cluster", "one", (Cluster,)),
    ("keep", "unit", (LoadSurvivors, ExactDuplicates, NearDuplicates, Mask, Divide, Pack)),
    ("write", "unit", (WriteShards,)),
    ("finish", "one", (Finish,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One pipeline of the build. Its tasks, one a weight, can run at the same time; a heavier one
    takes longer."""

    name: str
    weights: tuple[int, ...]
    steps: list[Step]

    @property
    def tasks(self) -> int:
        return len(self.weights)


def stages(folder: str, units: Sequence[int], ranges: int) -> list[Stage]:
    """`units` are their sizes."""
    weights = {"unit": tuple(units), "range": (1,) * ranges, "one": (1,)}
    return [
        Stage(name=name, weights=weights[per], steps=[step(folder) for step in steps])
        for name, per, steps in _STAGES
    ]
