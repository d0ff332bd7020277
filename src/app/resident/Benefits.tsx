import { pack } from 'law:pack'
import { words } from 'law:words/zh'
import { zhBenefits } from '../words/zhBenefits.ts'

/** Everything the plan grants, by the unit to ask: for index.html alone, where no script runs, or none that can be read. */
export function Benefits() {
  const units = [...new Set(pack.provisions.map(({ unit }) => unit))]
  return (
    <section className="boot-note" aria-labelledby="benefits">
      <h2 id="benefits">{zhBenefits.heading}</h2>
      <p>{zhBenefits.how}</p>
      {units.map((unit) => (
        <section key={unit} aria-labelledby={unit}>
          <h3 id={unit}>{zhBenefits.ask(words.units[unit]?.name ?? unit)}</h3>
          <ul>
            {pack.provisions
              .filter((provision) => provision.unit === unit)
              .map(({ id }) => (
                <li key={id}>
                  <b>{words.provisions[id]?.title}</b>
                  <br />
                  {words.provisions[id]?.about}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p>{zhBenefits.source(words.plan.title, words.plan.status, pack.version)}</p>
    </section>
  )
}
