import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { type Day, fromDigits } from './days.ts'
import { parse, type Tree } from './grammar.ts'

export type FactRule = {
  readonly id: string
  readonly owner: string
  readonly name: string
  readonly type: 'boolean' | 'choice' | 'act' | 'date' | 'count' | 'money'
  readonly options: readonly string[]
  /** The fact of the same member whose date this one never precedes. */
  readonly from: string | undefined
}

export type ConditionRule = { readonly id: string; readonly holds: Tree }

export type ActRule = {
  readonly id: string
  readonly fact: string
  readonly on: string
  readonly after: Tree
  readonly by: Tree
}

export type AmountRule = {
  readonly per: string
  readonly least: Tree | undefined
  readonly most: Tree | undefined
  readonly mayRise: Tree | undefined
}

export type ProvisionRule = {
  readonly id: string
  readonly owner: string
  readonly conditions: readonly ConditionRule[]
  readonly act: ActRule | undefined
  readonly amount: AmountRule | undefined
  /** Never, always, or where a condition holds. */
  readonly confirms: boolean | Tree
}

/** A provision with the figures that hold from a day on. */
export type Edition = { readonly from: Day; readonly rule: ProvisionRule }

export type Rules = {
  readonly facts: ReadonlyMap<string, FactRule>
  /** Each provision's editions, the latest first; the last of them has held for ever. */
  readonly provisions: readonly (readonly Edition[])[]
}

type ActFile = { fact: string; on: string; after: string; by: string }
type FactFile = { type: FactRule['type']; options?: Record<string, unknown>; from?: string }
type Steps = { is: number; from?: string }[]
type ProvisionFile = {
  for: string
  values?: Record<string, Steps>
  'all of'?: string
  when?: (string | { if: string })[]
  act?: ActFile
  confirm?: string | { if?: string }
  amount?: { per: string } & {
    [key in 'exactly' | 'from' | 'to' | 'at least' | 'at most' | 'may rise if']?: string | number
  }
}

/** The rules as an officer wrote them, read without any of the code that compiles them. */
export function readRules(folder: string): Rules {
  const yaml = (path: string): unknown => parseYaml(readFileSync(join(folder, path), 'utf8'))
  const facts = Object.entries(yaml('facts.yaml') as Record<string, FactFile>).map(([id, file]) => factRule(id, file))
  const names = readdirSync(join(folder, 'provisions')).filter(
    (name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml'),
  )
  const files = new Map(names.map((name) => [name.slice(3, -5), yaml(`provisions/${name}`) as ProvisionFile]))
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    provisions: [...files].map(([id, file]) => editionsOf(id, file, files)),
  }
}

function factRule(id: string, { type, options = {}, from }: FactFile): FactRule {
  const [owner = '', name = ''] = id.split('.')
  return {
    id,
    owner,
    name,
    type,
    options: type === 'choice' || type === 'act' ? Object.keys(options) : [],
    from: from?.split('.')[1],
  }
}

type Figures = ReadonlyMap<string, number>
type Borrowed = { readonly id: string; readonly file: ProvisionFile }

function editionsOf(id: string, file: ProvisionFile, files: ReadonlyMap<string, ProvisionFile>): readonly Edition[] {
  const name = file['all of']
  const lent = name === undefined ? undefined : files.get(name)
  const lender = name !== undefined && lent ? { id: name, file: lent } : undefined
  const values = Object.entries({ ...lent?.values, ...file.values })
  const days = values.flatMap(([, steps]) => steps.map(beginning))
  return [...new Set([Number.NEGATIVE_INFINITY, ...days])]
    .sort((a, b) => b - a)
    .map((from) => {
      const figures = values.map(
        ([figure, steps]) => [figure, steps.filter((step) => beginning(step) <= from).at(-1)?.is ?? 0] as const,
      )
      return { from, rule: provisionRule(id, file, lender, new Map(figures)) }
    })
}

const beginning = ({ from }: Steps[number]): Day =>
  from === undefined ? Number.NEGATIVE_INFINITY : fromDigits(Number(from.replaceAll('-', '')))

function provisionRule(id: string, file: ProvisionFile, lender: Borrowed | undefined, figures: Figures): ProvisionRule {
  const borrowed = lender ? conditionsOf(lender, 0, figures) : []
  const act = file.act ?? lender?.file.act
  return {
    id,
    owner: file.for,
    conditions: [...borrowed, ...conditionsOf({ id, file }, borrowed.length, figures)],
    act: act && {
      id: `${id}.act`,
      fact: short(act.fact),
      on: short(act.on),
      after: parse(act.after, figures),
      by: parse(act.by, figures),
    },
    amount: file.amount && amountRule(file.amount, figures),
    confirms:
      typeof file.confirm === 'object' && file.confirm.if !== undefined
        ? parse(file.confirm.if, figures)
        : file.confirm !== undefined,
  }
}

const short = (fact: string): string => fact.slice(fact.indexOf('.') + 1)

function conditionsOf(
  { id, file: { when = [] } }: Borrowed,
  before: number,
  figures: Figures,
): readonly ConditionRule[] {
  return when.map((one, i) => ({
    id: `${id}.${before + i + 1}`,
    holds: parse(typeof one === 'string' ? one : one.if, figures),
  }))
}

function amountRule(file: NonNullable<ProvisionFile['amount']>, figures: Figures): AmountRule {
  const read = (...keys: readonly (keyof typeof file)[]): Tree | undefined => {
    const text = keys.map((key) => file[key]).find((one) => one !== undefined)
    return text === undefined ? undefined : parse(String(text), figures)
  }
  return {
    per: file.per,
    least: read('exactly', 'from', 'at least'),
    most: read('exactly', 'to', 'at most'),
    mayRise: read('may rise if'),
  }
}
