interface SkeletonProps {
  readonly label: string
  readonly lines?: number
}

/** The shape of what is coming, while it is on its way. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  const widths = ['w-2/3', 'w-full', 'w-5/6', 'w-1/2']
  return (
    <div role="status" className="space-y-4 rounded-lg border border-line bg-paper p-6">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className={`h-4 animate-pulse rounded-sm bg-line ${widths[line % widths.length]}`} />
      ))}
    </div>
  )
}
