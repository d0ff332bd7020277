import css from './Draft.module.css'

/** The line that says that the plan is a draft. Its stamp is the plan's own, so it stays Chinese. */
export function Draft({ stamp, children }: { stamp: string; children: string }) {
  return (
    <p className={css.draft}>
      <span className={`column ${css.line}`}>
        <span className={css.stamp} lang="zh-CN">
          {stamp}
        </span>
        <span className={css.text}>
          {(children.match(/[^，]+，?/g) ?? []).map((clause) => (
            <span key={clause} className={css.clause}>
              {clause}
            </span>
          ))}
        </span>
      </span>
    </p>
  )
}
