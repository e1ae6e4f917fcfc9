"""Mediatech's CMS (media.{host}/upload/image): northern papers and Báo Tây Ninh."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, Strip, strips

FAMILY = Family(
    id="mediatech",
    name="Mediatech",
    markers=('content="MEDIATECH"', "adszone-key", 'id="content-detail"', "content-article"),
    selectors=Selectors(
        title=("h1.name", ".content-article h1"),
        lead=("#content-detail p.sapo", "h4.sapo", "div.sapo"),
        date=("div.date.font5",),
        author=("#content-detail div.author",),
        section=(".breadcrumbs li.active a",),
        body=("#content-detail",),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.ADVERTISEMENT, "ins.ads-zone-group"),
            *strips(Reason.RELATED, ".block-news-list"),
            # The page prints the summary first, cut in the middle of a word, then the whole lead.
            Strip(name="cut sapo", css="div.sapo:has(+ p.sapo)", reason=Reason.REPEAT),
        )
    ),
    verified=(
        "a saved page of baotayninh.vn (2026-10); baoquangninh and baohungyen share its date "
        "class, baocaobang and baoquangninh its picture addresses"
    ),
)
