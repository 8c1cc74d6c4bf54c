/** Simple line drawings on a 24 grid. No cages, no people in distress, no flags. */
const drawings = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  send: 'M4 12l16-7-5 15-3.5-6z',
  leave: 'M10 4H4v16h6M9 12h11M16 8l4 4-4 4',
  check: 'M5 13l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.6v.4',
  refused: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M6.5 17.5l11-11',
  offline: 'M7 18h10a4 4 0 0 0 1-7.9A6 6 0 0 0 7.3 8.6M6 10.2A4 4 0 0 0 7 18M4 4l16 16',
  outbox: 'M4 14v5h16v-5M12 15V4M8 8l4-4 4 4',
  inbox: 'M4 14v5h16v-5M12 4v11M8 11l4 4 4-4',
  danger: 'M12 3l9.5 17h-19zM12 10v4.5M12 17.2v.3',
  lock: 'M6.5 11h11a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3',
  search: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M16 16l4.5 4.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  phone: 'M6 3l3 .5 1.5 4.5-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2 4.5 1.5.5 3c0 1.5-1.2 2.6-2.7 2.5C10.6 20 4 13.4 3.5 5.7 3.4 4.2 4.5 3 6 3z',
  ear: 'M7 10a5.5 5.5 0 0 1 11 0c0 4-4 4.5-4 7.5a3 3 0 0 1-5.5 1.5M10 10a2.5 2.5 0 0 1 5 0c0 1.5-1.5 2-1.5 3.5',
  eye: 'M2.5 12c5-8.5 14-8.5 19 0c-5 8.5-14 8.5-19 0zM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  book: 'M5 4h6a2 2 0 0 1 1 1.5V20a3 3 0 0 0-2-1H5zM19 4h-6a2 2 0 0 0-1 1.5V20a3 3 0 0 1 2-1h5z',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z',
  speech: 'M4 5h16v11H10l-4 4v-4H4z',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM9.5 9.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7v5l3.5 2',
  bed: 'M3 6v13M3 16h18v3M21 16v-3a3 3 0 0 0-3-3h-8v6M4.7 11.5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  woman: 'M8 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 11v10M8.5 17h7',
  people:
    'M5.5 8.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M2.5 19.5c.800-3.5 3.3-5 6.5-5s5.7 1.5 6.5 5M15 5.3a3.5 3.5 0 0 1 0 6.5M18 15c2 .700 3.2 2.2 3.7 4.5',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  pencil: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  globe: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M3.5 12h17M12 3.5c-5 5.5-5 11.5 0 17c5-5.5 5-11.5 0-17',
  sun: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  device: 'M7 2.5h10v19H7zM11 18.5h2',
  desk: 'M3 4h18v12H3zM9 20h6M12 16v4',
  key: 'M4 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M11 12l9-9M16 7l3 3M13.5 9.5l2 2',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  list: 'M8 6h12M8 12h12M8 18h12M4 6v.1M4 12v.1M4 18v.1',
  chart: 'M4 20V4M4 20h16M8 16v-5M12 16V7M16 16v-7',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  camera: 'M4 8h4l1.5-3h5L16 8h4v11H4zM8.5 13a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M7 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  sent: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M8.5 12.2l2.5 2.5 4.5-5',
} as const

export type IconName = keyof typeof drawings

/** Drawings that point along the line of reading turn with it; a check, a clock and a phone do not. */
const turning: ReadonlySet<IconName> = new Set(['back', 'forward', 'send', 'leave', 'list', 'pencil'])

/** A drawing beside words; alone it needs a labelled control around it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={turning.has(name) ? 'flip' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}

/** The house with the open door: the mark of the product. */
export function Mark() {
  return (
    <svg width={22} height={24} viewBox="0 0 22 24" aria-hidden="true">
      <path d="M2 23V10C2 5 6 3 11 1c5 2 9 4 9 9v13z" fill="none" stroke="currentColor" strokeWidth={2.2} strokeLinejoin="round" />
      <path d="M8 23V12.5c0-2 1.2-3 3-4 1.8 1 3 2 3 4V23z" fill="currentColor" />
    </svg>
  )
}
