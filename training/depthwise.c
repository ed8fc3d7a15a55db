// Gradients of a depthwise convolution on pictures stored pixel by pixel (N, H, W, channels): oneDNN takes five times
// as long for 5 × 5 kernels. Built by depthwise.py for the processor at hand.
#define LANES 16

typedef float lanes __attribute__((vector_size(LANES * 4), aligned(4)));

// Sixteen channels of one picture: adds to the kernel's gradient and fills that of the input.
static inline __attribute__((always_inline)) void block(
    const float *in, const float *out_gradient, const float *kernel, float *in_gradient, float *kernel_gradient,
    int height, int width, int channels, int out_height, int stride, const int size) {
  const int pad = size / 2;
  lanes sums[size * size], weights[size * size];
  for (int tap = 0; tap < size * size; tap++) {
    sums[tap] = (lanes){0};
    weights[tap] = *(const lanes *)(kernel + tap * channels);
  }
  for (int y = 0; y < out_height; y++) {
    for (int x = 0; x < width; x++) {
      const lanes gradient = *(const lanes *)(out_gradient + (y * width + x) * channels);
      for (int row = 0; row < size; row++) {
        const int from = y * stride + row - pad;
        if (from < 0 || from >= height) continue;
#pragma GCC unroll 5
        for (int column = 0; column < size; column++) {
          const int at = x + column - pad;
          if (at < 0 || at >= width) continue;
          const int place = (from * width + at) * channels, tap = row * size + column;
          sums[tap] += gradient * *(const lanes *)(in + place);
          *(lanes *)(in_gradient + place) += gradient * weights[tap];
        }
      }
    }
  }
  for (int tap = 0; tap < size * size; tap++) *(lanes *)(kernel_gradient + tap * channels) += sums[tap];
}

// kernel and kernel_gradient: (size, size, channels); in_gradient and kernel_gradient must hold zeros.
// stride is that of the rows; columns are never skipped. channels must be a multiple of 16.
void depthwise_gradients(
    const float *in, const float *out_gradient, const float *kernel, float *in_gradient, float *kernel_gradient,
    int pictures, int height, int width, int channels, int out_height, int stride, int size) {
  for (int picture = 0; picture < pictures; picture++) {
    const long in_start = (long)picture * height * width * channels;
    const long out_start = (long)picture * out_height * width * channels;
    for (int channel = 0; channel < channels; channel += LANES) {
      const float *own_in = in + in_start + channel, *own_out = out_gradient + out_start + channel;
      float *own_gradient = in_gradient + in_start + channel;
      if (size == 5)
        block(own_in, own_out, kernel + channel, own_gradient, kernel_gradient + channel, height, width, channels,
              out_height, stride, 5);
      else
        block(own_in, own_out, kernel + channel, own_gradient, kernel_gradient + channel, height, width, channels,
              out_height, stride, 3);
    }
  }
}
