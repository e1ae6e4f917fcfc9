"""Duplicates joined to clusters; of each the earliest record that has an address is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from crawler.dataset.drafts import writing
from crawler.dataset.match import NEAR
from crawler.dataset.sign import TEXT, URL
from crawler.dataset.step import Documents, Step
from crawler.dataset.tally import UNKNOWN
from crawler.dataset.work import Work

Place = tuple[int, int]
REASONS = {URL: "same_url", TEXT: "same_text", NEAR: "near_duplicate"}


class Clusters:
    """Union-find over places; the root of a cluster is the record to keep."""

    def __init__(self) -> None:
        self.nodes: dict[Place, dict[str, Any]] = {}
        self.parent: dict[Place, Place] = {}
        self.reason: dict[Place, int] = {}

    def add(self, node: dict[str, Any]) -> Place:
        place = (node["unit"], node["index"])
        self.nodes.setdefault(place, node)
        self.parent.setdefault(place, place)
        return place

    def root(self, place: Place) -> Place:
        while (above := self.parent[place]) != place:
            self.parent[place] = self.parent[above]
            place = above
        return place

    def join(self, kind: int, one: Place, other: Place) -> None:
        keep, drop = sorted((self.root(one), self.root(other)), key=self._age)
        if keep != drop:
            self.parent[drop] = keep
            self.reason[drop] = kind

    def _age(self, place: Place) -> tuple[Any, ...]:
        """The earliest first; where the date says nothing, by id, so that order plays no part.

        Before all others those that say where they come from: a text without an address is
        somebody's copy, whatever its date, and the article it was taken from is no reprint of it.
        """
        node = self.nodes[place]
        nameless = node["outlet"] in (None, "", UNKNOWN)
        return not node["url"], nameless, node["date"], node["id"], place

    def groups(self) -> dict[Place, list[Place]]:
        found: dict[Place, list[Place]] = {}
        for place in sorted(self.nodes):
            found.setdefault(self.root(place), []).append(place)
        return {root: members for root, members in found.items() if len(members) > 1}


def cluster(edges: Iterable[tuple[int, dict[str, Any], dict[str, Any]]]) -> Clusters:
    """Exact duplicates are joined first: a record goes by the strictest reason there is."""
    clusters = Clusters()
    joins = [(kind, clusters.add(one), clusters.add(other)) for kind, one, other in edges]
    order = {URL: 0, TEXT: 1, NEAR: 2}
    for kind, one, other in sorted(joins, key=lambda join: (order[join[0]], *join[1:])):
        clusters.join(kind, one, other)
    return clusters


class Cluster(Step):
    """One task: for each record of a cluster its fate, in a file a unit."""

    name = "cluster"

    def run(self, data: Documents | None, rank: int = 0, world_size: int = 1) -> None:
        clusters = cluster(_edges(self.work))
        fates: dict[int, dict[int, dict[str, Any]]] = {}
        for root, members in clusters.groups().items():
            keeper = clusters.nodes[root]
            self.stat_update("clusters")
            for place in members:
                fate = (
                    {"reprints": _reprints(clusters, root, members)}
                    if place == root
                    else {"reason": REASONS[clusters.reason[place]], "kept": keeper["id"]}
                )
                fates.setdefault(place[0], {})[place[1]] = fate
        for unit in range(len(self.work.units)):
            with writing(self.work.path("fates", unit, "json")) as file:
                option = orjson.OPT_NON_STR_KEYS | orjson.OPT_SORT_KEYS
                file.write(orjson.dumps(fates.get(unit, {}), option=option))


def _reprints(clusters: Clusters, root: Place, members: list[Place]) -> list[str]:
    """The other members' addresses, the earliest first; without the keeper's own."""
    nodes = [clusters.nodes[place] for place in members if place != root]
    nodes.sort(key=lambda node: (node["date"], node["id"]))
    urls = dict.fromkeys(node["url"] for node in nodes if node["url"])
    return [url for url in urls if url != clusters.nodes[root]["url"]]


def _edges(work: Work) -> Iterator[tuple[int, dict[str, Any], dict[str, Any]]]:
    for path in sorted((work.folder / "edges").glob("*.jsonl")):
        with path.open("rb") as file:
            for line in file:
                edge = orjson.loads(line)
                yield edge["kind"], *edge["nodes"]
