"""Writes the convolutions of the published recogniser as a network of their own: export_trunk.py TRUNK.onnx"""

import sys

import torch

from alphabet import PUBLISHED_MODEL
from network import Recogniser

if __name__ == '__main__':
    trunk = Recogniser(PUBLISHED_MODEL).trunk.eval()
    torch.onnx.export(
        trunk,
        torch.zeros(2, 3, 48, 320),
        sys.argv[1],
        opset_version=14,
        input_names=['x'],
        output_names=['features'],
        dynamic_axes={'x': {0: 'lines', 3: 'width'}, 'features': {0: 'lines', 3: 'steps'}},
    )
