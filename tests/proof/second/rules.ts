import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
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

export type Rules = { readonly facts: ReadonlyMap<string, FactRule>; readonly provisions: readonly ProvisionRule[] }

type ActFile = { fact: string; on: string; after: string; by: string }
type FactFile = { type: FactRule['type']; options?: Record<string, unknown>; from?: string }
type ProvisionFile = {
  for: string
  'all of'?: string
  when?: (string | { if: string })[]
  act?: ActFile
  confirm?: string | { if: string }
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
    provisions: [...files].map(([id, file]) => provisionRule(id, file, files)),
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

function provisionRule(id: string, file: ProvisionFile, files: ReadonlyMap<string, ProvisionFile>): ProvisionRule {
  const shared = file['all of']
  const lender = shared === undefined ? undefined : files.get(shared)
  const borrowed = shared !== undefined && lender ? conditionsOf(shared, lender, 0) : []
  const act = file.act ?? lender?.act
  return {
    id,
    owner: file.for,
    conditions: [...borrowed, ...conditionsOf(id, file, borrowed.length)],
    act: act && {
      id: `${id}.act`,
      fact: short(act.fact),
      on: short(act.on),
      after: parse(act.after),
      by: parse(act.by),
    },
    amount: file.amount && amountRule(file.amount),
    confirms: typeof file.confirm === 'object' ? parse(file.confirm.if) : file.confirm !== undefined,
  }
}

const short = (fact: string): string => fact.slice(fact.indexOf('.') + 1)

function conditionsOf(id: string, { when = [] }: ProvisionFile, before: number): readonly ConditionRule[] {
  return when.map((one, i) => ({ id: `${id}.${before + i + 1}`, holds: parse(typeof one === 'string' ? one : one.if) }))
}

function amountRule(file: NonNullable<ProvisionFile['amount']>): AmountRule {
  const read = (...keys: readonly (keyof typeof file)[]): Tree | undefined => {
    const text = keys.map((key) => file[key]).find((one) => one !== undefined)
    return text === undefined ? undefined : parse(String(text))
  }
  return {
    per: file.per,
    least: read('exactly', 'from', 'at least'),
    most: read('exactly', 'to', 'at most'),
    mayRise: read('may rise if'),
  }
}
