import { useEffect, useRef } from 'react'
import { addStroke, readScan, type Stroke } from './read-keys.ts'

/**
 * Hears a scanner wherever the cursor is: it types its code and presses Enter. `field` is the one that takes codes by
 * itself: what stands there whole is its own to send.
 */
export function useScanner(onScan: (code: string) => void, field?: () => HTMLInputElement | null): void {
  const strokes = useRef<readonly Stroke[]>([])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return
      // A reader of identity cards types into the dialog that is open.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
      if (event.key !== 'Enter') {
        const { key, code, shiftKey: shift, timeStamp: at } = event
        strokes.current = addStroke(strokes.current, { key, code, shift, at })
        return
      }
      const scanned = readScan(strokes.current)
      strokes.current = []
      if (scanned === undefined || field?.()?.value.endsWith(scanned)) return
      event.preventDefault()
      event.stopPropagation()
      onScan(scanned)
    }
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [onScan, field])
}

/** Brings letters and digits typed beside any field into the field they are meant for. */
export function useTypeInto(field: () => HTMLInputElement | null): void {
  useEffect(() => {
    const guide = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      if (!/^[\p{L}\p{N}]$/u.test(key) || ctrlKey || metaKey || altKey) return
      if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]')) return
      field()?.focus()
    }
    addEventListener('keydown', guide)
    return () => removeEventListener('keydown', guide)
  }, [field])
}
