/** The sign of the house. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="mark" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M8.5 16.6l5.1 5.1L24 11" />
    </svg>
  )
}
