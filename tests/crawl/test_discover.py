"""Discovery is pure: bytes in, candidates out, whatever the bytes are."""

from __future__ import annotations

import gzip
import tracemalloc
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.model import ProblemKind
from cleaners.outlet import Outlet, outlets
from crawler.discover import feed, feed_time, listing, sitemap
from crawler.discover.sources import Source, archive, days_of, latest, time_in_url

BASE = "https://bao.example/rss/tin.rss"


def rss(items: str) -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def test_an_rss_item_gives_address_time_title_and_section() -> None:
    found = feed(
        rss(
            "<item><title><![CDATA[Chợ nổi & đò ngang]]></title>"
            "<link> https://bao.example/cho-noi-1.html </link><category>Đời sống</category>"
            "<pubDate>Thu, 19 Nov 2026 06:30:00 +0700</pubDate></item>"
        ),
        BASE,
    )
    (candidate,) = found.candidates
    assert candidate.url == "https://bao.example/cho-noi-1.html"
    assert candidate.seen == datetime(2026, 11, 18, 23, 30, tzinfo=UTC)
    assert candidate.title == "Chợ nổi & đò ngang"
    assert candidate.section == "Đời sống"
    assert found.problems == ()


def test_titles_escaped_twice_come_out_as_text() -> None:
    found = feed(
        rss("<item><title>Gi&amp;aacute; l&amp;uacute;a</title><link>/a</link></item>"), BASE
    )
    assert found.candidates[0].title == "Giá lúa"
    assert found.candidates[0].url == "https://bao.example/a"


def test_an_atom_entry_takes_its_alternate_link() -> None:
    found = feed(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>'
        b'<link rel="self" href="/self"/><link rel="alternate" href="/bai"/>'
        b"<published>2026-11-19T06:30:00Z</published><updated>2026-11-20T06:30:00Z</updated>"
        b"</entry></feed>",
        BASE,
    )
    (candidate,) = found.candidates
    assert candidate.url == "https://bao.example/bai"
    assert candidate.seen == datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
    assert candidate.modified == datetime(2026, 11, 20, 6, 30, tzinfo=UTC)


def test_a_permanent_id_stands_in_for_a_missing_link() -> None:
    found = feed(rss("<item><guid>https://bao.example/a-1.html</guid></item><item/>"), BASE)
    assert [c.url for c in found.candidates] == ["https://bao.example/a-1.html"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10/5/2026 3:42:00 PM", datetime(2026, 10, 5, 8, 42, tzinfo=UTC)),  # tuoitre: US, local
        ("Thu, 14 Feb 2019 13:34:15 +0700", datetime(2019, 2, 14, 6, 34, 15, tzinfo=UTC)),
        ("Thu, 14 Feb 2019 06:34:15 GMT", datetime(2019, 2, 14, 6, 34, 15, tzinfo=UTC)),
        ("2026-10-05T15:42:00+0700", datetime(2026, 10, 5, 8, 42, tzinfo=UTC)),
        ("2026-10-05T15:42:00+7:00", datetime(2026, 10, 5, 8, 42, tzinfo=UTC)),
        ("2026-10-05T15:42:00", datetime(2026, 10, 5, 8, 42, tzinfo=UTC)),
        ("2026-10-05T15:42:00Z", datetime(2026, 10, 5, 15, 42, tzinfo=UTC)),
        ("hôm qua", None),
        ("", None),
        ("9999999999999999999", None),
    ],
)
def test_times_of_feeds(text: str, wanted: datetime | None) -> None:
    assert feed_time(text) == wanted


def test_a_news_sitemap_gives_publication_time_not_the_pictures_address() -> None:
    found = sitemap(
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        b' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
        b' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url>'
        b"<image:image><image:loc>https://cdn.example/a.jpg</image:loc></image:image>"
        b"<loc>https://bao.example/a-1.html</loc><lastmod>2026-11-20T09:00:00+07:00</lastmod>"
        b"<news:news><news:publication_date>2026-11-19T09:00:00+07:00</news:publication_date>"
        b"<news:title>Mua lua</news:title></news:news></url></urlset>",
        BASE,
    )
    (candidate,) = found.candidates
    assert candidate.url == "https://bao.example/a-1.html"
    assert candidate.seen == datetime(2026, 11, 19, 2, tzinfo=UTC)
    assert candidate.modified == datetime(2026, 11, 20, 2, tzinfo=UTC)
    assert candidate.title == "Mua lua"


def test_an_index_names_further_sitemaps_and_gzip_is_read() -> None:
    plain = (
        b"<sitemapindex><sitemap><loc>/sitemaps/news-2025-3.xml</loc>"
        b"<lastmod>2025-03-31</lastmod></sitemap></sitemapindex>"
    )
    found = sitemap(gzip.compress(plain), "https://bao.example/sitemap.xml.gz")
    assert found.candidates == ()
    assert [c.url for c in found.more] == ["https://bao.example/sitemaps/news-2025-3.xml"]


def test_broken_xml_gives_what_stood_before_the_break_and_says_so() -> None:
    whole = rss("<item><link>https://bao.example/1</link></item>" * 3)
    found = feed(whole[:-60], BASE)
    assert len(found.candidates) >= 2
    assert found.problems[0].kind is ProblemKind.UNREADABLE
    assert "broken XML" in found.problems[0].detail


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"<!DOCTYPE html><html><body>Trang chu</body></html>", "HTML page"),
        (b"<!-- x --><script>document.cookie='D1N=1'</script>", "HTML page"),
        (b'{"error": 1}', "not XML"),
        (b"\x89PNG\r\n\x1a\n", "not XML"),
        (b"\x1f\x8b\x08broken", "broken gzip"),
        (b"<urlset></urlset>", "in place of a feed"),
    ],
)
def test_what_is_no_feed_is_reported(content: bytes, said: str) -> None:
    found = feed(content, BASE)
    assert found.candidates == ()
    assert said in found.problems[0].detail


def test_entity_bombs_and_outside_entities_are_refused(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("khong duoc doc")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bombs = [
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]><rss>&l9;</rss>',
        f'<!DOCTYPE r [<!ENTITY x SYSTEM "file://{secret}">]>'
        "<rss><channel><item><title>&x;</title><link>/a</link></item></channel></rss>",
        '<!DOCTYPE r [<!entity x SYSTEM "http://127.0.0.1:1/x">]><rss/>',
    ]
    for bomb in bombs:
        for read in (feed, sitemap):
            found = read(bomb.encode(), BASE)
            assert found.candidates == ()
            assert "entities" in found.problems[0].detail


def test_a_gzip_bomb_stops_at_the_limit(monkeypatch) -> None:
    monkeypatch.setattr("crawler.discover.xml.MAX_UNPACKED", 1 << 20)
    found = sitemap(gzip.compress(b"<urlset>" + b" " * (64 << 20)), BASE)
    assert found.problems[0].kind is ProblemKind.TOO_LARGE


def test_a_huge_sitemap_is_read_up_to_the_limit_without_a_tree_of_it() -> None:
    entry = b"<url><loc>https://bao.example/a-1.html</loc><lastmod>2026-01-01</lastmod></url>\n"
    content = b"<urlset>" + entry * 400_000 + b"</urlset>"
    tracemalloc.start()
    found = sitemap(content, BASE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.candidates) == 100_000
    assert found.problems[0].kind is ProblemKind.TOO_LARGE
    assert peak < 4 * len(content)


PAGE = """<html><head><link rel="next" href="/thoi-su-p2"></head><body>
<a href="/bai-a-1234567.html"><img src="a.jpg"></a>
<h3><a href="https://bao.example/bai-a-1234567.html#binh-luan">Bài A</a></h3>
<a href="//bao.example/bai-b-1234568.html" title="Bài B">B</a>
<a href="/thoi-su">Thời sự</a><a href="javascript:void(0)">x</a><a href="mailto:a@b.vn">m</a>
<a href="http://[hong">lỗi</a></body></html>"""


def is_article(url: str) -> bool:
    return url.endswith(".html")


def test_a_listing_gives_each_article_link_once_with_a_title_and_the_next_page() -> None:
    found = listing(PAGE.encode(), "https://bao.example/thoi-su", is_article)
    assert [(c.url, c.title) for c in found.candidates] == [
        ("https://bao.example/bai-a-1234567.html", "Bài A"),
        ("https://bao.example/bai-b-1234568.html", "Bài B"),
    ]
    assert [c.url for c in found.more] == ["https://bao.example/thoi-su-p2"]


def test_a_json_answer_gives_its_addresses_and_the_links_of_its_html() -> None:
    content = (
        '{"data": {"contents": [{"title": "Bài A", "url": "/bai-a-1.html"}], "next": "/p3",'
        ' "html": "<li><a href=\\"/bai-b-2.html\\">Bài B</a></li>"}}'
    )
    found = listing(content.encode(), "https://bao.example/api", is_article)
    assert {(c.url, c.title) for c in found.candidates} == {
        ("https://bao.example/bai-a-1.html", "Bài A"),
        ("https://bao.example/bai-b-2.html", "Bài B"),
    }


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 60))
def test_no_bytes_make_discovery_fail(noise: bytes, at: int) -> None:
    whole = rss("<item><link>https://bao.example/1</link></item>")
    for content in (noise, whole[:at] + noise + whole[at:], PAGE.encode()[: 3 * at] + noise):
        feed(content, BASE)
        sitemap(content, BASE)
        listing(content, BASE, is_article)


def outlet(**fields: object) -> Outlet:
    values = {"id": "bao", "name": "Báo", "domains": ("bao.example",), **fields}
    return Outlet(**values)  # type: ignore[arg-type]


def urls(sources: list[Source]) -> list[str]:
    return [source.url for source in sources]


def test_the_latest_are_feeds_and_news_sitemaps_not_the_whole_archive() -> None:
    bao = outlet(
        feeds=("/rss/home.rss",),
        sitemaps=("/google-news-sitemap.xml", "/sitemap.xml", "/sitemaps/news-{Y}-{M}.xml"),
        listings=("/thoi-su",),
    )
    assert urls(latest(bao, date(2026, 3, 7))) == [
        "https://bao.example/rss/home.rss",
        "https://bao.example/google-news-sitemap.xml",
    ]


def test_an_outlet_without_feeds_is_read_by_todays_sitemap_and_its_listings() -> None:
    bao = outlet(sitemaps=("/sitemap-{Y}-{MM}-{DD}.xml",), listings=("/thoi-su-p{page}",))
    assert urls(latest(bao, date(2026, 3, 7))) == [
        "https://bao.example/sitemap-2026-03-07.xml",
        "https://bao.example/thoi-su-p1",
    ]


def test_an_archive_reads_a_monthly_sitemap_once_and_day_pages_each_day() -> None:
    monthly = outlet(sitemaps=("/sitemaps/news-{Y}-{M}.xml",))
    (only,) = archive(monthly, date(2025, 3, 1), date(2025, 3, 31))
    assert only.url == "https://bao.example/sitemaps/news-2025-3.xml"
    assert len(only.days) == 31
    daily = outlet(archive="/the-gioi&fv={Y}-{MM}-{DD}")
    assert urls(archive(daily, date(2025, 3, 1), date(2025, 3, 2))) == [
        "https://bao.example/the-gioi&fv=2025-03-02",
        "https://bao.example/the-gioi&fv=2025-03-01",
    ]


def test_zones_fill_the_familys_more_address() -> None:
    thanhnien = outlets()["thanhnien"]
    assert thanhnien.family is not None
    bao = outlet(family=thanhnien.family, extra={"zones": "185227 18549"})
    found = archive(bao, date(2025, 3, 1), date(2025, 3, 1))
    zoned = [source.url for source in found if "185227" in source.url]
    assert zoned, urls(found)
    assert all(source.paged for source in found if "185227" in source.url)


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("/sitemaps/news-2025-3.xml", (date(2025, 3, 1), date(2025, 3, 31))),
        ("/sitemap-article-2025-12.xml", (date(2025, 12, 1), date(2025, 12, 31))),
        ("/sitemap-2025-03-07.xml", (date(2025, 3, 7), date(2025, 3, 7))),
        ("/sitemap.xml", None),
        ("/sitemap-2025-02-31.xml", None),
    ],
)
def test_the_days_a_sitemaps_name_covers(url: str, wanted: tuple[date, date] | None) -> None:
    assert days_of("https://bao.example" + url) == wanted


def test_the_time_coded_in_an_address() -> None:
    bao = outlet(date_in_url=("%y%m%d%H%M%S", r"-185(\d{12})"))
    found = time_in_url(bao, "https://bao.example/te-tay-185261119072233456.htm")
    assert found == datetime(2026, 11, 19, 0, 22, 33, tzinfo=UTC)
    assert time_in_url(bao, "https://bao.example/te-tay-185991399072233456.htm") is None


@pytest.mark.parametrize("outlet_id", sorted(outlets()))
def test_every_outlet_has_a_place_to_read_the_latest(outlet_id: str) -> None:
    for source in latest(outlets()[outlet_id], date(2026, 11, 20)):
        assert source.url.startswith(("https://", "http://"))
        assert "{" not in source.url
