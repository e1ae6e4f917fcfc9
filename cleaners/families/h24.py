"""24h's own CMS: cate-24h-foot-* (2019-26) and the pages of 2012."""

from cleaners.model import Reason
from cleaners.outlet import Family, Selectors
from cleaners.rules import Rules, strips

FAMILY = Family(
    id="24h",
    name="24h's own",
    markers=(
        "cate-24h-foot-arti-deta",
        'id="article_sapo"',
        "baiviet-title",
        "text-conent",
    ),
    selectors=Selectors(
        title=("h1#article_title", "h1.clrTit", "h1.baiviet-title"),
        lead=("#article_sapo", "h2.cate-24h-foot-arti-deta-sum", ".baiviet-head-noidung"),
        date=("time.cate-24h-foot-arti-deta-cre-post", ".publication_date"),
        author=(".nguontin",),
        credit=(".nguontin",),
        body=(".cate-24h-foot-arti-deta-info", "#article_body", ".text-conent"),
    ),
    rules=Rules(
        strip=(
            *strips(Reason.RELATED, ".bv-lq", ".view-more", ".baiviet-bailienquan"),
            *strips(
                Reason.ADVERTISEMENT, ".data-embed-code-minigame", ".adv-24h-mid", "[id^='ADS_']"
            ),
        )
    ),
    verified="a saved page of 2012 and public crawlers of 2019-26; [id^=ADS_] from an ad filter "
    "list, 2026-11",
)
