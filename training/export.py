"""Writes trained weights into the published graph: export.py MODEL.onnx ALPHABET.txt TRAINED.pt[=SHARE] ...

Several states of one training are mixed weight by weight, in equal shares or the given ones.

The graph stays as PaddleOCR published it, so that whatever runs the one runs the other. Scales and shifts that
network.py folded into a convolution become 1 and 0.
"""

import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from alphabet import (
    PUBLISHED_MODEL,
    SIGNS,
    added_characters,
    all_classes,
    published_characters,
    standard_characters,
    write_alphabet,
)
from network import FIRST_BLOCK_CONVOLUTION, NORM_EPSILON, Activated, Excite, Recogniser
from enlarge import enlarge
from texts import word_list

SECOND_LEVEL = 6500  # characters up to this number of 通用规范汉字表 are of its first two levels
# Evens out what mixing makes too sure; read off the judging lines (see report.py).
TEMPERATURE = 1.2
NECK_CONVOLUTIONS = (
    ('reduce', 142, 148),
    ('enter', 143, 149),
    ('leave', 144, 150),
    ('join', 145, 151),
    ('last', 146, 152),
)


class Graph:
    """The published graph, its constants open to be replaced."""

    def __init__(self, path):
        self.proto = onnx.load(path)
        self.constants = {node.output[0]: node for node in self.proto.graph.node if node.op_type == 'Constant'}

    def get(self, name):
        return numpy_helper.to_array(self.constants[name].attribute[0].t)

    def put(self, name, value):
        array = np.ascontiguousarray(value.detach().numpy() if isinstance(value, torch.Tensor) else value, np.float32)
        self.constants[name].attribute[0].t.CopyFrom(numpy_helper.from_array(array, name))

    def put_normalised(self, conv, norm, layer):
        """A convolution without shift of its own: the normalisation after it gives the shift only."""
        name = f'batch_norm2d_{norm}'
        self.put(f'conv2d_{conv}.w_0', layer.weight)
        self.put(f'{name}.w_0', np.sqrt(self.get(f'{name}.w_2') + NORM_EPSILON))
        self.put(f'{name}.w_1', np.zeros_like(self.get(f'{name}.w_1')))
        self.put(f'{name}.b_0', layer.bias)

    def put_linear(self, number, layer):
        self.put(f'linear_{number}.w_0', layer.weight.T)
        self.put(f'linear_{number}.b_0', layer.bias)


def put_trunk(graph, trunk):
    graph.put_normalised(10, 2, trunk.first)
    blocks = [layer for layer in trunk.blocks if isinstance(layer, Activated)]
    for index, block in enumerate(blocks):
        name = f'conv2d_{FIRST_BLOCK_CONVOLUTION + index}'
        graph.put(f'{name}.w_0', block.conv.weight)
        graph.put(f'{name}.b_0', block.conv.bias)
        for constant, value in (('w_0', 1), ('w_1', 0)):
            graph.put(f'mobile_one_block_{index}.{constant}', np.full(1, value))
        graph.put(f'whswish_b_{index + 1}.w_0', block.scale)
        graph.put(f'whswish_b_{index + 1}.w_1', block.shift)
    excites = [layer for layer in trunk.blocks if isinstance(layer, Excite)]
    for layer, numbers in zip(excites, ((106, 107), (117, 118))):
        for number, conv in zip(numbers, (layer.squeeze, layer.excite)):
            graph.put(f'conv2d_{number}.w_0', conv.weight)
            graph.put(f'conv2d_{number}.b_0', conv.bias)


def put_neck(graph, neck):
    for attribute, conv, norm in NECK_CONVOLUTIONS:
        graph.put_normalised(conv, norm, getattr(neck, attribute))
    norms = [norm for mixer in neck.mixers for norm in mixer.norms] + [neck.norm]
    for number, norm in enumerate(norms, 43):
        graph.put(f'layer_norm_{number}.w_0', norm.weight)
        graph.put(f'layer_norm_{number}.b_0', norm.bias)
    linears = [layer for mixer in neck.mixers for layer in (mixer.mix, mixer.project, mixer.widen, mixer.narrow)]
    for number, layer in enumerate(linears, 77):
        graph.put_linear(number, layer)


def put_head(graph, head):
    first = len(published_characters()) + 1
    with torch.no_grad():
        head.weight /= TEMPERATURE
        head.bias /= TEMPERATURE
        head.bias[first:-1] -= torch.tensor([rareness(char) for char in added_characters()])
    graph.put_linear(85, head)
    graph.proto.graph.output[0].type.tensor_type.shape.dim[2].dim_value = head.out_features


def mixed(names):
    """The weighted mean of saved states."""
    parts = [name.partition('=') for name in names]
    shares = [float(share) if share else 1 / len(names) for _, _, share in parts]
    states = [torch.load(name)['state'] for name, _, _ in parts]
    return {key: sum(share * state[key] for share, state in zip(shares, states)) for key in states[0]}


def rareness(char):
    """How much the score of an added character is lowered: every fourth one of the training lines is, hardly any on paper."""
    number = standard_characters().get(char)
    if char in SIGNS or char in ''.join(word_list('names')):
        return 1.0
    if number is None or ord(char) > 0xFFFF:
        return 3.5
    return 1.0 if number <= SECOND_LEVEL else 2.0


def main():
    model_path, alphabet_path, *trained = sys.argv[1:]
    model = Recogniser(PUBLISHED_MODEL)
    model.head = enlarge(model.head)
    model.load_state_dict(mixed(trained))
    assert model.head.out_features == len(all_classes())
    graph = Graph(PUBLISHED_MODEL)
    put_trunk(graph, model.trunk)
    put_neck(graph, model.neck)
    put_head(graph, model.head)
    graph.proto.doc_string = (
        'PP-OCRv4 mobile recogniser (PaddleOCR, Apache-2.0), alphabet enlarged and trained further for Haoban'
    )
    onnx.save(graph.proto, model_path)
    write_alphabet(alphabet_path)


if __name__ == '__main__':
    main()
