"""Second stage: neck and head learn together from stored features, gently; the convolutions stay as published.

train_neck.py FOLDER START.pt OUT.pt MINUTES [--seed N]. START.pt is what train_rows.py or another run has saved. Runs
with different seeds may go side by side; export.py averages them.
"""

import argparse
import copy
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from alphabet import PUBLISHED_MODEL
from enlarge import enlarge
from network import Recogniser
from shards import class_numbers, feature_batches, shard_names

SEED = 20261123
NECK_RATE, HEAD_RATE = 1.2e-4, 3e-4
# Keeps rows whose character is not in a batch where they are: Adam would move them as far as all others.
STEADINESS = 1e-4
AVERAGING = 0.995
NUMBERS = class_numbers()


def ctc(head, hidden, targets, lines):
    """CTC loss summed over the characters, over the steps that hold picture only.

    CTC itself looks at the classes of the targets; all others count through the logarithm of the whole sum.
    """
    columns = sorted({0, *(number for target in targets for number in target)})
    place = {number: index for index, number in enumerate(columns)}
    wanted = F.linear(hidden, head.weight[columns], head.bias[columns])
    whole = torch.logsumexp(head(hidden), -1, keepdim=True)
    lengths = torch.tensor([len(target) for target in targets])
    steps = torch.tensor([line['steps'] for line in lines])
    flat = torch.tensor([place[number] for target in targets for number in target])
    return F.ctc_loss((wanted - whole).transpose(0, 1), flat, steps, lengths, reduction='sum', zero_infinity=True)


def fits(target, line):
    """Whether all characters are known and CTC can spell them: equal neighbours need a blank between, so some room."""
    doubles = sum(a == b for a, b in zip(target, target[1:]))
    room = 1.9 * len(target) if doubles else len(target)
    return target and 0 not in target and room <= line['steps']


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folder')
    parser.add_argument('start')
    parser.add_argument('out')
    parser.add_argument('minutes', type=float)
    parser.add_argument('--seed', type=int, default=SEED)
    wanted = parser.parse_args()
    torch.manual_seed(wanted.seed)
    torch.set_num_threads(1)
    saved = torch.load(wanted.start)
    model = Recogniser(PUBLISHED_MODEL)
    model.head = enlarge(model.head)
    model.load_state_dict(saved['state'])
    train(model, saved['texts'], random.Random(wanted.seed), wanted)


def train(model, texts, chance, wanted):
    learnt = [
        {'params': model.neck.parameters(), 'lr': NECK_RATE},
        {'params': model.head.parameters(), 'lr': HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(learnt, weight_decay=0, betas=(0.9, 0.98), eps=STEADINESS)
    rates = [group['lr'] for group in learnt]
    average = copy.deepcopy(model)
    start, count, losses = time.time(), 0, []
    while (share := (time.time() - start) / (wanted.minutes * 60)) < 1:
        for batches in pairs(wanted.folder, chance):
            share = (time.time() - start) / (wanted.minutes * 60)
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * min(1, (count + 1) / 60) * max(0.02, 1 - share)
            losses.append(learn(model, texts, optimiser, batches))
            count += 1
            follow(average, model, min(AVERAGING, count / (count + 30)))
        shown = sum(losses[-100:]) / len(losses[-100:])
        print(f'{(time.time() - start) / 60:.1f} min, {count} steps, loss {shown:.4f}', flush=True)
        torch.save({'state': average.state_dict(), 'texts': texts}, wanted.out)


def pairs(folder, chance):
    """Two batches at a time from a few shards drawn at random; shards still being written join later."""
    names = shard_names(folder)
    pool = [batch for name in chance.sample(names, min(3, len(names))) for batch in feature_batches(name)]
    chance.shuffle(pool)
    return zip(pool[::2], pool[1::2])


def follow(average, model, decay):
    with torch.no_grad():
        for kept, now in zip(average.parameters(), model.parameters()):
            kept.lerp_(now, 1 - decay)


def learn(model, texts, optimiser, batches):
    """One step on the given batches; returns the loss per character."""
    optimiser.zero_grad()
    total, characters = 0, 0
    for features, lines in batches:
        targets = [[NUMBERS.get(char, 0) for char in texts.get(line['seed'], '')] for line in lines]
        usable = [i for i, (target, line) in enumerate(zip(targets, lines)) if fits(target, line)]
        targets = [targets[i] for i in usable]
        hidden = model.neck(features[usable])
        loss = ctc(model.head, hidden, targets, [lines[i] for i in usable])
        loss.backward()
        total, characters = total + loss.item(), characters + sum(map(len, targets))
    for group in optimiser.param_groups:
        for parameter in group['params']:
            parameter.grad /= characters
    nn.utils.clip_grad_norm_([p for group in optimiser.param_groups for p in group['params']], 5)
    optimiser.step()
    return total / characters


if __name__ == '__main__':
    main()
