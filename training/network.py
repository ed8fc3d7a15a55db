"""The recogniser as a torch module: PP-LCNetV3 trunk, SVTR neck and CTC head of PP-OCRv4 mobile.

The weights come from the published ONNX file. Scale-and-shift pairs that directly follow a convolution and batch
normalisations are folded into it, which computes the same with fewer passes over memory.
"""

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

# Depthwise convolution and pointwise convolution of each trunk block: kernel, stride, squeeze-and-excite layers.
BLOCKS = (
    (3, (1, 1), None),
    (3, (1, 1), None),
    (3, (1, 1), None),
    (3, (2, 1), None),
    (3, (1, 1), None),
    (3, (1, 2), None),
    (5, (1, 1), None),
    (5, (1, 1), None),
    (5, (1, 1), None),
    (5, (1, 1), None),
    (5, (2, 1), (106, 107)),
    (5, (1, 1), (117, 118)),
    (5, (2, 1), None),
    (5, (1, 1), None),
)
FIRST_BLOCK_CONVOLUTION = 157
NORM_EPSILON = 1e-5


class Weights:
    """The named constants of the published file as torch tensors."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        arrays = {n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == 'Constant'}
        arrays |= {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self.tensors = {name: torch.from_numpy(np.array(a)) for name, a in arrays.items() if a.dtype == np.float32}

    def __getitem__(self, name):
        return self.tensors[name].clone()

    def affine(self, prefix):
        """Scale and shift of a one-number layer."""
        return self[f'{prefix}.w_0'], self[f'{prefix}.w_1']

    def norm(self, number):
        """Scale and shift that a batch normalisation amounts to when reading."""
        name = f'batch_norm2d_{number}'
        scale = self[f'{name}.w_0'] / torch.sqrt(self[f'{name}.w_2'] + NORM_EPSILON)
        return scale, self[f'{name}.b_0'] - self[f'{name}.w_1'] * scale


def convolution(weight, bias, stride=1, padding=0, groups=1):
    """A convolution layer holding the given weights."""
    outputs, inputs, height, width = weight.shape
    layer = nn.Conv2d(inputs * groups, outputs, (height, width), stride, padding, groups=groups)
    layer.weight.data, layer.bias.data = weight, bias
    return layer


def folded(weight, bias, affine, **options):
    """A convolution with the scale and shift that follow it folded in."""
    scale, shift = affine
    return convolution(weight * scale.reshape(-1, 1, 1, 1), bias * scale + shift, **options)


class Activated(nn.Module):
    """Convolution, hard swish, learnt scale and shift."""

    def __init__(self, weights, index, stride=1, padding=0, groups=1):
        super().__init__()
        name = f'conv2d_{FIRST_BLOCK_CONVOLUTION + index}'
        before = weights.affine(f'mobile_one_block_{index}')
        self.conv = folded(
            weights[f'{name}.w_0'], weights[f'{name}.b_0'], before, stride=stride, padding=padding, groups=groups
        )
        self.scale, self.shift = map(nn.Parameter, weights.affine(f'whswish_b_{index + 1}'))

    def forward(self, x):
        return F.hardswish(self.conv(x)) * self.scale + self.shift


class Excite(nn.Module):
    """Squeeze-and-excite: weighs the channels by what the whole line shows."""

    def __init__(self, weights, squeeze, excite):
        super().__init__()
        self.squeeze = convolution(weights[f'conv2d_{squeeze}.w_0'], weights[f'conv2d_{squeeze}.b_0'])
        self.excite = convolution(weights[f'conv2d_{excite}.w_0'], weights[f'conv2d_{excite}.b_0'])

    def forward(self, x):
        mean = F.adaptive_avg_pool2d(x, 1)
        return x * F.hardsigmoid(self.excite(F.relu(self.squeeze(mean))))


class Trunk(nn.Module):
    """Picture (N, 3, 48, W) to features (N, 480, 1, W/8)."""

    def __init__(self, weights):
        super().__init__()
        first = weights['conv2d_10.w_0']
        self.first = folded(first, torch.zeros(len(first)), weights.norm(2), stride=2, padding=1)
        layers = []
        for block, (kernel, stride, squeeze) in enumerate(BLOCKS):
            channels = len(weights[f'conv2d_{FIRST_BLOCK_CONVOLUTION + 2 * block}.w_0'])
            layers.append(Activated(weights, 2 * block, stride, kernel // 2, channels))
            if squeeze is not None:
                layers.append(Excite(weights, *squeeze))
            layers.append(Activated(weights, 2 * block + 1))
        self.blocks = nn.Sequential(*layers)

    def forward(self, x):
        return F.avg_pool2d(self.blocks(self.first(x)), (3, 2), (3, 2))


class Mixer(nn.Module):
    """One transformer layer of the neck: 8 heads of 15 numbers, then a two-layer perceptron."""

    def __init__(self, weights, norm, linear):
        super().__init__()
        self.norms = nn.ModuleList(layer_norm(weights, norm + i) for i in range(2))
        self.mix, self.project, self.widen, self.narrow = (dense(weights, linear + i) for i in range(4))

    def forward(self, x):
        length = x.shape[1]
        parts = self.mix(self.norms[0](x)).reshape(-1, length, 3, 8, 15).permute(2, 0, 3, 1, 4)
        attention = torch.softmax(product(parts[0] * 15**-0.5, parts[1].transpose(2, 3)), -1)
        x = x + self.project(product(attention, parts[2]).transpose(1, 2).reshape(-1, length, 120))
        return x + self.narrow(F.silu(self.widen(self.norms[1](x))))


def product(a, b):
    """Matrix product of small matrices; torch's own is very slow in builds without MKL (Debian's)."""
    if torch.onnx.is_in_onnx_export():
        return a @ b
    return (a.unsqueeze(-1) * b.unsqueeze(-3)).sum(-2)


def layer_norm(weights, number, epsilon=NORM_EPSILON):
    layer = nn.LayerNorm(120, epsilon)
    layer.weight.data, layer.bias.data = weights[f'layer_norm_{number}.w_0'], weights[f'layer_norm_{number}.b_0']
    return layer


def dense(weights, number):
    matrix = weights[f'linear_{number}.w_0']
    layer = nn.Linear(*matrix.shape)
    layer.weight.data, layer.bias.data = matrix.T.contiguous(), weights[f'linear_{number}.b_0']
    return layer


class Neck(nn.Module):
    """Features (N, 480, 1, T) to 120 numbers a step, every step seeing the whole line."""

    def __init__(self, weights):
        super().__init__()

        def conv(number, norm, padding=0):
            weight = weights[f'conv2d_{number}.w_0']
            return folded(weight, torch.zeros(len(weight)), weights.norm(norm), padding=(0, padding))

        self.reduce, self.enter = conv(142, 148, 1), conv(143, 149)
        self.mixers = nn.ModuleList([Mixer(weights, 43, 77), Mixer(weights, 45, 81)])
        self.norm = layer_norm(weights, 47, 1e-6)
        self.leave, self.join, self.last = conv(144, 150), conv(145, 151, 1), conv(146, 152)

    def forward(self, features):
        x = F.silu(self.enter(F.silu(self.reduce(features)))).squeeze(2).transpose(1, 2).contiguous()
        for mixer in self.mixers:
            x = mixer(x)
        mixed = F.silu(self.leave(self.norm(x).transpose(1, 2).unsqueeze(2)))
        joined = F.silu(self.join(torch.cat([features, mixed], 1)))
        return F.silu(self.last(joined)).squeeze(2).transpose(1, 2).contiguous()


class Recogniser(nn.Module):
    """Scores (N, T, classes) of a line picture; `probabilities` ends with the softmax the product expects."""

    def __init__(self, path):
        super().__init__()
        weights = Weights(path)
        self.trunk, self.neck, self.head = Trunk(weights), Neck(weights), dense(weights, 85)

    def forward(self, x):
        return self.head(self.neck(self.trunk(x)))
