import type { Random } from '../random.ts'

/** A round seal (章) with its name along the rim and a neutral shape in the middle. */
export function roundSeal(random: Random, name: string, size = 150, below = ''): string {
  const red = random.pick(['#d8222a', '#c9302c', '#e04040'])
  const id = `rim${random.integer(0, 1_000_000_000)}`
  const shape = random.pick([
    '<rect x="43" y="43" width="14" height="14" transform="rotate(45 50 50)"/>',
    '<polygon points="50,38 60,56 40,56"/>',
    '<polygon points="50,38 61,44 61,56 50,62 39,56 39,44"/>',
    '<circle cx="50" cy="50" r="9"/>',
  ])
  const spread = Math.min(320, name.length * 17)
  const span = (spread / 360) * 2 * Math.PI * 36
  return `<svg viewBox="0 0 100 100" width="${size}" height="${size}" fill="${red}" opacity="${(0.62 + random.next() * 0.3).toFixed(2)}" style="mix-blend-mode:multiply;transform:rotate(${random.integer(-12, 12)}deg)">
    <circle cx="50" cy="50" r="47" fill="none" stroke="${red}" stroke-width="2.4"/>${shape}
    <path id="${id}" d="M50 86a36 36 0 1 1 .01 0" fill="none"/>
    <text font-size="10" textLength="${span.toFixed(1)}" lengthAdjust="spacing"><textPath href="#${id}" startOffset="${(50 - (spread / 360) * 50).toFixed(1)}%">${name}</textPath></text>
    <text x="50" y="76" font-size="8" text-anchor="middle">${below}</text></svg>`
}

/** The oval seal of tax offices on invoices. */
export function ovalSeal(random: Random, size = 130): string {
  const red = random.pick(['#d8222a', '#c9302c'])
  return `<svg viewBox="0 0 130 80" width="${size}" fill="${red}" opacity=".8" style="mix-blend-mode:multiply"><ellipse cx="65" cy="40" rx="62" ry="37" fill="none" stroke="${red}" stroke-width="2.5"/>
    <text x="65" y="26" font-size="11" text-anchor="middle">统一发票监制章</text><text x="65" y="44" font-size="10" text-anchor="middle">示例税务局</text><text x="65" y="62" font-size="9" text-anchor="middle">样张</text></svg>`
}

/** An emblem that stands for a real one: rings and a plain shape. */
export function emblem(random: Random, color: string, size = 70): string {
  const shape = random.pick([
    '<polygon points="50,32 66,62 34,62"/>',
    '<rect x="36" y="36" width="28" height="28"/>',
    '<circle cx="50" cy="50" r="15"/>',
  ])
  return `<svg viewBox="0 0 100 100" width="${size}" fill="${color}" stroke="${color}" opacity=".7"><g fill="none"><circle cx="50" cy="50" r="46" stroke-width="4"/><circle cx="50" cy="50" r="36" stroke-width="2"/></g>${shape}</svg>`
}
