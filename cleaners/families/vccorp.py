"""VCCorp / Admicro IMS, the CMS of Tuổi Trẻ, Thanh Niên, CafeF, Kênh 14 and their kin.

The publish time coded in its URL ids is the time of the first draft, up to four days before the
printed one (CafeF 2018, Báo Chính phủ 2026): it is no date of the article, so none is read from it.
Boxes of `type=content` are part of the article; the inline links `a.seo-suggest-link` are too.
"""

from cleaners.model import Reason, Role
from cleaners.outlet import Family, Selectors
from cleaners.rules import Drop, Rules, Take, strips

#: The signature of an answer in a readers' column: "Bác sĩ Trần Văn A (Bệnh viện B)".
_DOCTOR = (
    r"(?:Bác sĩ|BS|DS|TS|ThS|PGS)(?:[.-](?:BS|TS|CK[12I]+))*\.? "
    r"(?P<value>\w+(?: \w+){1,4}) \((?:BV|Bệnh viện|Viện)\b[^()]+\)"
)

FAMILY = Family(
    id="vccorp",
    name="VCCorp IMS",
    markers=(
        "afcbc-body",
        "VCSortableInPreviewMode",
        "PhotoCMS_Caption",
        'data-check-position="body_start"',
        "arfAsync",
        "adm_tracking.js",
    ),
    selectors=Selectors(
        title=(
            "h1[data-role=title]",
            "h1 [data-role=title]",
            "h1.detail-title",
            "h1.kbwc-title",
            "h1.title",
        ),
        lead=("[data-role=sapo]", ".detail-sapo", "h2.knc-sapo", "h2.sapo"),
        date=(
            "time[data-role=publishdate]@datetime",
            "[data-role=publishdate]",
            ".detail-time",
            ".kbwcm-time",
        ),
        author=(
            # the copy under the body names everyone; the one on top says "và 1 tác giả khác"
            ".detail-author-bot a.name",
            ".detail-author .author-item-name a.name",
            "[data-role=author] a.name",
            ".author-info a.name",
            "[data-role=author]",
            ".detail-author",
            ".kbwcm-author",
        ),
        credit=(".link-source-text-name",),
        section=(".detail-cate a", "a[data-role=cate-name]", "[data-role=cate-name]"),
        tags=(".detail-tab a.item", "[data-role=tags] a", ".detail__tags a"),
        body=(
            "div.detail-content.afcbc-body[data-role=content]",
            "div.afcbc-body",
            "div.detail-content[data-role=content]",
            "div.detail-content",
            "div.knc-content",
        ),
    ),
    rules=Rules(
        strip=(
            *strips(
                Reason.RELATED,
                "[type=RelatedOneNews]",
                "[type=RelatedNewsBox]",
                "[type=RelatedNews]",
                ".kbwscwl-relatedbox",
                ".box-news-relate",
                ".box-related",
                ".detail-relate",
                "#listNewsInContent",
                ".link-content-footer",
                ".OneNewsTitle",
                ".VCObjectBoxRelatedNewsItemSapo",
                # the inline links of these names are text, a block of its own is a teaser
                "div.seo-suggest-link",
                "div.link-inline-content",
            ),
            *strips(Reason.NAVIGATION, ".readmore-body-box"),
            *strips(Reason.TAGS, ".detail-tags"),
            *strips(Reason.WIDGET, "[type=VideoStream]"),
            *strips(Reason.ADVERTISEMENT, ".c-banner", "[id^=admzone]", ".adbro", ".InreadPc"),
        ),
        take=(Take(name="doctor", role=Role.AUTHORS, pattern=_DOCTOR),),
        # what the comment box's script leaves when a page is copied as text
        drop=(Drop(name="js-date", pattern=r".*GMT\+0700 \(\w+ Time\)$", reason=Reason.TEMPLATE),),
    ),
    more=(
        "https://{host}/timelinelist/{zone}/{page}.htm",
        "https://{host}/timelinelist/{zone}/{page}.chn",
    ),
    verified="saved pages of tuoitre, baochinhphu, cafef (2026-03), thanhnien, suckhoedoisong "
    "(2026-10); five public crawlers of 2025-26; ad selectors from a public filter list (2026-08)",
)
