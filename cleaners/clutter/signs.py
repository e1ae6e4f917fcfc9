"""How outlets sign their leads and teasers: "(Dân trí) -", "TTO -", "BNEWS", "VnExpress -"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cleaners.outlet import outlets
from cleaners.vietnamese import LOWER, UPPER

#: An outlet nobody declared signs its leads in the same way: "(GLO)-", "(PLVN) -", "(abc.vn) -".
#: and 24h's sections "(Tin thể thao, tin bóng đá)".
_ANY_PREFIX: Final = (
    r"\([\w.&+/ ]{2,30}\)\.?\s?[-–—]|\((?:[A-ZĐ][A-ZĐ0-9]{1,7}|[\w.]{2,24}\.(?:vn|com|net|org))\)\s?[.]"
    r"|\(Tin [^()]{3,50}\)|\([A-ZĐ]{2,6}O\)|\((?![IVX]+\)|(?:GDP|GRDP|GNP|CPI|FDI|ODA|PCI|PMI|VAT|WHO|WTO|IMF|NATO|ASEAN|APEC|HIV|AIDS|BHXH|BHYT|OCOP|HTX|CLB|UBND|HĐND)\))[A-ZĐ]{3,6}\)(?= [A-ZĐ])|(?:[A-ZĐ&]{2,8} Online|\w{2,20}\.(?:VN|vn)) ?[-–—]"
    r"|(?:PLO|SGGPO|SGGP|HNMO|NDO|NDĐT|ND|CANDO|VOH|PLVN|KTĐT|BDO|DNVN|ĐSPL|GiadinhNet|TTO|TNO|TPO|NLĐO|SKĐS|VOV|ANTĐ|BVPL|CLO"
    r"|(?!(?:CEO|CFO|COO|CTO|CIO|CMO|WHO|WTO|NATO|KIDO|WIPO|ISO|IPO|UFO|GMO|EURO|NGO|FAO|ILO|IMO) ?[-–—])[A-ZĐ]{2,3}O(?=\s?[-–—]\s?["
    + UPPER
    + r"0-9“\"])"
    r"|ĐTCK|GD&TĐ|KTSG|LĐO|LĐTĐ|BHG|BBK|QBĐT|YBĐT|LCĐT|TQĐT|HBĐT|PNO|PNVN|QĐND|LNV|KTNT|NNVN|MTĐT|GDVN|BTN|VHPT|TBKTSG|TG&VN|VTC)\.? ?[-–—]"
    # printed papers put theirs with a space on both sides; "TT-Huế" and "TP - HCM" are places
    r"|(?:TT|TTCT|TP|LĐ|NLĐ|PL|HNM|PN|SGTT|DĐDN|VnMedia|ICTnews)(?= [-–—] (?!HCM|Huế|Hồ Chí)["
    + UPPER
    + r"0-9“\"])"
)


#: The letters of the longest sign of an outlet that nobody declared, before its dash: an address.
_ONLINE: Final = 23


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """How outlets sign: at a lead's start, at a teaser's start, glued to a teaser's title, and whose
    each form is. `reach`: no form at a text's start goes on for longer, unless a bracket opens it.
    """

    start: re.Pattern[str]
    teaser: re.Pattern[str]
    glued: re.Pattern[str]
    owners: dict[str, str]
    reach: int


@lru_cache(maxsize=1)
def _signs() -> _Signs:
    owners: dict[str, str] = {}
    bare: list[str] = []  # "BNEWS Các nhà máy ...": declared without any mark after it
    for outlet in outlets().values():
        for prefix in outlet.prefixes:
            owners.setdefault(prefix.strip(" -–—.:"), outlet.id)
            if prefix[-1].isalnum() and prefix.isupper():
                bare.append(prefix)
    signs = list(owners)
    names = {
        name: outlet.id
        for outlet in outlets().values()
        for name in (outlet.name, *outlet.names)
        if len(name) >= 4 and name not in owners
    }
    start = re.compile(
        rf"(?:(?P<who>{_either(signs)})\s?(?:[-–—.:]|(?<=\))(?=\s?[{UPPER}0-9\"“‘]))"
        rf"|(?P<bare>{_either(bare)})\s(?=[{UPPER}])"
        rf"|(?P<name>{_either(names)}) [-–—](?= [{UPPER}0-9\"“'‘])|{_ANY_PREFIX})[-–—.\s]*(?=[{UPPER}0-9\"“‘'(\[]|[a-z][A-Z])"
    )
    bracketed = _either(form for form in signs if form.startswith("("))
    capitals = _either(form for form in signs if form.isupper() and form.isalpha())
    teaser = re.compile(rf"(?:{_either(signs)}|\((?:[\w-]+\.)+(?:vn|com|net|org)\))\s?[-–—]+\s")
    glued = re.compile(
        rf"(?<=\S)(?:{bracketed})\s?[-–—]|(?<=[{LOWER}?!”\"])(?:{capitals})\s?[-–—]\s"
    )
    reach = max(_ONLINE, *map(len, signs), *map(len, names)) + 2
    return _Signs(start=start, teaser=teaser, glued=glued, owners=owners | names, reach=reach)


def sign_at_start(text: str) -> re.Match[str] | None:
    """The outlet's sign that a text begins with. Most begin with none, and show that at a glance."""
    signs = _signs()
    if text[0] == "(" or text[:2].isupper():
        return signs.start.match(text)
    head = text[: signs.reach]
    marked = "." in head or "-" in head or ":" in head or "–" in head or "—" in head
    return signs.start.match(text) if marked else None


def teaser_sign(text: str) -> re.Match[str] | None:
    """The outlet's sign that a teaser begins with, or that stands in it glued to its title."""
    if not ("-" in text or "–" in text):
        return None
    head = text[: _signs().reach]
    if (text[0] == "(" or "-" in head or "–" in head) and (found := _signs().teaser.match(text)):
        return found
    return glued_sign(text, len(text))


def glued_sign(text: str, end: int) -> re.Match[str] | None:
    """The outlet's sign that stands glued to a title: "title(Dân trí) - summary". It is looked for
    only before a dash that a bracket or a capital stands before.
    """
    signs = _signs()
    for dash in "-–—":
        at = text.find(dash, 2, end)
        while at > 0:
            before = text[at - 1] if text[at - 1] != " " else text[at - 2]
            if before == ")" or before.isupper():
                found = signs.glued.search(text, max(1, at - signs.reach), min(at + 2, end))
                if found:
                    return found
            at = text.find(dash, at + 1, end)
    return None


def without_sign(text: str) -> tuple[str, str | None]:
    """A lead or title without its outlet's sign, and the id of the declared outlet that signed."""
    found = sign_at_start(text)
    if found is None:
        return text, None
    owners = _signs().owners
    return text[found.end() :], owners.get(found["who"] or found["bare"] or found["name"] or "")


def _either(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)) or "(?!)"


#: Words of a paper's name that its sign leaves out.
_KIND: Final = re.compile(
    r"(?i)^(?:báo|tạp chí|trang tin|đài)(?: điện tử)?\s+|\s+(?:điện tử|online)$"
)


def without_own_sign(text: str, names: Iterable[str]) -> str:
    """A lead without the sign of an outlet nobody declared, told by the page's own name: "ĐPN -"
    where the site is called "Đất Phương Nam", or its whole name.
    """
    found = _ACRONYM.match(text)
    for name in names:
        for form in (name, _KIND.sub("", name)):
            if len(form) >= _WHOLE and (whole := _whole_name(text, form)):
                return text[whole:]
        if found is None:
            continue
        for words in (name.split(), _KIND.sub("", name).split()):
            initials = "".join(word[0] for word in words if word[0].isalnum()).upper()
            sign = found["bracketed"] or found["bare"]
            if len(words) >= 2 and sign.removesuffix("O") in (initials, initials + "O"):
                return text[found.end() :]
    return text


def _whole_name(text: str, name: str) -> int:
    """How far the site's name and a dash reach at a text's start: "ĐẤT PHƯƠNG NAM - ", "(Đất Phương
    Nam) -", "Báo Đất - ". Two names may stand so in a sentence, as they do in its title.
    """
    start = 1 if text[0] == "(" else 0
    end = start + len(name)
    said = text[start:end]
    if said.casefold() != name.casefold():
        return 0
    if not (start or said.isupper() or _KIND.search(name)):
        return 0
    found = _DASH.match(text, end)
    return found.end() if found else 0


#: A shorter name may be a word.
_WHOLE: Final = 6
_DASH: Final = re.compile(rf"(?: (?:Online|Điện tử|điện tử))?\)?\s?[-–—]\s?(?=[{UPPER}0-9\"“])")
_ACRONYM: Final = re.compile(
    rf"(?:\((?P<bracketed>[{UPPER}]{{2,7}})\)\s?[-–—.:]*|(?P<bare>[{UPPER}]{{2,7}})(?: Online)?\s?[-–—])\s?"
    rf"(?=[{UPPER}0-9\"“])"
)
