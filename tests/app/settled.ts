import { configure, getConfig } from '@testing-library/react'
import { settle } from '../../src/app/parts/fields/native.ts'

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
