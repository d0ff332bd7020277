import { render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { expect, test } from 'vitest'
import { writeLink } from '../../../src/answers/link.ts'
import { pack } from '../../../src/app/decisions.ts'
import { answersOf, newSession, type Session } from '../../../src/app/session.ts'
import { carriedOf } from '../../../src/app/take/carried.ts'
import LinkNote from '../../../src/app/take/LinkNote.tsx'
import OpenLink from '../../../src/app/take/OpenLink.tsx'
import { SessionProvider, useSession } from '../../../src/app/useSession.tsx'
import { on } from '../../day.ts'
import { family } from './aFamily.ts'

const code = writeLink(pack, carriedOf(family)) ?? ''
const nobody: Session = { ...newSession(0), asOf: on('2026-11-24') }

type Seen = { readonly session: Session; readonly path: string }

function Arrival({ onSeen }: { onSeen: (seen: Seen) => void }) {
  const { pathname, search, hash } = useLocation()
  onSeen({ session: useSession().session, path: pathname + search + hash })
  return <LinkNote />
}

/** Opens an address, and gives what came of it. */
function open(address: string, session: Session = nobody): Seen {
  const seen: Seen[] = []
  render(
    <MemoryRouter initialEntries={[address]}>
      <SessionProvider initial={session}>
        <Routes>
          <Route path="/s/*" element={<OpenLink />} />
          <Route path="*" element={<Arrival onSeen={(one) => seen.push(one)} />} />
        </Routes>
      </SessionProvider>
    </MemoryRouter>,
  )
  const last = seen[seen.length - 1]
  if (!last) throw new Error(`${address} led nowhere`)
  return last
}

test.each(['', '?from=singlemessage&isappinstalled=0', '#rd', '，快看看', '%E4%BD'])(
  'the same household stands on another device, and the address does not tell: %s',
  (tail) => {
    const { session, path } = open(`/s/${code}${tail}`)

    expect(path).toBe('/result')
    expect(session.hasBegun).toBe(true)
    expect(session.situations).toEqual(family.situations)
    expect(session.people.map(({ relation }) => relation)).toEqual(family.people.map(({ relation }) => relation))
    expect(answersOf(session).people.map(({ facts }) => facts)).toEqual(
      answersOf(family).people.map(({ facts }) => facts),
    )
    expect(answersOf(session).household).toEqual(family.facts.household)
    expect(screen.getByRole('status').textContent).toBe('这是按链接里带来的回答算的。请核对，不对的可以改。')
  },
)

test.each([
  [`/s/${code.slice(1)}`, '链接不完整，没有打开。请让对方再发一次，或在这里重新填。'],
  ['/s/<script>', '链接不完整，没有打开。请让对方再发一次，或在这里重新填。'],
  ['/s/__proto__', '链接不完整，没有打开。请让对方再发一次，或在这里重新填。'],
  ['/s/', '链接不完整，没有打开。请让对方再发一次，或在这里重新填。'],
  [
    `/s/${writeLink({ ...pack, facts: pack.facts.slice(1) }, carriedOf({ ...family, people: [] }))}`,
    '这里的问题改过，旧链接不能用了。请重新填一遍。',
  ],
  [
    `/s/${writeLink(pack, carriedOf({ ...family, facts: { c1: { birth: on('2026-11-25') } } }))}`,
    '链接里有的日期还没到，没有打开。请重新填一遍。',
  ],
])('a refused link leads to the start page and says why: %s', (address, says) => {
  const { session, path } = open(address)

  expect(path).toBe('/')
  expect(session).toEqual(nobody)
  expect(screen.getByRole('status').textContent).toBe(says)
})

test('a refused link takes nothing from a session under way', () => {
  expect(open(`/s/${code.slice(2)}`, family).session).toEqual(family)
})

test('a link takes the place of what was answered, drafted and tried before', () => {
  const busy: Session = {
    ...family,
    drafts: { 'p1 person.birth': '19' },
    before: { people: [], facts: {}, drafts: {} },
  }
  const { session } = open(`/s/${writeLink(pack, carriedOf({ ...family, people: [], hasOrganisation: true }))}`, busy)

  expect(session).toMatchObject({ people: [], hasOrganisation: true, drafts: {}, before: undefined, asOf: family.asOf })
})
