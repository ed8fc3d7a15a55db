"""Third stage: the later convolutions, neck and head learn together, gently, from the lines themselves.

train_whole.py FOLDER START.pt OUT.pt MINUTES [--seed N]. START.pt is what another stage saved, or a mix of such.
Convolutions over single points run in half precision (bfloat16), the rest in full.
"""

import argparse
import copy
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from alphabet import PUBLISHED_MODEL, all_classes
from depthwise import Depthwise
from enlarge import enlarge
from network import Activated, Recogniser
from shards import class_numbers, in_habit_of, pixel_batches, shard_names
from train_neck import ctc, fits, follow

SEED = 20261123
RATES = {'trunk': 1.2e-4, 'neck': 1.2e-4, 'head': 2e-4}
# As in train_neck.py for the head, whose rows are mostly not in a batch; the others are in every batch.
STEADINESS = {'trunk': 1e-6, 'neck': 1e-6, 'head': 1e-4}
# The convolutions before the picture is halved in width stay: few weights, a third of the computing.
STEADY_BLOCKS = 11
BATCHES_A_STEP = 2
AVERAGING = 0.996
NUMBERS, CLASSES = class_numbers(), all_classes()


class Tail(torch.autograd.Function):
    """Hard swish, then the published scale and shift, which stay."""

    @staticmethod
    def forward(context, x, scale, shift):
        context.save_for_backward(x)
        context.scale = scale
        return F.hardswish(x).mul_(scale).add_(shift)

    @staticmethod
    def backward(context, gradient):
        (x,) = context.saved_tensors
        return torch.ops.aten.hardswish_backward(gradient, x).mul_(context.scale), None, None


class LearningBlock(nn.Module):
    """An `Activated` layer computed for learning."""

    def __init__(self, layer):
        super().__init__()
        self.conv, self.scale, self.shift = layer.conv, layer.scale, layer.shift
        self.numbers = layer.scale.item(), layer.shift.item()

    def forward(self, x):
        return Tail.apply(self.convolve(x), *self.numbers)

    def convolve(self, x):
        size, conv = self.conv.kernel_size[0], self.conv
        if size == 1:
            return F.conv2d(x.bfloat16(), conv.weight.bfloat16(), conv.bias.bfloat16()).float()
        return Depthwise.apply(x, conv.weight, conv.bias, conv.stride[0]) if size == 5 else conv(x)


def made_to_learn(model):
    """Swaps the layers of the trunk for ones that learn faster; names of weights stay."""
    layers = [LearningBlock(layer) if isinstance(layer, Activated) else layer for layer in model.trunk.blocks]
    model.trunk.blocks = nn.Sequential(*layers)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(not name.endswith(('.scale', '.shift')) and not name.startswith('trunk.first'))
    for parameter in model.trunk.blocks[:STEADY_BLOCKS].parameters():
        parameter.requires_grad_(False)
    return model.to(memory_format=torch.channels_last)


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
    model = Recogniser(PUBLISHED_MODEL)
    model.head = enlarge(model.head)
    model.load_state_dict(torch.load(wanted.start)['state'])
    train(made_to_learn(model), random.Random(wanted.seed), wanted)


def parts_of(model):
    for name in ('trunk', 'neck', 'head'):
        learning = [p for p in getattr(model, name).parameters() if p.requires_grad]
        yield {'params': learning, 'lr': RATES[name], 'eps': STEADINESS[name]}


def train(model, chance, wanted):
    optimiser = torch.optim.AdamW(list(parts_of(model)), weight_decay=0, betas=(0.9, 0.98))
    rates = [group['lr'] for group in optimiser.param_groups]
    average = copy.deepcopy(model)
    start, count, lines, losses = time.time(), 0, 0, []
    for batches in steps(wanted.folder, chance):
        share = (time.time() - start) / (wanted.minutes * 60)
        if share >= 1:
            break
        for group, rate in zip(optimiser.param_groups, rates):
            group['lr'] = rate * min(1, (count + 1) / 50) * max(0.02, 1 - share)
        losses.append(learn(model, optimiser, batches))
        count, lines = count + 1, lines + sum(len(part) for _, part in batches)
        follow(average, model, min(AVERAGING, count / (count + 20)))
        if count % 50 == 0:
            shown = sum(losses[-100:]) / len(losses[-100:])
            print(f'{(time.time() - start) / 60:.1f} min, {count} steps, {lines} lines, loss {shown:.4f}', flush=True)
            torch.save({'state': average.state_dict()}, wanted.out)
    torch.save({'state': average.state_dict()}, wanted.out)


def steps(folder, chance):
    """A few batches at a time from shards drawn at random, none twice before all were; new shards join later."""
    seen = set()
    while True:
        names = shard_names(folder, '.json')
        fresh = [name for name in names if name not in seen]
        if not fresh:
            seen.clear()
            fresh = names
        chosen = chance.sample(fresh, min(3, len(fresh)))
        seen.update(chosen)
        pool = [batch for name in chosen for batch in pixel_batches(name)]
        chance.shuffle(pool)
        for first in range(0, len(pool) - BATCHES_A_STEP + 1, BATCHES_A_STEP):
            yield pool[first : first + BATCHES_A_STEP]


def features(trunk, pictures):
    with torch.no_grad():
        early = trunk.blocks[:STEADY_BLOCKS](trunk.first(pictures.contiguous(memory_format=torch.channels_last)))
    return F.avg_pool2d(trunk.blocks[STEADY_BLOCKS:](early), (3, 2), (3, 2))


def learn(model, optimiser, batches):
    """One step on the given batches; returns the loss per character."""
    optimiser.zero_grad()
    total, characters = 0, 0
    for pictures, lines in batches:
        hidden = model.neck(features(model.trunk, pictures))
        with torch.no_grad():
            best = model.head(hidden).argmax(-1)
        targets = [target_of(best[row], line) for row, line in enumerate(lines)]
        usable = [row for row, line in enumerate(lines) if fits(targets[row], line)]
        if not usable:
            continue
        targets = [targets[row] for row in usable]
        loss = ctc(model.head, hidden[usable], targets, [lines[row] for row in usable])
        loss.backward()
        total, characters = total + loss.item(), characters + sum(map(len, targets))
    parameters = [p for group in optimiser.param_groups for p in group['params']]
    for parameter in parameters:
        parameter.grad /= characters
    nn.utils.clip_grad_norm_(parameters, 5)
    optimiser.step()
    return total / characters


def target_of(best, line):
    """The classes of the true text, blanks between words as the model writes them now."""
    seen = best[: line['steps']].tolist()
    numbers = [now for before, now in zip([0, *seen], seen) if now not in (0, before)]
    reading = ''.join(CLASSES[number] for number in numbers)
    return [NUMBERS.get(char, 0) for char in in_habit_of(reading, line['text'])]


if __name__ == '__main__':
    main()
