"""Which network addresses a one-off fetch may connect to.

A URL that somebody pastes, or a redirect, must not reach the machine's own network: names are
resolved here once, every answer is judged, and the connection is made to the judged address
itself, so that a second DNS answer cannot differ.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

#: IPv6 networks that carry an IPv4 address inside, and where in its 128 bits the address ends.
_CARRIERS = (
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped
    (IPv6Network("::ffff:0:0:0/96"), 0),  # IPv4-translated (RFC 2765)
    (IPv6Network("::/96"), 0),  # IPv4-compatible, long obsolete
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64
    (IPv6Network("2002::/16"), 80),  # 6to4
)
#: Not for the public, though `is_global` of one Python version or another says so.
_REFUSED_4 = (IPv4Network("192.88.99.0/24"), IPv4Network("192.0.0.0/24"))
_REFUSED_6 = (
    IPv6Network("2001::/32"),  # Teredo: carries the client's own address, obfuscated
    IPv6Network("64:ff9b:1::/48"),  # NAT64 for local use
    IPv6Network("fec0::/10"),  # site-local, deprecated
    IPv6Network("5f00::/16"),  # segment routing
)


def is_public(address: Address) -> bool:
    """Whether the address belongs to the public internet: not private, loopback, link-local,
    multicast, reserved or shared, and carrying none of these inside."""
    if isinstance(address, IPv4Address):
        inside = any(address in network for network in _REFUSED_4)
        return address.is_global and not address.is_multicast and not inside
    for network, shift in _CARRIERS:
        if address in network:
            return is_public(IPv4Address(int(address) >> shift & 0xFFFFFFFF))
    inside = any(address in network for network in _REFUSED_6)
    return address.is_global and not address.is_multicast and not inside


def resolve(host: str, port: int) -> list[Address]:
    """The host's addresses, in the order the system prefers; OSError when there is none.

    Odd spellings of numbers ("2130706433", "0x7f.1") are read by the system here, as a
    connection would read them.
    """
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    found = (ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers)
    return list(dict.fromkeys(found))
