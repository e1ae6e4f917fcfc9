"""Scrapy's settings for every outlet, and ours (TINSACH_*). Each can be overridden on the command
line: `tinsach crawl --set NAME=VALUE`, `scrapy crawl -s NAME=VALUE`."""

from pathlib import Path

from cleaners.version import VERSION
from crawler.identity import contact
from crawler.whereabouts import output_folder

BOT_NAME = "tinsach"
SPIDER_MODULES = ["crawler.spiders"]
COMMANDS_MODULE = "crawler.scrapy_commands"
SPIDER_LOADER_CLASS = "crawler.spiders.loader.OutletLoader"

# ours

#: A mail address or page for outlets that want to talk to who runs this. Please set it.
TINSACH_CONTACT = contact()
TINSACH_OUTPUT = output_folder()
#: Seconds to wait for another run that writes to the same folder.
TINSACH_WAIT = 0.0
#: Size of a WARC file, in MB, after which the next one is begun.
TINSACH_WARC_MB = 1024.0
#: How long an article is looked at again for corrections, and after how many seconds each time.
TINSACH_REVISIT = "2d"
TINSACH_REVISIT_GAPS = [6 * 3600, 24 * 3600]
#: Bot walls after which an outlet is left alone for the run.
TINSACH_CHALLENGE_LIMIT = 5
#: The longest Retry-After, in seconds, that is waited for within a run.
TINSACH_MAX_WAIT = 300.0
#: Processes that clean pages, at most; 0: as many as there are cores, at most 4. The second and
#: those after it are started when pages have to wait for the first.
TINSACH_WORKERS = 0
#: Folder of the recorded crawls, and whether to play or make them.
TINSACH_CASSETTES = str(Path(__file__).resolve().parent.parent / "fixtures" / "cassettes")
TINSACH_REPLAY = False
TINSACH_RECORD = False
TINSACH_PROGRESS = True
#: "127.0.0.1:8000": ask every host there (test sites).
TINSACH_CONNECT = ""

# manners

USER_AGENT = f"tinsach/{VERSION}"
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "tinsach"
COOKIES_ENABLED = False
REFERRER_POLICY = "no-referrer"
METAREFRESH_ENABLED = False
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_TARGET_CONCURRENCY = 1.0
DOWNLOAD_DELAY = 2.0
CONCURRENT_REQUESTS_PER_DOMAIN = 1
#: Little is in flight, so that Ctrl-C ends soon.
CONCURRENT_REQUESTS = 2
#: A page gives one item; Scrapy starts as many tasks for each page as it may have items at a time.
CONCURRENT_ITEMS = 1
DOWNLOAD_TIMEOUT = 30.0
DOWNLOAD_MAXSIZE = 64 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
REDIRECT_MAX_TIMES = 10
#: Within a run; later runs try again with growing gaps (crawler/state.py).
RETRY_TIMES = 1
HTTPERROR_ALLOW_ALL = True
#: Longer addresses would be dropped before anybody hears of it; the run would wait for them for ever.
URLLENGTH_LIMIT = 0
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "vi,en;q=0.5",
    # what every reader of our WARC files can decode
    "Accept-Encoding": "gzip, deflate",
}

# parts

#: The state knows what was fetched; a set of all URLs in memory would only grow.
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"
DOWNLOAD_HANDLERS = {
    "http": "crawler.replay.NetworkHandler",
    "https": "crawler.replay.NetworkHandler",
    "ftp": None,
    "s3": None,
    "file": None,
    "data": None,
}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.middlewares.Robots": 100,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "crawler.middlewares.Backoff": 550,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "crawler.middlewares.Unpack": 590,
    "crawler.middlewares.KeepRaw": 800,
    "crawler.middlewares.Gate": 900,
}
ITEM_PIPELINES = {
    "crawler.pipelines.Clean": 100,
    "crawler.pipelines.Keep": 200,
}
EXTENSIONS = {
    "scrapy.extensions.throttle.AutoThrottle": None,
    # a line a minute for each outlet, which does not name it
    "scrapy.extensions.logstats.LogStats": None,
    "crawler.throttle.Throttle": 0,
    "crawler.extensions.Run": 0,
    "crawler.extensions.Progress": 10,
}
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
MEMUSAGE_ENABLED = False
STATS_DUMP = False
LOG_LEVEL = "INFO"
LOG_VERSIONS: list[str] = []
DEFAULT_DROPITEM_LOG_LEVEL = "DEBUG"
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
FEED_EXPORT_ENCODING = "utf-8"
