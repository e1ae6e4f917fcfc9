"""Khoa học phổ thông."""

from cleaners.families.onecms import FAMILY
from cleaners.model import Reason
from cleaners.outlet import Outlet
from cleaners.rules import Drop, Rules

OUTLET = Outlet(
    id="khoahocphothong",
    name="Khoa học phổ thông",
    domains=("khoahocphothong.vn",),
    family=FAMILY,
    articles=(r"//khoahocphothong\.vn/[^?#]+-\d+\.html",),
    id_pattern=r"-(\d+)\.html$",
    listings=("/y-hoc", "/khoa-hoc"),
    rules=Rules(
        drop=(
            Drop(
                name="keyword line",  # old articles carry the paper's keywords as their sapo
                pattern=r"[Kk]hoa học phổ thông, khoa học, tạp chí",
                reason=Reason.TAGS,
            ),
        )
    ),
    names=("Khoa học phổ thông", "Tạp chí Khoa học phổ thông", "TUOI TRE ONLINE"),
    confidence="solid",
    verified="saved pages of 2026-10",
    traps=("since 2026 the articles are served by tuoitre.vn/khoahocphothong/, in this template",),
)
