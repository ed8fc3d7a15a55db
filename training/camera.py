"""What a phone, a scanner and the reader's cut make of a drawn line.

`photograph` shrinks, tilts, blurs, shades and compresses; `cut` takes the line out as server/recognition/ocr/crop.ts
does: 48 pixels high, bilinear, two samples a side when shrinking, BGR from -1 to 1.
"""

import math

import cv2
import numpy as np

LINE_HEIGHT = 48
LEVELS = ('clean', 'photo', 'lowres', 'blur', 'hard')
# Text height in pixels, blur (standard deviation in pixels at 20 pixels of text), noise, JPEG quality, tilt in degrees.
FAULTS = {
    'clean': ((18, 44), (0, 0.3), (0, 2), (85, 97), 0.2),
    'photo': ((15, 34), (0.2, 1.0), (2, 8), (70, 92), 1.5),
    'lowres': ((9.5, 15), (0, 0.45), (2, 8), (50, 85), 1.5),
    'blur': ((15, 30), (0.8, 1.65), (2, 8), (65, 90), 1.5),
    'hard': ((12, 22), (0.4, 1.1), (5, 16), (38, 75), 2.0),
}


class Photo:
    """A photographed line: picture, the corners of its ink box, the height of its text in pixels."""

    def __init__(self, picture, corners, size):
        self.picture, self.corners, self.size = picture, corners, size


def text_size(random, level):
    low, high = FAULTS[level][0]
    return low * (high / low) ** random.random()


def photograph(random, sheet, level, size):
    """Takes the picture so that the text comes out `size` pixels high."""
    _, blur, noise, quality, tilt = FAULTS[level]
    left, top, right, bottom = sheet.ink
    corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    picture, corners = lay(random, sheet.picture, corners, size / sheet.size, tilt)
    picture = picture.astype(np.float32)
    if level != 'clean' or random.random() < 0.2:
        picture = light(random, picture, level)
    picture = soften(random, picture, random.uniform(*blur) * size / 20, level)
    picture += np.random.default_rng(random.getrandbits(32)).normal(
        0, random.uniform(*noise) * 0.6, picture.shape[:2] + (random.choice((1, 3)),)
    )
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    if level != 'clean' or random.random() < 0.6:
        packed = cv2.imencode('.jpg', picture, [cv2.IMWRITE_JPEG_QUALITY, random.randint(*quality)])[1]
        picture = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    return Photo(picture, corners, size)


def lay(random, picture, corners, scale, tilt):
    """Shrinks the sheet and turns, shears and tilts it a little."""
    if abs(scale - 1) < 0.02 and tilt < 1:
        return picture, corners
    height, width = picture.shape[:2]
    squeeze = random.choice((1, 1, 1, random.uniform(0.82, 1.1)))
    small = (max(8, round(width * scale * squeeze)), max(8, round(height * scale)))
    picture = cv2.resize(picture, small, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    corners = corners * (small[0] / width, small[1] / height)
    if tilt < 1:
        return picture, corners
    width, height = small
    angle = math.radians(random.uniform(-tilt, tilt))
    shear, keystone = random.uniform(-0.08, 0.08), random.uniform(-0.06, 0.06)
    turn = np.array([[math.cos(angle), -math.sin(angle) + shear, 0], [math.sin(angle), math.cos(angle), 0], [0, 0, 1]])
    tilted = np.array([[1, 0, 0], [0, 1, 0], [keystone / width, random.uniform(-0.04, 0.04) / height, 1]])
    matrix = (
        moved(width / 2 + random.random(), height / 2 + random.random())
        @ tilted
        @ turn
        @ moved(-width / 2, -height / 2)
    )
    picture = cv2.warpPerspective(picture, matrix, small, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return picture, cv2.perspectiveTransform(corners[None].astype(np.float64), matrix)[0]


def moved(x, y):
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]])


def light(random, picture, level):
    """Uneven light: a slope, sometimes a dark room, a hard shadow, folds or a fading highlight."""
    height, width = picture.shape[:2]
    x = np.linspace(-0.5, 0.5, width, dtype=np.float32)
    dark = 0.35 if level in ('blur', 'hard') and random.random() < 0.4 else 0.6
    shade = random.uniform(dark, 1.03) * (1 + x * random.uniform(-0.35, 0.35))
    if random.random() < 0.12:
        edge = random.uniform(-0.5, 0.5)
        shade = shade * (1 - random.uniform(0.1, 0.4) / (1 + np.exp(-(x - edge) * random.uniform(20, 80))))
    picture = picture * shade[None, :, None] * np.array([random.uniform(0.9, 1.04) for _ in range(3)], np.float32)
    if random.random() < 0.08:
        spot = np.exp(-(((x - random.uniform(-0.5, 0.5)) / random.uniform(0.05, 0.3)) ** 2)) * random.uniform(0.3, 0.75)
        picture = picture + (255 - picture) * spot[None, :, None]
    while random.random() < (0.25 if level == 'hard' else 0.06):
        place = random.randint(0, width - 1)
        picture[:, place : place + max(1, height // 20)] *= random.uniform(0.6, 0.9)
    return picture


def soften(random, picture, sigma, level):
    """Blur of the lens, sometimes of a moving hand."""
    if sigma > 0.15:
        picture = cv2.GaussianBlur(picture, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
    if level in ('blur', 'hard', 'photo') and random.random() < 0.12:
        length = random.randint(2, 4)
        kernel = np.eye(length, dtype=np.float32) if random.random() < 0.3 else np.ones((1, length), np.float32)
        kernel = kernel.T if random.random() < 0.5 else kernel
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)
    return picture


def cut(random, photo, is_short, is_latin):
    """Cuts the line out with margins as the detector gives them (measured, see training/README.md)."""
    corners = photo.corners
    along = corners[1] - corners[0] + corners[2] - corners[3]
    angle = math.atan2(along[1], along[0]) + math.radians(random.gauss(0, 0.4))
    cos, sin = math.cos(angle), math.sin(angle)
    turned = corners @ np.array([[cos, -sin], [sin, cos]])
    (left, top), (right, bottom) = turned.min(0), turned.max(0)
    ratio = random.gauss(1.2, 0.15) if is_latin else random.gauss(1.37 if is_short else 1.28, 0.13)
    height = max(photo.size * min(1.65, max(0.97, ratio)), (bottom - top) * random.uniform(1.02, 1.12))
    height *= 1.14 if random.random() < 0.1 else 1
    middle = (top + bottom) / 2 + height * random.gauss(0.008, 0.025)
    left += height * (random.gauss(-0.09, 0.04) if is_short or is_latin else min(0.04, random.gauss(-0.02, 0.05)))
    right += height * (random.gauss(0.14, 0.05) if is_short or is_latin else max(-0.03, random.gauss(0.09, 0.055)))
    width = max(LINE_HEIGHT, math.ceil(LINE_HEIGHT * (right - left) / height / 8) * 8)
    return sample(photo.picture, left, middle - height / 2, right - left, height, cos, sin, width)


def sample(picture, left, top, wide, high, cos, sin, width):
    """The turned rectangle scaled to `width` by 48."""
    step = max(wide / width, high / LINE_HEIGHT)
    times = 2 if step > 1.6 else 1
    x, y = wide / width / times, high / LINE_HEIGHT / times
    start = (left + x / 2, top + y / 2)
    matrix = np.array(
        [
            [x * cos, -y * sin, start[0] * cos - start[1] * sin - 0.5],
            [x * sin, y * cos, start[0] * sin + start[1] * cos - 0.5],
        ]
    )
    size = (width * times, LINE_HEIGHT * times)
    taken = cv2.warpAffine(
        picture, matrix, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return cv2.resize(taken, (width, LINE_HEIGHT), interpolation=cv2.INTER_AREA) if times == 2 else taken


def as_input(line):
    """RGB bytes to what the network takes: BGR planes from -1 to 1."""
    return line[:, :, ::-1].transpose(2, 0, 1).astype(np.float32) / 127.5 - 1
