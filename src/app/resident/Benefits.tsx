import { pack } from 'law:pack'
import { words } from 'law:words/zh'

/** Everything the plan grants, by the unit to ask: for index.html alone, where no script runs, or none that can be read. */
export function Benefits() {
  const units = [...new Set(pack.provisions.map(({ unit }) => unit))]
  return (
    <section className="boot-note" aria-labelledby="benefits">
      <h2 id="benefits">方案里的各项支持</h2>
      <p>按办理单位排列。符合哪一项，就向那个单位问；也可以去社区服务窗口，请工作人员算。</p>
      {units.map((unit) => (
        <section key={unit} aria-labelledby={unit}>
          <h3 id={unit}>问{words.units[unit]?.name}</h3>
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
      <p>{`依据：《${words.plan.title}》（${words.plan.status}）。规则版本 ${pack.version}。能不能领、领多少，以办理单位的答复为准。`}</p>
    </section>
  )
}
