import css from './Icon.module.css'

/** The interface's own drawings on a grid of 24, all in one line width. Always beside a word. */
const DRAWN = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  check: 'M4.5 12.5l5 5 10-11',
  alert: 'M12 3.2L22 20.5H2zM12 9.5v5M12 17.4v.2',
  lock: 'M6.5 10.5h11a2 2 0 012 2v6a2 2 0 01-2 2h-11a2 2 0 01-2-2v-6a2 2 0 012-2zM8 10.5V7.5a4 4 0 018 0v3',
  calendar:
    'M5.5 5h13a2 2 0 012 2v11.500a2 2 0 01-2 2h-13a2 2 0 01-2-2V7a2 2 0 012-2zM3.5 10h17M8 2.800V7M16 2.800V7M8 14.500h3',
  clock: 'M12 3a9 9 0 110 18 9 9 0 010-18zM12 6.800V12l3.6 2.4',
  print: 'M7 8.500V3.500h10v5M7 17H3.500V8.500h17V17H17M7 14h10v6.500H7z',
  copy: 'M10.5 8.500h8a2 2 0 012 2v8a2 2 0 01-2 2h-8a2 2 0 01-2-2v-8a2 2 0 012-2zM15.5 8.500v-3a2 2 0 00-2-2h-8a2 2 0 00-2 2v8a2 2 0 002 2h3',
  image:
    'M7 2.800h10a2 2 0 012 2v14.400a2 2 0 01-2 2H7a2 2 0 01-2-2V4.800a2 2 0 012-2zM5 16l4.5-4.5 4 4 2-2 3.5 3.500M14.5 8v.1',
  sound: 'M4 9.500v5h3.500l5 4.500V5l-5 4.500zM16 9a4.2 4.2 0 010 6M18.8 6.200a8.2 8.2 0 010 11.6',
  search: 'M10.5 3.500a7 7 0 110 14 7 7 0 010-14zM15.6 15.600l5 5',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2M20 14v.1M17 17h.1M14 20v-.1M20 17v3h-3',
} as const

export type IconName = keyof typeof DRAWN

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={css.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWN[name]} />
    </svg>
  )
}
