"""Draws a text line as it lies on paper: colours, background, rules, neighbours, remains of stamps."""

import colorsys

import cv2
import numpy as np
from PIL import Image, ImageDraw

from fonts import font, pick_font, pick_latin_font

INKS = (
    (25, 25, 25),
    (45, 45, 50),
    (10, 10, 60),
    (60, 60, 60),
    (30, 60, 120),
    (130, 30, 20),
    (140, 70, 30),
    (20, 110, 90),
    (90, 50, 120),
    (150, 20, 20),
)
PAPER_AROUND = 1.1  # paper kept above and below the line, in text heights


class Sheet:
    """A drawn line: picture (RGB bytes), the box of its ink, the size of its text in pixels."""

    def __init__(self, picture, ink, size):
        self.picture, self.ink, self.size = picture, ink, size


def draw_line(random, segments, size, held_out=False):
    """Draws the segments beside each other; None when no wanted font has all the characters."""
    runs = [run for segment in choose_fonts(random, segments, size, held_out) for run in segment]
    if not runs:
        return None
    spacing = random.choice((0,) * 7 + (0.04, 0.08, 0.15)) * size
    widths = [measure(run, spacing) for run in runs]
    margin = int(size * 1.2)
    width, height = int(sum(widths)) + 2 * margin, int(size * (1 + 2 * PAPER_AROUND))
    picture = Image.fromarray(paper(random, width, height))
    pen = ImageDraw.Draw(picture)
    baseline = int(size * (PAPER_AROUND + 0.86))
    boxes, x = [], float(margin)
    for run, advance in zip(runs, widths):
        boxes += put(pen, x, baseline, run, spacing)
        x += advance
    boxes = [box for box in boxes if box[2] > box[0] and box[3] > box[1]]
    if not boxes:
        return None
    ink = [min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)]
    add_surroundings(random, pen, ink, size, width, runs[0])
    sheet = np.asarray(picture)
    return Sheet(mark_over(random, sheet, size) if random.random() < 0.12 else sheet, ink, size)


def choose_fonts(random, segments, size, held_out):
    """Runs of (text, font, colour): a label and its value often differ; codes often have a Latin font."""
    text = ''.join(segments)
    base = pick_font(random, text, held_out)
    if base is None:
        return []
    ink = random.choice(INKS) if random.random() < 0.5 else INKS[0]
    fade = random.choice((0, 0, 0.15, 0.35)) + random.random() * 0.15
    result = []
    for index, segment in enumerate(segments):
        is_value = index > 0
        chosen = pick_font(random, segment, held_out) if is_value and random.random() < 0.4 else base
        colour = INKS[random.randrange(4)] if is_value else ink
        own_size = size if not is_value else int(size * random.choice((1, 1, 1, 1.1, 1.2, 0.9)))
        colour = tuple(int(c + (200 - c) * fade) for c in colour)
        result.append(split_scripts(random, segment, chosen or base, own_size, colour, held_out))
    return result


def split_scripts(random, segment, chosen, size, colour, held_out):
    """Gives stretches of ASCII a Latin font of their own, in some of the lines."""
    latin = pick_latin_font(random, segment, held_out) if segment.isascii() else None
    if latin and random.random() < 0.55:
        return [(segment, font(*latin, size), colour)]
    return [(segment, font(*chosen, size), colour)]


def measure(run, spacing):
    text, face, _ = run
    return face.getlength(text) + spacing * len(text)


def put(pen, x, baseline, run, spacing):
    """Draws one run and tells the boxes of its ink."""
    text, face, colour = run
    if spacing == 0:
        pen.text((x, baseline), text, font=face, fill=colour, anchor='ls')
        return [pen.textbbox((x, baseline), text.rstrip(), font=face, anchor='ls')] if text.strip() else []
    boxes = []
    for char in text:
        pen.text((x, baseline), char, font=face, fill=colour, anchor='ls')
        if char != ' ':
            boxes.append(pen.textbbox((x, baseline), char, font=face, anchor='ls'))
        x += face.getlength(char) + spacing
    return boxes


def paper(random, width, height):
    """Plain, tinted or patterned paper."""
    hue, depth = random.random(), random.random() ** 2 * 0.25
    colour = np.array(colorsys.hsv_to_rgb(hue, depth, random.uniform(0.8, 1))) * 255
    if random.random() < 0.35:
        colour = np.full(3, random.uniform(225, 255))
    page = np.broadcast_to(colour.astype(np.float32), (height, width, 3)).copy()
    if random.random() < 0.3:
        page += guilloche(random, width, height)[..., None] * np.array(
            [random.uniform(-30, 8) for _ in range(3)], np.float32
        )
    return np.clip(page, 0, 255).astype(np.uint8)


def guilloche(random, width, height):
    """Wavy lines as on security paper, from 0 to 1."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    phase = x * random.uniform(0.02, 0.3) * random.choice((-1, 1)) + y * random.uniform(0.05, 0.5)
    wave = np.sin(phase + random.uniform(1, 6) * np.sin(x * random.uniform(0.005, 0.05)))
    return np.clip(wave * random.uniform(1, 4) - random.uniform(0, 2), 0, 1)


def add_surroundings(random, pen, ink, size, width, run):
    """Rules of a table and the lines above and below, which the cut may touch."""
    colour = tuple(random.randint(40, 190) for _ in range(3))
    thick = max(1, int(size * random.uniform(0.02, 0.07)))
    for place in (ink[1] - size * random.uniform(0.12, 0.5), ink[3] + size * random.uniform(0.12, 0.5)):
        if random.random() < 0.1:
            pen.line((0, place, width, place), colour, thick)
    for place in (ink[0] - size * random.uniform(0.15, 0.5), ink[2] + size * random.uniform(0.15, 0.5)):
        if random.random() < 0.06:
            pen.line((place, 0, place, 1000), colour, thick)
    for direction in (-1, 1):
        if random.random() < 0.2:
            pen.text(
                (random.uniform(-2, 1) * size, ink[3] - size * 0.14 + direction * size * random.uniform(1.25, 1.7)),
                run[0] * 3,
                font=run[1],
                fill=run[2],
                anchor='ls',
            )


def mark_over(random, page, size):
    """Strokes of a stamp across the text, red or what is left after the reader has lifted it, or a fold."""
    height, width = page.shape[:2]
    over = np.zeros((height, width), np.uint8)
    for _ in range(random.randint(1, 3)):
        radius = int(size * random.uniform(1.5, 5))
        centre = (random.randint(0, width), random.randint(-radius, height + radius))
        cv2.ellipse(
            over,
            centre,
            (radius, radius),
            0,
            0,
            360,
            random.randint(90, 255),
            max(1, int(size * random.uniform(0.04, 0.12))),
            cv2.LINE_AA,
        )
    share = over[..., None].astype(np.float32) / 255
    tint = np.array(random.choice(((220, 60, 60), (235, 225, 225), (200, 200, 200))), np.float32)
    mixed = (
        np.minimum(page, page * (1 - share) + tint * share)
        if random.random() < 0.6
        else page * (1 - share * 0.5) + tint * share * 0.5
    )
    return mixed.astype(np.uint8)
