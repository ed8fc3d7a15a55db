"""Fonts for drawing: which there are, which are kept for judging only, and which can draw a text."""

from functools import cache, lru_cache

from fontTools.ttLib import TTCollection, TTFont
from PIL import ImageFont

SANS, SERIF = '/usr/share/fonts/opentype/noto/NotoSansCJK-', '/usr/share/fonts/opentype/noto/NotoSerifCJK-'
TRUETYPE = '/usr/share/fonts/truetype/'
SIMPLIFIED = 2  # place of the SC face within Noto's collections

# (file, face, weight in the draw)
TRAINING = (
    (SANS + 'Regular.ttc', SIMPLIFIED, 10),
    (SANS + 'Bold.ttc', SIMPLIFIED, 4),
    (SANS + 'Medium.ttc', SIMPLIFIED, 4),
    (SANS + 'Light.ttc', SIMPLIFIED, 3),
    (SANS + 'DemiLight.ttc', SIMPLIFIED, 2),
    (SANS + 'Black.ttc', SIMPLIFIED, 1),
    (SERIF + 'Regular.ttc', SIMPLIFIED, 10),
    (SERIF + 'Bold.ttc', SIMPLIFIED, 4),
    (SERIF + 'Medium.ttc', SIMPLIFIED, 3),
    (SERIF + 'Light.ttc', SIMPLIFIED, 2),
    (SERIF + 'SemiBold.ttc', SIMPLIFIED, 3),
    (TRUETYPE + 'wqy/wqy-zenhei.ttc', 0, 8),
    (TRUETYPE + 'wqy/wqy-microhei.ttc', 0, 6),
    (TRUETYPE + 'arphic/uming.ttc', 0, 8),
    (TRUETYPE + 'arphic/ukai.ttc', 0, 8),
    (TRUETYPE + 'arphic-gkai00mp/gkai00mp.ttf', 0, 2),
    (TRUETYPE + 'cwtex/cwfs.ttf', 0, 4),
    (TRUETYPE + 'babelstone/BabelStoneHan.ttf', 0, 3),
    (TRUETYPE + 'lxgw-wenkai/LXGWWenKai-Light.ttf', 0, 2),
    (TRUETYPE + 'droid/DroidSansFallbackFull.ttf', 0, 2),
    (TRUETYPE + 'cns11643/TW-Kai-98_1.ttf', 0, 1),
)
JUDGING = (
    (TRUETYPE + 'lxgw-wenkai/LXGWWenKai-Regular.ttf', 0, 1),
    (TRUETYPE + 'arphic-gbsn00lp/gbsn00lp.ttf', 0, 1),
    (TRUETYPE + 'cns11643/TW-Sung-98_1.ttf', 0, 1),
)
LATIN = tuple(
    TRUETYPE + name
    for name in (
        'dejavu/DejaVuSans.ttf',
        'dejavu/DejaVuSansMono.ttf',
        'dejavu/DejaVuSans-Bold.ttf',
        'dejavu/DejaVuSerif.ttf',
        'liberation/LiberationSans-Regular.ttf',
        'liberation/LiberationSerif-Regular.ttf',
        'liberation/LiberationMono-Regular.ttf',
        'liberation/LiberationSans-Bold.ttf',
        'liberation/LiberationMono-Bold.ttf',
        'liberation/LiberationSansNarrow-Regular.ttf',
        'liberation/LiberationSerif-Bold.ttf',
        'noto/NotoMono-Regular.ttf',
    )
) + ('/usr/share/fonts/opentype/ocr-b/OCRB.otf',)
LATIN_JUDGING = tuple(
    TRUETYPE + name
    for name in (
        'noto/NotoSansMono-Regular.ttf',
        'noto/NotoSansMono-Bold.ttf',
        'dejavu/DejaVuSansCondensed.ttf',
        'dejavu/DejaVuSansMono-Bold.ttf',
    )
)
LAST_RESORT = (TRUETYPE + 'babelstone/BabelStoneHan.ttf', 0)


@lru_cache(maxsize=600)
def font(path, face, size):
    return ImageFont.truetype(path, size, index=face, layout_engine=ImageFont.Layout.BASIC)


@cache
def repertoire(path, face):
    """The characters a font can draw."""
    file = TTCollection(path, lazy=True).fonts[face] if path.endswith('.ttc') else TTFont(path, lazy=True)
    return frozenset(map(chr, file.getBestCmap()))


def can_draw(path, face, text):
    return all(char in repertoire(path, face) or char == ' ' for char in text)


def pick_font(random, text, held_out):
    """A font that can draw the text; None when there is none among the wanted ones."""
    fonts = JUDGING if held_out else TRAINING
    for path, face, _ in random.choices(fonts, [weight for *_, weight in fonts], k=8):
        if can_draw(path, face, text):
            return path, face
    return LAST_RESORT if can_draw(*LAST_RESORT, text) and not held_out else None


def pick_latin_font(random, text, held_out):
    path = random.choice(LATIN_JUDGING if held_out else LATIN)
    return (path, 0) if can_draw(path, 0, text) else None
