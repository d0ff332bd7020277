import { createPath, type To } from 'react-router'

/** The address of a screen behind the `#`, as every static host serves it. */
export const hashHref = (to: To): string => `#${typeof to === 'string' ? to : createPath(to)}`
