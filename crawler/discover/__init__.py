"""Discovery, pure: the bytes of a feed, sitemap or listing in, candidates out. No network here."""

from crawler.discover.feeds import feed
from crawler.discover.listings import listing
from crawler.discover.model import Candidate, Found
from crawler.discover.sitemaps import sitemap
from crawler.discover.times import feed_time

__all__ = ["Candidate", "Found", "feed", "feed_time", "listing", "sitemap"]
