import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { MaterialPlan } from '#api'
import { sendDeskFile } from '../../../client/index.ts'
import { ask, describeFailure, Icon } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

interface ScanButtonProps {
  readonly material: MaterialPlan
  /** What stands on it, when it is not plain from where it stands. */
  readonly label?: string
}

/** Takes in a paper at the counter, from the scanner's folder or the camera; what is on it is read at once. */
export function ScanButton({ material, label }: ScanButtonProps) {
  const { text, pick } = useLanguage()
  const { desk, put } = useInHand()
  const picker = useRef<HTMLInputElement>(null)
  const stop = useRef(new AbortController())
  const [sent, setSent] = useState<number>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => () => stop.current.abort(), [])
  const send = async (file: File) => {
    setSent(0)
    setFailure(undefined)
    const { signal } = stop.current
    const given = { dossier: desk.dossier.id, material: material.id, file, name: file.name, signal }
    try {
      put(await ask(() => sendDeskFile({ ...given, onProgress: setSent })))
    } catch (problem) {
      if (!signal.aborted) setFailure(problem)
    } finally {
      setSent(undefined)
    }
  }
  return (
    <span className="scan-button">
      <input
        ref={picker}
        type="file"
        hidden
        accept="image/*,.heic,.heif,application/pdf,.ofd"
        aria-label={pick(material.label)}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void send(file)
          target.value = ''
        }}
      />
      <Button
        size={label === undefined ? 'middle' : 'small'}
        icon={<Icon name="camera" />}
        loading={sent !== undefined}
        onClick={() => picker.current?.click()}
      >
        {sent === undefined ? (label ?? text.scanThis) : text.sending(Math.round(sent * 100))}
      </Button>
      {failure !== undefined && (
        <span className="wrong" role="alert">
          {describeFailure(failure, text)}
        </span>
      )}
    </span>
  )
}
