interface GroupedProps {
  readonly text: string
  readonly className?: string
}

/** A long identifier in groups of four, so that the eye can hold it against what is stamped; it copies whole. */
export function Grouped({ text, className = '' }: GroupedProps) {
  if (!/^[\dA-Z]{9,}$/u.test(text)) return <strong className={className}>{text}</strong>
  const groups = [...text.matchAll(/.{1,4}/gu)]
  return (
    <strong className={`${className} grouped figures`}>
      {groups.map(({ 0: group, index }) => (
        <span key={index}>{group}</span>
      ))}
    </strong>
  )
}
