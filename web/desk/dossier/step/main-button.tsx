import { Button, type ButtonProps } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'

interface MainButtonProps extends Pick<ButtonProps, 'disabled' | 'loading'> {
  readonly onPress: () => unknown
  readonly children: ReactNode
}

/** Long enough that the Enter which ended the last step cannot begin this one. */
const pause = 400

/** The one button of a step. The cursor waits on it; a key that is held down, or hit twice, presses it once. */
export function MainButton({ onPress, children, ...attributes }: MainButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const shownAt = useRef(0)
  const { disabled } = attributes
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])
  useEffect(() => {
    if (!disabled && !isTyping()) button.current?.focus({ preventScroll: true })
  }, [disabled])
  return (
    <Button
      ref={button}
      type="primary"
      size="large"
      block
      {...attributes}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault()
      }}
      onClick={() => {
        if (performance.now() - shownAt.current > pause) void onPress()
      }}
    >
      {children}
    </Button>
  )
}

function isTyping(): boolean {
  const { activeElement } = document
  return activeElement?.matches('input:not([type="radio"]), textarea') === true
}
