import type { Random } from '../random.ts'

/** A neutral portrait: head, hair and shoulders in flat colours. */
export function portrait(random: Random, width: number, grey = false): string {
  const skin = random.pick(['#c68a5c', '#dba878', '#e9bf96', '#b97a4b'])
  const hair = random.pick(['#1b1512', '#2f241c', '#403934'])
  const coat = random.pick(['#27496d', '#6b1f33', '#1d4a3a', '#44535e', '#2e2e33'])
  const ground = random.pick(['#dfe6ec', '#ffffff', '#cfe0f2'])
  return `<svg class="portrait" viewBox="0 0 100 122" width="${width}" style="${grey ? 'filter:grayscale(1)' : ''}"><rect width="100" height="122" fill="${ground}"/>
    <path d="M8 122q3-34 42-36 39 2 42 36z" fill="${coat}"/><rect x="42" y="68" width="16" height="22" fill="${skin}"/><path d="M42 86l8 12 8-12z" fill="#eee"/>
    <ellipse cx="50" cy="46" rx="25" ry="32" fill="${hair}"/><ellipse cx="50" cy="52" rx="20" ry="25" fill="${skin}"/></svg>`
}
