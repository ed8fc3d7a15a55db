const longest = 10 * 60_000
let seenAt = Date.now()

for (const sign of ['pointerdown', 'keydown', 'wheel'] as const) {
  addEventListener(sign, () => (seenAt = Date.now()), { capture: true, passive: true })
}

/** Whether somebody sits at the counter: an empty chair must not keep a session alive. */
export function isAttended(): boolean {
  return document.visibilityState === 'visible' && Date.now() - seenAt < longest
}
