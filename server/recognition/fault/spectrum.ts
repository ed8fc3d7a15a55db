/** Mean power of each frequency over many rows of samples, up to half the sampling rate. */
export function meanPower(rows: readonly Float32Array[]): Float32Array {
  const size = rows[0]?.length ?? 0
  const power = new Float32Array(size / 2)
  const twiddles = twiddlesOf(size)
  for (const row of rows) {
    const real = windowed(row)
    const imaginary = new Float32Array(size)
    transform(real, imaginary, twiddles)
    for (let k = 0; k < size / 2; k++) {
      power[k] = (power[k] ?? 0) + ((real[k] ?? 0) ** 2 + (imaginary[k] ?? 0) ** 2) / rows.length
    }
  }
  return power
}

/** Without the mean, and fading at both ends, so that the cut itself makes no frequencies. */
function windowed(row: Float32Array): Float32Array {
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length
  return row.map(
    (value, index) => (value - mean) * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (row.length - 1))),
  )
}

interface Twiddles {
  readonly cos: Float32Array
  readonly sin: Float32Array
}

function twiddlesOf(size: number): Twiddles {
  const angles = Float32Array.from({ length: size / 2 }, (_, k) => (-2 * Math.PI * k) / size)
  return { cos: angles.map(Math.cos), sin: angles.map(Math.sin) }
}

/** The fast Fourier transform of Cooley and Tukey in place; the length is a power of two. */
function transform(real: Float32Array, imaginary: Float32Array, { cos, sin }: Twiddles): void {
  const size = real.length
  reorder(real)
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half)
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k++) {
        const [a, b] = [start + k, start + k + half]
        const [c, s] = [cos[k * stride] ?? 0, sin[k * stride] ?? 0]
        const re = (real[b] ?? 0) * c - (imaginary[b] ?? 0) * s
        const im = (real[b] ?? 0) * s + (imaginary[b] ?? 0) * c
        real[b] = (real[a] ?? 0) - re
        imaginary[b] = (imaginary[a] ?? 0) - im
        real[a] = (real[a] ?? 0) + re
        imaginary[a] = (imaginary[a] ?? 0) + im
      }
    }
  }
}

/** Puts each value at the place whose binary digits are its own in reverse. */
function reorder(values: Float32Array): void {
  for (let index = 1, reversed = 0; index < values.length; index++) {
    let bit = values.length >> 1
    for (; reversed & bit; bit >>= 1) reversed ^= bit
    reversed ^= bit
    if (index < reversed) {
      const value = values[index] ?? 0
      values[index] = values[reversed] ?? 0
      values[reversed] = value
    }
  }
}
