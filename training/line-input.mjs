/** RGB bytes of `count` lines, `width` wide and 48 high, to the network's input: BGR planes from -1 to 1. */
export function asInput(pixels, offset, count, width) {
  const plane = 48 * width
  const values = new Float32Array(count * 3 * plane)
  for (let line = 0; line < count; line++) {
    for (let pixel = 0; pixel < plane; pixel++) {
      for (let channel = 0; channel < 3; channel++) {
        const byte = pixels[offset + (line * plane + pixel) * 3 + 2 - channel]
        values[(line * 3 + channel) * plane + pixel] = byte / 127.5 - 1
      }
    }
  }
  return values
}
