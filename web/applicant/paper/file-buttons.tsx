import type { ChangeEvent } from 'react'
import { buttonLook, Icon, type IconName, type Weight } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'

interface FileButtonsProps {
  /** What the files are for, for those who cannot see the card around the buttons. */
  readonly about: string
  readonly again?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** The camera where there is one to hold, and the choice of a picture or file everywhere. */
export function FileButtons({ about, again = false, onFiles }: FileButtonsProps) {
  const t = useText(paperText)
  return (
    <div className="flex flex-wrap gap-3">
      <span className="hidden pointer-coarse:contents">
        <FileButton
          icon="camera"
          label={again ? t.again : t.photograph}
          about={about}
          capture
          onFiles={onFiles}
        />
      </span>
      <span className="contents pointer-coarse:hidden">
        <FileButton icon="picture" label={t.choose} about={about} onFiles={onFiles} />
      </span>
      <span className="hidden pointer-coarse:contents">
        <FileButton icon="picture" label={t.choose} about={about} weight="secondary" onFiles={onFiles} />
      </span>
    </div>
  )
}

interface FileButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly about: string
  readonly weight?: Weight
  readonly capture?: boolean
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A file input with the look of a button: the input itself is there for keyboards and screen readers. */
export function FileButton(props: FileButtonProps) {
  const { icon, label, about, weight = 'primary', capture = false, multiple = false, onFiles } = props
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <label
      className={`relative cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent ${buttonLook(weight)}`}
    >
      <input
        type="file"
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        accept={capture ? 'image/*' : 'image/*,application/pdf,.ofd'}
        {...(capture ? { capture: 'environment' as const } : {})}
        multiple={multiple}
        aria-label={`${label} ${about}`}
        onChange={take}
      />
      <Icon name={icon} />
      {label}
    </label>
  )
}
