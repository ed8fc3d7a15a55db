const paths = {
  alert:
    'M12 8v5M12 16.6v.1M10.6 4.2 2.9 17.6A1.6 1.6 0 0 0 4.3 20h15.4a1.6 1.6 0 0 0 1.4-2.4L13.4 4.2a1.6 1.6 0 0 0-2.8 0Z',
  back: 'M15 5l-7 7 7 7',
  calendar:
    'M4 9.5h16M8 3v4M16 3v4M5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-12A1.5 1.5 0 0 1 5.5 5Z',
  camera:
    'M4.5 7.5h3l1.4-2.3h6.2l1.4 2.3h3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18V9a1.5 1.5 0 0 1 1.5-1.5ZM12 16.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2Z',
  check: 'M4.5 12.5l5 5 10-10.5',
  clock: 'M12 7.5V12l3 2.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  close: 'M6 6l12 12M18 6L6 18',
  edit: 'M4 20l1-4.2L15.7 5.1a1.7 1.7 0 0 1 2.4 0l.8.8a1.7 1.7 0 0 1 0 2.4L8.2 19 4 20Z',
  file: 'M6.5 3h7.2L19 8.3V19.5A1.5 1.5 0 0 1 17.5 21h-11A1.5 1.5 0 0 1 5 19.5v-15A1.5 1.5 0 0 1 6.5 3ZM13.5 3.2V8.5H18.8M8.5 13h7M8.5 16.5h5',
  forward: 'M9 5l7 7-7 7',
  info: 'M12 11v5.5M12 7.6v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  language:
    'M3.5 12h17M12 3.2c2.6 2.4 3.9 5.3 3.9 8.8s-1.3 6.4-3.9 8.8c-2.6-2.4-3.9-5.3-3.9-8.8S9.4 5.6 12 3.2ZM12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  person: 'M12 12.5a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4ZM4.5 20.5c.9-3.4 3.9-5.4 7.5-5.4s6.6 2 7.5 5.4',
  phone:
    'M5.6 3.5h3l1.6 4.2-2.1 1.6a12 12 0 0 0 6.6 6.6l1.6-2.1 4.2 1.6v3a2 2 0 0 1-2.2 2A17 17 0 0 1 3.6 5.7a2 2 0 0 1 2-2.2Z',
  picture:
    'M5 4h14a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 5 4ZM4 17l5-5.5 4 4.2 2.5-2.5L20 17.5M9 9.3a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2Z',
  pin: 'M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21ZM12 12a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z',
  print:
    'M7 8.5V3.5h10v5M7 17H4.5A1.5 1.5 0 0 1 3 15.5V10a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7V14Z',
  search: 'M20.5 20.5l-4.6-4.6M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  shield: 'M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8L12 3ZM8.5 12l2.6 2.6 4.6-5',
  sound: 'M4 9.5h3.2L12 5.5v13l-4.8-4H4v-5ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  star: 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8L12 3.6Z',
  stop: 'M7.5 6h9A1.5 1.5 0 0 1 18 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 16.5v-9A1.5 1.5 0 0 1 7.5 6Z',
  trash: 'M4.5 6.5h15M9.5 6V3.8h5V6M6.5 6.5l.9 13.2h9.2l.9-13.2M10.3 10.5v5.5M13.7 10.5v5.5',
} as const

export type IconName = keyof typeof paths

interface IconProps {
  readonly name: IconName
  readonly className?: string
}

/** A line drawing beside words; it never stands alone, so it is silent for screen readers. */
export function Icon({ name, className = 'size-[1.2em]' }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`inline-block shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
