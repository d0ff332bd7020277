import { useTranslation } from 'react-i18next'
import { ConditionMark, type ConditionStanding } from '../ConditionMark.tsx'
import css from './Tree.module.css'

export type TreeLine = {
  readonly standing: ConditionStanding
  readonly says: string
  /** What was answered, each in its words. */
  readonly values: readonly string[]
  /** What would turn it. */
  readonly turn?: string | undefined
}

/** The conditions of a provision, all needed, each with how it stands and the claimant's own answers. */
export function Tree({ lines }: { lines: readonly TreeLine[] }) {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <div className={css.conditions}>
      <p className={css.all}>{t(lines.length === 1 ? 'parts.tree.one' : 'parts.tree.all')}</p>
      <ul className={css.tree}>
        {lines.map(({ standing, says, values, turn }) => (
          <li key={`${standing} ${says}`} className={css.line}>
            <ConditionMark standing={standing} />
            <div className={css.text}>
              <p>
                {standing === 'stated' ? null : (
                  <span className="visually-hidden">
                    {t('parts.tree.spoken', { standing: t(`parts.tree.standing.${standing}`) })}
                  </span>
                )}
                {says}
              </p>
              <Values values={values} />
              {turn === undefined ? null : <p className={css.turn}>{turn}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Values({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <ul className={css.values}>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  )
}
