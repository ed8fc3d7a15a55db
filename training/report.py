"""Compares readings of the same lines: report.py OLD.json NEW.json

Prints line-exact share and character error by level and by kind of text, and how often a character of a given
probability is right. Blanks do not count; forms that differ in width only (（ and () are the same.
"""

import json
import sys
import unicodedata
from difflib import SequenceMatcher

from alphabet import added_characters, standard_characters

BINS = (0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0001)


def plain(text):
    return unicodedata.normalize('NFKC', text).replace(' ', '')


def groups_of(line):
    """The rows of the table a line counts for."""
    text = line['text'].replace(' ', '')
    yield 'all'
    yield line['level']
    if set(text) & set(added_characters()):
        yield 'with added characters'
    else:
        yield 'published characters only'
    if text.isascii():
        yield 'digits and Latin'
    numbers = standard_characters()
    if len(text) <= 4 and all(char in numbers for char in text) and not set(text) & set(added_characters()):
        yield 'short Chinese'


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def table(lines):
    rows = {}
    for line in lines:
        truth, read = plain(line['text']), plain(''.join(char for char, _ in line['read']))
        for group in groups_of(line):
            row = rows.setdefault(group, [0, 0, 0, 0])
            for index, value in enumerate((1, truth == read, len(truth), distance(truth, read))):
                row[index] += value
    return rows


def reliability(lines):
    """[characters, right ones] for each bin of probability; a character is right when the alignment matches it."""
    bins = [[0, 0] for _ in BINS[1:]]
    for line in lines:
        read = [(plain(char), p) for char, p in line['read'] if plain(char)]
        truth = plain(line['text'])
        blocks = SequenceMatcher(None, [char for char, _ in read], list(truth), False).get_matching_blocks()
        right = {block.a + i for block in blocks for i in range(block.size)}
        for index, (_, probability) in enumerate(read):
            place = next(i for i, top in enumerate(BINS[1:]) if probability < top)
            bins[place][0] += 1
            bins[place][1] += index in right
    return bins


def main():
    old, new = (json.load(open(name, encoding='utf8')) for name in sys.argv[1:3])
    rows_old, rows_new = table(old), table(new)
    print(f'{"lines":28}{"count":>6}  {"exact old":>9} {"new":>7}  {"error old":>9} {"new":>7}')
    for group, (count, exact, size, wrong) in rows_old.items():
        _, exact_new, _, wrong_new = rows_new[group]
        print(
            f'{group:28}{count:6}  {exact / count:9.1%} {exact_new / count:7.1%}  {wrong / size:9.2%} {wrong_new / size:7.2%}'
        )
    print('\nprobability        old: characters, right      new: characters, right')
    for low, high, a, b in zip(BINS, BINS[1:], reliability(old), reliability(new)):
        shown = [f'{count:9} {right / max(1, count):8.2%}' for count, right in (a, b)]
        print(f'{low:5.3f}-{min(1, high):5.3f}     {shown[0]}          {shown[1]}')


if __name__ == '__main__':
    main()
