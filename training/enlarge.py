"""The last layer with rows for the added characters, between those of the published characters and the space."""

from torch import nn

from alphabet import added_characters, published_characters


def enlarge(head):
    published, added = len(published_characters()), len(added_characters())
    larger = nn.Linear(head.in_features, 1 + published + added + 1)
    weight, bias = larger.weight.data, larger.bias.data
    weight[: published + 1], weight[-1] = head.weight.data[:-1], head.weight.data[-1]
    bias[: published + 1], bias[-1] = head.bias.data[:-1], head.bias.data[-1]
    weight[published + 1 : -1], bias[published + 1 : -1] = 0, head.bias.data.min() - 4
    return larger
