import type { LawProvision } from '../../src/law/law.ts'
import { type Rules, rulesOf, toyFiles, trialProvision } from '../rules.ts'

/** Conditions as a provision lists them, each with words of its own. */
export const when = (...conditions: readonly string[]) =>
  `when:\n${conditions.map((condition) => `  - if: ${condition}\n    says: { zh: 条件, en: A condition }\n`).join('')}`

/** The toy law with a provision tried out in it, compiled; and that provision. */
export async function tried(rest: string): Promise<Rules & { readonly trial: LawProvision }> {
  const text = trialProvision(rest)
  const { law, pack } = await rulesOf([...toyFiles, { path: 'rules/provisions/20-trial.yaml', text }])
  const trial = law.provisions.find(({ id }) => id === 'trial')
  if (!trial) throw new Error(`the trial is refused:\n${text}`)
  return { law, pack, trial }
}
