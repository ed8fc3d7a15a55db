"""First stage: only the rows of the added characters learn; everything the published model does stays as it is.

train_rows.py FOLDER OUT.pt. Where the published model sees as many characters as a line has, each step at which it
sees one is a sample: 120 numbers and the true character. Rows of added characters learn to win those of theirs and
to lose all others, against the sum of the published rows, which need to be computed only once.
"""

import sys
import time

import torch
import torch.nn.functional as F

from alphabet import PUBLISHED_MODEL, all_classes, published_characters
from network import Recogniser
from shards import class_numbers, feature_batches, shard_names, in_habit_of
from enlarge import enlarge

SEED = 20261123
ROUNDS = 10
RATE = 1.5e-3
BATCH = 512
BLANKS_KEPT = 0.05
LEAD = 8.0  # how much higher a new row scores on its own mean than on the mean of all
NEVER = -20.0  # shift of a row whose character no line has shown


class Samples:
    """Steps of lines: hidden numbers, true class, and what the published rows say."""

    def __init__(self, model):
        self.model, self.numbers = model, class_numbers()
        self.first, self.space = len(published_characters()) + 1, len(all_classes()) - 1
        self.known = [*all_classes()[: self.first], ' ']
        self.hidden, self.classes, self.rest, self.own, self.texts = [], [], [], [], {}

    def take(self, features, lines):
        with torch.no_grad():
            hidden = self.model.neck(features)
            scores = self.model.head(hidden)
        best = scores.argmax(-1)
        for row, line in enumerate(lines):
            steps = line['steps']
            runs = runs_of(best[row, :steps].tolist())
            reading = ''.join(self.known[number] for number, _ in runs)
            text = in_habit_of(reading, line['text'])
            self.texts[line['seed']] = text
            numbers = [self.numbers.get(char, 0) for char in text]
            if len(numbers) != len(runs) or 0 in numbers:
                continue
            places = [(step, number) for (_, steps_), number in zip(runs, numbers) for step in steps_]
            blanks = (best[row, :steps] == 0).nonzero()[:, 0]
            blanks = blanks[torch.rand(len(blanks)) < BLANKS_KEPT].tolist()
            self.keep(hidden[row], scores[row], places + [(step, 0) for step in blanks])

    def keep(self, hidden, scores, places):
        steps = [step for step, _ in places]
        self.hidden.append(hidden[steps])
        self.rest.append(torch.logsumexp(scores[steps], -1))
        self.classes += [number for _, number in places]
        self.own += [self.published_score(scores[step], number) for step, number in places]

    def published_score(self, scores, number):
        if number == self.space:
            return scores[-1].item()
        return scores[number].item() if number < self.first else 0.0

    def finish(self):
        return torch.cat(self.hidden), torch.tensor(self.classes), torch.cat(self.rest), torch.tensor(self.own)


def runs_of(best):
    """Stretches of the same class, as (class, steps); blanks left out."""
    runs = []
    for step, number in enumerate(best):
        if number and step and best[step - 1] == number:
            runs[-1][1].append(step)
        elif number:
            runs.append((number, [step]))
    return runs


def learn_rows(hidden, classes, rest, own, first, count):
    """Weights and shifts of the added rows."""
    is_added = (classes >= first) & (classes < first + count)
    weight, bias = begin(hidden, classes, rest, first, count)
    optimiser = torch.optim.Adam([weight, bias], lr=RATE, eps=1e-7)
    for round_ in range(ROUNDS):
        optimiser.param_groups[0]['lr'] = RATE * (1 - round_ / ROUNDS)
        total = 0.0
        for part in torch.randperm(len(hidden)).split(BATCH):
            scores = F.linear(hidden[part], weight, bias)
            whole = torch.logsumexp(torch.cat([scores, rest[part, None]], -1), -1)
            added = is_added[part]
            mine = torch.where(
                added, scores.gather(1, (classes[part] - first).clamp(0, count - 1)[:, None])[:, 0], own[part]
            )
            loss = (whole - mine).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item() * len(part)
        print(f'round {round_ + 1}: {total / len(hidden):.4f} a sample', flush=True)
    return weight.detach(), bias.detach()


def begin(hidden, classes, rest, first, count):
    """A row begins pointing from the mean of all samples to the mean of its own, where it just ties with the rest."""
    chosen = (classes >= first) & (classes < first + count)
    rows = classes[chosen] - first
    seen = torch.zeros(count).index_add_(0, rows, torch.ones(len(rows)))
    per_row = seen.clamp(min=1)
    means = torch.zeros(count, hidden.shape[1]).index_add_(0, rows, hidden[chosen]) / per_row[:, None]
    ties = torch.zeros(count).index_add_(0, rows, rest[chosen]) / per_row
    away = means - hidden[classes > 0].mean(0)
    weight = away * (LEAD / away.square().sum(1, keepdim=True))
    weight[seen == 0] = 0
    bias = ties - (weight * means).sum(1)
    bias[seen == 0] = NEVER
    return weight.requires_grad_(), bias.requires_grad_()


def main():
    folder, out = sys.argv[1:3]
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    model = Recogniser(PUBLISHED_MODEL)
    samples, start = Samples(model), time.time()
    for name in shard_names(folder):
        for features, lines in feature_batches(name):
            samples.take(features, lines)
        print(f'{name.name}: {len(samples.classes)} samples, {time.time() - start:.0f} s', flush=True)
    model.head = enlarge(model.head)
    first = samples.first
    count = model.head.out_features - first - 1
    torch.save((samples.finish(), samples.texts), f'{out}.samples')
    weight, bias = learn_rows(*samples.finish(), first, count)
    model.head.weight.data[first:-1], model.head.bias.data[first:-1] = weight, bias
    torch.save({'state': model.state_dict(), 'texts': samples.texts}, out)


if __name__ == '__main__':
    main()
