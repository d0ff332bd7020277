/** How far ahead anyone plans, in years: what comes later is of no use to know today. */
export const FORESIGHT_YEARS = 5
