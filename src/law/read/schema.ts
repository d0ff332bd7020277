import { z } from 'zod'

const text = (what: string) => z.string().regex(/\S/, 'empty-text').describe(what)

/** The same sentence in both languages. */
const bilingual = (what: string) =>
  z.strictObject({ zh: text(`${what}, in Chinese`), en: text(`${what}, in English`) }).describe(what)

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'id')
const expression = z
  .union([z.string().regex(/\S/, 'empty-text'), z.number()])
  .transform(String)
  .describe('A FEEL expression over the facts of facts.yaml')

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'bad-date')

export const OWNERS = ['household', 'person', 'child', 'organisation'] as const
export const KINDS = ['cash', 'insurance', 'tax', 'loan', 'housing', 'right', 'service', 'incentive'] as const
export const VERDICTS = ['eligible', 'confirm', 'open', 'undetermined', 'ineligible'] as const
export const PERIODS = ['month', 'day', 'once'] as const

const condition = z.union(
  [
    expression,
    z.strictObject({
      if: expression,
      says: bilingual('The condition in plain words, as the resident reads it').optional(),
      turn: bilingual('What the claimant can do where the condition fails').optional(),
    }),
  ],
  { error: 'a condition: an expression, or { if, says, turn }' },
)

const act = z.strictObject({
  fact: z.string().describe('The fact of type act that says whether it is done'),
  on: z.string().describe('The fact that holds the day on which it was done'),
  after: expression.describe('The day from which the time limit runs'),
  by: expression.describe('The last day on which the act counts'),
  says: bilingual('The condition in plain words'),
  todo: bilingual('What is to be done, beginning with a verb'),
})

const amount = z
  .strictObject({
    per: z.enum(PERIODS),
    exactly: expression.optional(),
    from: expression.optional(),
    to: expression.optional(),
    'at least': expression.optional(),
    'at most': expression.optional(),
    'may rise if': expression.optional(),
    says: bilingual('How the amount comes about, in a few words').optional(),
  })
  .describe('Yuan in a period. Literals are yuan; the result is rounded down to the fen')

const confirm = z.union(
  [
    text('The words of the quote that leave more to a department'),
    z.strictObject({
      quote: text('The words of the quote that are not clear'),
      if: expression.optional(),
      says: bilingual('What is not clear'),
    }),
  ],
  { error: 'words of the quote, or { quote, if, says }' },
)

/** An example: `name`, `at`, the answers by fact, and what the plan grants on that day. */
export const example = z
  .object({
    name: text('A sentence that is true in the ledger'),
    at: date.optional(),
    expect: z.enum(VERDICTS),
    amount: z.string().optional(),
    actBy: date.optional(),
    from: date.optional(),
    until: z.union([date, z.literal('never')]).optional(),
    next: z.string().optional(),
    missing: z.array(z.string()).optional(),
    failed: z.array(z.number()).optional(),
  })
  .loose()

/** A figure and the day from which it holds: the first from the beginning, each later one by a source of its own. */
const step = z.strictObject({
  is: z.number().nonnegative(),
  from: date.optional().describe('The first day on which it holds; absent for the first'),
  source: text('Where the figure is set').optional(),
})

export const provision = z.strictObject({
  clause: z.int().min(1).max(21).describe('The number of the task in part two of the plan'),
  quote: z.union([
    text('The plan’s own words, to the letter'),
    z.array(text('The plan’s own words, to the letter')).min(1),
  ]),
  title: bilingual('What it is called'),
  about: bilingual('What it grants, in one or two plain sentences'),
  kind: z.enum(KINDS),
  for: z.enum(OWNERS).describe('The claimant'),
  unit: z.string().describe('The lead unit, from units.yaml'),
  situations: z.array(z.string()).min(1).describe('The situations in life in which it is asked about first'),
  confirm: confirm.optional(),
  values: z
    .record(z.string().regex(/^[a-z][A-Za-z]*$/, 'id'), z.array(step).min(1))
    .default({})
    .describe('Figures that change on a given day, by the name that expressions use'),
  'all of': z.string().optional().describe('Another provision whose every condition this one shares'),
  when: z.array(condition).default([]),
  act: act.optional(),
  amount: amount.optional(),
  notes: z.array(bilingual('What the plan leaves open')).default([]),
  examples: z.array(example).default([]),
})

export const announcement = z.strictObject({
  clause: z.int().min(1).max(21),
  quote: z.union([text('The plan’s own words, to the letter'), z.array(text('The plan’s own words')).min(1)]),
  title: bilingual('What the plan announces'),
  for: bilingual('Whom it concerns'),
  unit: z.string(),
  situations: z.array(z.string()).min(1),
})

export const announcements = z.record(id, announcement)

export const cases = z.strictObject({
  base: z.looseObject({ at: date.optional() }).default({}),
  cases: z.array(example).min(1),
})

const option = z.strictObject({
  zh: text('The option, in Chinese'),
  en: text('The option, in English'),
  hint: bilingual('A second line under the option').optional(),
})

const asked = {
  label: bilingual('A short name for the list of answers'),
  ask: bilingual('The question'),
  hint: bilingual('How to answer').optional(),
  why: bilingual('Why it is asked: what hangs on it'),
  unknown: option.optional().describe('How "I do not know" is worded here'),
  settle: bilingual('Who or which document settles it, where the claimant does not know').optional(),
  lasts: z.literal(true).optional().describe('The answer stays as it is, whatever life brings'),
}
const options = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'id'), option)

export const fact = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('boolean'),
    ...asked,
    options: z.strictObject({ yes: option, no: option }).optional(),
    together: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('choice'), ...asked, options }),
  z.strictObject({ type: z.literal('act'), ...asked, options }),
  z.strictObject({
    type: z.literal('date'),
    ...asked,
    from: z.string().optional().describe('The fact whose date this one never precedes'),
    offers: z.literal('children').optional().describe('The children’s birth dates are offered as answers'),
  }),
  z.strictObject({ type: z.literal('count'), ...asked, unit: bilingual('What is counted'), max: z.int().min(1) }),
  z.strictObject({
    type: z.literal('money'),
    ...asked,
    max: z.int().min(1).describe('The largest sum that is taken, in yuan'),
  }),
])

export const facts = z.record(
  z.string().regex(/^(household|person|child|organisation)\.[a-z][a-z0-9_]*$/, 'fact-id'),
  fact,
)

export const units = z.record(
  id,
  z.strictObject({
    zh: text('Name'),
    en: text('Name in English'),
    role: z.enum(['lead', 'carries-out']).default('lead'),
  }),
)

export const situations = z.record(
  id,
  z.strictObject({
    title: bilingual('The tile'),
    hint: bilingual('A second line on the tile').optional(),
    asks: z.enum(['family', 'child', 'organisation', 'both']).describe('Whom it is about; a child has a family'),
    sets: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
  }),
)

/** What the plan itself says of its terms. Without `says` it uses a term and says nothing of it. */
export const glossary = z.record(
  id,
  z.strictObject({
    words: z.array(text('The term as it stands in the plan')).min(1),
    name: bilingual('The term'),
    says: bilingual('What the plan says of it').optional(),
    quotes: z
      .array(z.strictObject({ clause: z.int().min(1).max(21), quote: text('The plan’s own words, to the letter') }))
      .default([]),
  }),
)

export const plan = z.strictObject({
  title: text('The plan’s title, as it stands'),
  status: bilingual('Where the plan stands'),
  version: date.describe('The day of these rules'),
  'review by': date.describe('The day after which the rules want a review'),
  'in English': z
    .strictObject({
      chapters: z.array(text('A heading like 一、')),
      sections: z.array(text('A heading like （一）')),
      tasks: z.array(text('The title of a task')),
    })
    .describe('The headings of the plan, in its order')
    .optional(),
  'grants nothing': z
    .array(
      z.strictObject({
        clause: z.int().min(1).max(21),
        quote: text('The sentence or a part of it'),
        because: bilingual('The reason, in a few words'),
      }),
    )
    .default([]),
})

export type ProvisionFile = z.infer<typeof provision>
export type AnnouncementFile = z.infer<typeof announcement>
export type CasesFile = z.infer<typeof cases>
export type ExampleFile = z.infer<typeof example>
export type FactFile = z.infer<typeof fact>
export type UnitFile = z.infer<typeof units>[string]
export type SituationFile = z.infer<typeof situations>[string]
export type GlossaryFile = z.infer<typeof glossary>
export type PlanFile = z.infer<typeof plan>
export type Bilingual = { readonly zh: string; readonly en: string }
