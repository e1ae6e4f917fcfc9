"""Thời báo Ngân hàng."""

from cleaners.families.mastercms import FAMILY
from cleaners.outlet import Outlet, Selectors

OUTLET = Outlet(
    id="thoibaonganhang",
    name="Thời báo Ngân hàng",
    domains=("thoibaonganhang.vn",),
    family=FAMILY,
    articles=(r"//thoibaonganhang\.vn/[^/?#]+-\d+\.html",),
    id_pattern=r"-(\d+)\.html$",
    listings=("/thoi-su", "/ngan-hang/thi-truong-tien-te"),
    # In the layout of 2021 the name stands alone in a right-aligned paragraph.
    selectors=Selectors(author=(".tbnh-author-meta a",)),
    names=("Thời báo Ngân hàng", "TBNH"),
    verified="a crawler of 2025; a saved page of 2021",
)
