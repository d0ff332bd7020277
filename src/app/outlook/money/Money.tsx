import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { useSession } from '../../useSession.tsx'
import { useLawWords } from '../../words/law.ts'
import type { Forecast } from '../forecast.ts'
import { Chart } from './Chart.tsx'
import css from './Money.module.css'
import { Rows } from './Rows.tsx'
import { StepTable } from './StepTable.tsx'
import { useMeasure } from './useMeasure.ts'

/** Below so many letters to a line, a picture says less than rows. */
const LEAST_LETTERS = 15

/** The money of the coming years: a picture or, in large text, rows with bars; and the same as a table. */
export function Money({ seen }: { seen: Forecast }) {
  const { t } = useTranslation()
  const heading = useId()
  const { conditions } = useLawWords()
  const { size } = useSession().session
  const [box, measure] = useMeasure<HTMLDivElement>()
  const hanging = [...new Set(seen.bands.flatMap(({ hangsOn }) => hangsOn.map((id) => conditions[id]?.says ?? '')))]
  const isPicture = size === 'standard' && measure && measure.width >= LEAST_LETTERS * measure.size
  return (
    <section className={css.money} aria-labelledby={heading}>
      <h2 id={heading}>{t('outlook.money.title')}</h2>
      <p className={css.small}>{t('outlook.money.assumed')}</p>
      {hanging.length > 0 ? (
        <p className={css.small}>{t('outlook.money.hanging', { list: hanging.join(t('reason.join')) })}</p>
      ) : null}
      <div ref={box} className={css.picture}>
        {isPicture ? <Chart seen={seen} width={measure.width} size={measure.size} /> : null}
        {measure && !isPicture ? <Rows steps={seen.steps} /> : null}
      </div>
      <Disclosure label={t('outlook.money.table')} kind="line">
        {() => <StepTable steps={seen.steps} />}
      </Disclosure>
    </section>
  )
}
