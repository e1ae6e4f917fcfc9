"""The cleaner as a datatrove extractor, for pipelines of other people."""

from __future__ import annotations

from datatrove.data import DocumentsPipeline
from datatrove.pipeline.extractors.base import BaseExtractor, ExtractorSandbox
from datatrove.utils.typeshelper import StatHints

from cleaners import Page, clean


class TinsachExtractor(BaseExtractor):  # type: ignore[misc]
    """HTML (or cluttered text) in `doc.text` becomes the clean body.

    With `metadata[url_key]` the outlet's own rules are used. The article's other fields are added
    to `doc.metadata`, without touching keys that are there already; `metadata=False` leaves it
    alone. A page that holds no article is dropped and counted as `dropped_<problem>`; one that
    takes longer than `timeout` seconds, or kills its process, is dropped as datatrove does.
    """

    name = "🇻🇳 Tinsạch"

    def __init__(self, timeout: float = 10, url_key: str = "url", metadata: bool = True) -> None:
        super().__init__(timeout)
        self.url_key = url_key
        self.metadata = metadata

    def extract(self, text: str) -> str:
        """The clean body; empty when the page holds no article."""
        article = clean(Page(content=text)).article
        return article.body if article else ""

    @staticmethod
    def _record(text: str, url: str | None) -> dict[str, object]:
        return clean(Page(content=text, url=url)).as_dict()

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        with ExtractorSandbox(timeout=self.timeout, warmup_text=("", None)) as sandbox:
            for doc in data:
                self.stat_update(StatHints.total)
                url = doc.metadata.get(self.url_key)
                try:
                    with self.track_time():
                        record = sandbox.process_document((doc.text, url), self._record)
                except (TimeoutError, EOFError) as error:
                    kind = "timeout" if isinstance(error, TimeoutError) else "broken_process"
                    self.stat_update(StatHints.dropped, f"dropped_{kind}")
                    continue
                body = record.pop("body", "")
                if not body:
                    kinds = [problem["kind"] for problem in record["problems"]] or ["no_body"]
                    self.stat_update(StatHints.dropped, f"dropped_{kinds[0]}")
                    continue
                doc.text = body
                if self.metadata:
                    doc.metadata = record | doc.metadata
                self.stat_update(StatHints.forwarded)
                self.update_doc_stats(doc)
                yield doc
