import { expect, test } from 'vitest'

// January, when none of the four zones is on summer time.
const offsets: Record<string, number> = {
  'Asia/Shanghai': -480,
  UTC: 0,
  'America/New_York': 300,
  'Pacific/Kiritimati': -840,
}

test('the clock of this process stands in the time zone that its project names', () => {
  const zone = process.env.TZ ?? 'none'

  expect(offsets).toHaveProperty([zone])
  expect(new Date(2025, 0, 15).getTimezoneOffset()).toBe(offsets[zone])
})
