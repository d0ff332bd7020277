import { cleanup, configure, getConfig } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { switchLanguage } from '../../src/app/i18n.ts'
import { settle } from '../../src/app/parts/fields/native.ts'
import { addJourneyWords } from '../../src/app/words/journey.ts'

/** As for a person, who never acts twice within a frame: what an event sets off is done before the next. */
const { eventWrapper } = getConfig()
configure({
  eventWrapper: (event) =>
    eventWrapper(() => {
      const result: unknown = event()
      settle()
      return result
    }),
})

beforeAll(addJourneyWords)
beforeEach(() => switchLanguage('zh'))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
