"""Captions told by their place, and those that are an article's text.

Word, Joomla and the portals of ministries know no captions: their writers centre the line under a
picture or set it in italics. A photo story may have nothing but captions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cleaners.clutter.captions import is_caption
from cleaners.model import Block

#: A caption holds at most this many words; what is longer is text under a picture, and stays text.
CAPTION_WORDS = 90
#: A photo story tells in so many captions at least, each of so many words; what introduces them has
#: a third of their words.
TELLING, TELLING_WORDS, INTRODUCED = 4, 20, 1 / 3
#: A caption by its place is one or two sentences.
WORDS = 60
#: A caption in a box with its picture; in a longform such a box may hold a paragraph.
FRAMED = 30
#: A sentence's end.
_ENDS = '.!?…”"'
#: The words of the shortest lead.
LEAD_WORDS = 12
#: A photo story says in its captions what an article says in its paragraphs: they are its text.
STORY = 0.5


class UnderPicture:
    """Of one block: the box of the picture right above it and the box around that, () where there
    is none; and whether it is centred or slanted (and no bold, centred subheading).
    """

    __slots__ = ("apart", "boxes")

    def __init__(self, boxes: tuple[int, ...], apart: bool) -> None:
        self.boxes = boxes
        self.apart = apart


def settle_captions(blocks: Sequence[Block], seen: Sequence[UnderPicture]) -> list[tuple[int, str]]:
    """The blocks that are of another kind than their elements say: captions by their place, and
    captions that are the text.
    """
    marked = [i for i, block in enumerate(blocks) if block.kind == "caption"]
    telling = frozenset(_telling(blocks, marked) if len(marked) >= TELLING else ())
    found = [(i, "p") for i in marked if i in telling or _words(blocks[i]) > CAPTION_WORDS]
    if any(place.boxes for place in seen):
        found += [(i, "caption") for i in captions_by_place(blocks, seen)]
    return found


def _telling(blocks: Sequence[Block], marked: Sequence[int]) -> Sequence[int]:
    """The captions of a photo story that has no text but them (tienphong, 2026): sentences, with no
    paragraph among them. Those that name who took the picture are none.
    """
    told = [i for i in marked if _tells(blocks[i])]
    if len(told) < max(TELLING, len(marked) / 2):
        return ()
    prose = [i for i, block in enumerate(blocks) if block.kind == "p" and _is_prose(block)]
    if any(told[0] < i < told[-1] for i in prose):
        return ()
    words = sum(_words(blocks[i]) for i in told)
    return told if sum(_words(blocks[i]) for i in prose) <= INTRODUCED * words else ()


def _tells(block: Block) -> bool:
    return block.text[-1] in _ENDS and _words(block) >= TELLING_WORDS and not _marked(block)


def _is_prose(block: Block) -> bool:
    return block.links < 0.5 and _words(block) >= LEAD_WORDS


def captions_by_place(blocks: Sequence[Block], seen: Sequence[UnderPicture]) -> list[int]:
    """The blocks that are captions; none where they are the page's text."""
    main = _main(blocks) if blocks else 0
    found = [
        i
        for i, place in enumerate(seen)
        if blocks[i].box in place.boxes
        and not _is_lead(blocks, i)
        and (_is_caption(blocks, seen, i) or _in_frame(blocks, i, main, place.boxes[0]))
    ]
    if not found:
        return []
    beside = {blocks[i].box for i in found} | {main}
    words = sum(_words(b) for b in blocks if b.kind in ("p", "item") and b.box in beside)
    captions = sum(_words(blocks[i]) for i in found)
    return found if captions <= STORY * (words - captions) else []


def _is_lead(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line is the page's first paragraph: leads are slanted, too, and stand under an
    author's face or the article's picture.
    """
    if _words(blocks[i]) < LEAD_WORDS:
        return False
    return not any(_is_prose(b) for b in blocks[:i] if b.kind == "p")


def _in_frame(blocks: Sequence[Block], i: int, main: int, frame: int) -> bool:
    """Whether a line is all that stands in its picture's box, and that is not the article's."""
    block = blocks[i]
    if block.kind != "p" or block.links > 0.5 or block.box != frame or frame == main:
        return False
    if _words(block) > FRAMED:
        return False
    beside = (*blocks[max(0, i - 1) : i], *blocks[i + 1 : i + 2])
    return all(other.box != block.box for other in beside)


def _main(blocks: Sequence[Block]) -> int:
    """The box that holds most words: the article's, on a page that has one."""
    words: Counter[int] = Counter()
    for block in blocks:
        words[block.box] += _words(block) if block.links < 0.5 else 0
    return words.most_common(1)[0][0]


def _is_caption(blocks: Sequence[Block], seen: Sequence[UnderPicture], i: int) -> bool:
    block = blocks[i]
    if not seen[i].apart or block.kind != "p" or block.links > 0.5 or _words(block) > WORDS:
        return False
    return not any(_goes_on(blocks, seen, i))


def _goes_on(blocks: Sequence[Block], seen: Sequence[UnderPicture], i: int) -> Iterator[bool]:
    """Whether the text around the picture is set like the line under it: verse, a letter."""
    for j in (i - 1, i + 1):
        if 0 <= j < len(blocks) and blocks[j].kind == "p" and blocks[j].links <= 0.5:
            yield seen[j].apart and not seen[j].boxes and not _marked(blocks[j])


def _marked(block: Block) -> bool:
    return is_caption(block.text, _words(block))


def _words(block: Block) -> int:
    return block.text.count(" ") + 1
