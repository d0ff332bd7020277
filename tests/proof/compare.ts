import type { Decision } from '../../src/engine/decide.ts'
import type { Situation } from './households.ts'
import type { Finding } from './second/tally.ts'

/** The first decision in which the engine and the second evaluation differ, told with all that was said. */
export function differenceOf(
  decisions: readonly Decision[],
  findings: readonly Finding[],
  said: Situation,
): string | undefined {
  const told = () => `\n  said   ${JSON.stringify(said)}`
  const byName = new Map(decisions.map((decision) => [`${decision.provision} ${decision.claimant}`, decision]))
  if (byName.size !== findings.length) return `${byName.size} decisions and ${findings.length} findings${told()}`
  for (const finding of findings) {
    const decision = byName.get(`${finding.provision} ${finding.claimant}`)
    if (!decision || !isSame(decision, finding))
      return `\n  engine ${JSON.stringify(decision)}\n  second ${JSON.stringify(finding)}${told()}`
  }
  return undefined
}

/** Verdict, amount, act-by date and failed conditions; not what is missing, which the second evaluation does not say. */
function isSame({ verdict, amount, actBy, failed }: Decision, finding: Finding): boolean {
  return (
    verdict === finding.verdict &&
    isSameAmount(amount, finding.amount) &&
    actBy === finding.actBy &&
    failed.join() === finding.failed.join()
  )
}

function isSameAmount(a: Decision['amount'], b: Finding['amount']): boolean {
  if (a === null || b === null) return a === b
  return a.min === b.min && a.max === b.max && a.per === b.per
}
