"""`scrapy list` and `scrapy crawl ID`: a spider for every outlet in cleaners/outlets."""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.settings import BaseSettings

from cleaners.outlet import find_outlet, outlets
from crawler.spiders.outlet import OutletSpider


class OutletLoader:
    """Scrapy's SpiderLoader interface over the outlets."""

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> OutletLoader:
        return cls()

    def load(self, spider_name: str) -> type[Spider]:
        try:
            outlet = outlets()[spider_name]
        except KeyError:
            raise KeyError(f"no outlet is called {spider_name}") from None
        return spider_for(outlet.id)

    def find_by_request(self, request: Request) -> list[str]:
        outlet = find_outlet(request.url)
        return [outlet.id] if outlet else []

    def list(self) -> list[str]:
        return [*outlets()]


def spider_for(outlet_id: str) -> type[OutletSpider]:
    outlet = outlets()[outlet_id]
    return type(
        "OutletSpider",
        (OutletSpider,),
        {"name": outlet.id, "outlet": outlet, "allowed_domains": list(outlet.domains)},
    )
