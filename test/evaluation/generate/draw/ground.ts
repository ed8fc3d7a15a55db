import type { Random } from '../random.ts'

/** Guilloche: fine waves in pale colours under the print of cards. */
export function guilloche(random: Random, color: string): string {
  const lines = random.integer(16, 34)
  const swing = random.integer(2, 9)
  const waves = Array.from({ length: lines }, (_, index) => {
    const y = ((index + 0.5) * 100) / lines
    return `<path d="M0 ${y}q25 ${-swing} 50 0t50 0t50 0t50 0"/>`
  }).join('')
  return `<svg class="ground" viewBox="0 0 160 100" preserveAspectRatio="none" fill="none" stroke="${color}" stroke-width=".35" opacity=".5">${waves}</svg>`
}

/** 样张 somewhere at the edge, as every invented document bears it. */
export function specimen(random: Random): string {
  const side = random.pick(['left', 'right'])
  return `<span class="specimen" style="${side}:22px">样张</span>`
}

/** 样张 large and pale across the sheet. */
export function watermark(random: Random, color: string): string {
  return `<div class="watermark" style="color:${color};transform:rotate(${random.integer(-35, -15)}deg)">样　张</div>`
}
