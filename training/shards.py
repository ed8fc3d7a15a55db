"""Reading back the written lines: batches of features with their labels."""

import json
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import torch

from alphabet import all_classes

CHANNELS = 480


def class_numbers():
    return {char: number for number, char in enumerate(all_classes())}


def shard_names(folder, suffix='.f16'):
    return sorted(path.with_suffix('') for path in Path(folder).glob(f'*{suffix}'))


def read_batches(name):
    return json.loads(name.with_suffix('.json').read_text('utf8'))


def feature_batches(name):
    """Yields (features as float32, lines) of one shard."""
    stored, offset = np.memmap(name.with_suffix('.f16'), np.float16, 'r'), 0
    for batch in read_batches(name):
        shape = (len(batch['lines']), CHANNELS, 1, batch['width'] // 8)
        size = int(np.prod(shape))
        yield torch.from_numpy(stored[offset : offset + size].astype(np.float32)).reshape(shape), batch['lines']
        offset += size


def pixel_batches(name):
    """Yields (pictures as the network takes them, lines) of one shard."""
    stored, offset = np.memmap(name.with_suffix('.u8'), np.uint8, 'r'), 0
    for batch in read_batches(name):
        shape = (len(batch['lines']), 48, batch['width'], 3)
        size = int(np.prod(shape))
        pictures = torch.from_numpy(np.array(stored[offset : offset + size])).reshape(shape)
        yield pictures.flip(3).permute(0, 3, 1, 2).float() / 127.5 - 1, batch['lines']
        offset += size


def greedy(scores, steps):
    """The classes CTC decoding gives, blanks and repetitions removed."""
    best = scores[:steps].argmax(-1).tolist()
    return [now for before, now in zip([0, *best], best) if now not in (0, before)]


def in_habit_of(reading, text):
    """The true text with a space only where the published model writes one, and signs as wide as it writes them.

    What comes after reading knows this habit; it is kept, not unlearnt.
    """
    bare = text.replace(' ', '')
    result = list(bare)
    read = reading.replace(' ', '')
    places = [len(reading[:i].replace(' ', '')) for i, char in enumerate(reading) if char == ' ']
    blocks = SequenceMatcher(None, narrow(read), narrow(bare), False).get_matching_blocks()
    partner = {block.a + i: block.b + i for block in blocks for i in range(block.size)}
    for mine, true in partner.items():
        result[true] = read[mine]
    for place in sorted({partner[p] for p in places if p in partner and p > 0}, reverse=True):
        result.insert(place, ' ')
    return ''.join(result)


def narrow(text):
    """Full-width signs as their narrow twins, one for one."""
    return text.translate(NARROW)


NARROW = str.maketrans('（）：；，！？／＊＋－＝％￥', '():;,!?/*+-=%¥')
