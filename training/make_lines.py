"""Writes lines as batches of one width: make_lines.py FOLDER FIRST_SEED COUNT [--held-out] [--step N]

Each shard is NAME.json (batches: width, and text, level, seed, steps of each line) and NAME.u8 (their pixels, RGB).
"""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np

from lines import make_line

BATCH = 16
SHARD = 1024
WIDTH_UNIT = 16
PADDING = 128  # nearest byte to the zeros that the reader pads with


def write_shard(folder, seed, count, held_out):
    made = [(s, make_line(s, held_out)) for s in range(seed, seed + count)]
    made = sorted(((s, line) for s, line in made if line), key=lambda item: item[1].pixels.shape[1])
    batches, pixels = [], []
    for start in range(0, len(made), BATCH):
        part = made[start : start + BATCH]
        width = -(-part[-1][1].pixels.shape[1] // WIDTH_UNIT) * WIDTH_UNIT
        lines = []
        for number, line in part:
            padded = np.full((48, width, 3), PADDING, np.uint8)
            padded[:, : line.pixels.shape[1]] = line.pixels
            pixels.append(padded.tobytes())
            lines.append({'seed': number, 'text': line.text, 'level': line.level, 'steps': line.pixels.shape[1] // 8})
        batches.append({'width': width, 'lines': lines})
    name = folder / f'{seed:08}'
    name.with_suffix('.u8').write_bytes(b''.join(pixels))
    name.with_suffix('.json').write_text(json.dumps(batches, ensure_ascii=False), 'utf8')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folder', type=Path)
    parser.add_argument('first', type=int)
    parser.add_argument('count', type=int)
    parser.add_argument('--held-out', action='store_true')
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(1)
    for seed in range(wanted.first, wanted.first + wanted.count, SHARD):
        write_shard(wanted.folder, seed, min(SHARD, wanted.first + wanted.count - seed), wanted.held_out)


if __name__ == '__main__':
    main()
