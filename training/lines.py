"""Makes training and judging lines: text, drawing, photograph, cut; the same seed gives the same line."""

import random
import re

from camera import cut, photograph, text_size
from draw import draw_line
from texts import Texts

SHARES = {'clean': 14, 'photo': 30, 'lowres': 14, 'blur': 20, 'hard': 22}
WIDEST = 960
CHINESE = re.compile(r'[⺀-\U0003ffff]')


class Line:
    """A cut line (48 × width × 3 bytes, RGB) with its text and level."""

    def __init__(self, pixels, text, level):
        self.pixels, self.text, self.level = pixels, text, level


def make_line(seed, held_out=False):
    """One line, or None when the drawn text suits no font or is too long."""
    chance = random.Random(seed)
    segments = Texts(chance.getrandbits(60)).draw()
    level = chance.choices(list(SHARES), SHARES.values())[0]
    size = text_size(chance, level)
    drawn_at = max(8, round(size)) if chance.random() < 0.4 else 40
    sheet = draw_line(chance, segments, drawn_at, held_out)
    if sheet is None:
        return None
    text = ''.join(segments).strip()
    photo = photograph(chance, sheet, level, size)
    pixels = cut(chance, photo, len(text) <= 4, CHINESE.search(text) is None)
    return Line(pixels, text, level) if pixels.shape[1] <= WIDEST else None


def make_lines(first, count, held_out=False):
    """`count` lines from consecutive seeds, those without a line left out."""
    for seed in range(first, first + count):
        line = make_line(seed, held_out)
        if line is not None:
            yield line
