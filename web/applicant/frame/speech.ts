import type { Language } from '../preference/index.ts'

/** Whether this browser can read aloud. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in window
}

/** Reads the page's main part aloud, one paragraph at a time; `onEnd` is called when it ends or is stopped. */
export function speakPage(language: Language, onEnd: () => void): void {
  const lines = listLines()
  stopSpeaking()
  const last = lines.length - 1
  for (const [place, line] of lines.entries()) {
    const utterance = new SpeechSynthesisUtterance(line)
    utterance.lang = language === 'zh' ? 'zh-CN' : 'en'
    utterance.rate = 0.9
    if (place === last) utterance.onend = onEnd
    utterance.onerror = onEnd
    window.speechSynthesis.speak(utterance)
  }
  if (lines.length === 0) onEnd()
}

export function stopSpeaking(): void {
  if (canSpeak()) window.speechSynthesis.cancel()
}

function listLines(): readonly string[] {
  const blocks = document.querySelectorAll<HTMLElement>(
    'main :is(h1, h2, h3, p, li, dt, dd, legend, label, button):not([data-silent] *, [data-silent])',
  )
  const whole = [...blocks].filter((block) => block.querySelector('p, li, dt, h2, h3, button') === null)
  return whole.filter(isShown).flatMap((block) => {
    const line = block.textContent.replace(/\s+/gu, ' ').trim()
    return line === '' ? [] : [line]
  })
}

function isShown(block: HTMLElement): boolean {
  return block.offsetParent !== null && block.closest('.sr-only') === null
}
