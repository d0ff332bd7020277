import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { bringTo } from '../bringTo.ts'
import { isPlainClick } from '../isPlainClick.ts'
import { itemIn, itemState, originState } from '../returnTo.ts'
import css from './InPlan.module.css'

type InPlanProps = {
  /** The provision or announcement whose sentence is meant. */
  readonly place: string
  /** The item of the result that the link belongs to. */
  readonly item: string
}

/**
 * Leads to the sentence in the plan. The result first writes down from which item one leaves; whoever comes back, by
 * whichever way back, finds the focus on this link again.
 */
export function InPlan({ place, item }: InPlanProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { state }: { state: unknown } = useLocation()
  const link = useRef<HTMLAnchorElement>(null)
  const isReturn = itemIn(state) === item
  useEffect(() => {
    if (isReturn && link.current) bringTo(link.current)
  }, [isReturn])

  function leave(event: MouseEvent) {
    if (!isPlainClick(event)) return
    event.preventDefault()
    void navigate('.', { replace: true, state: itemState(item) })
    void navigate(`/plan/${place}`, { state: originState('result') })
  }

  return (
    <a ref={link} href={`#/plan/${place}`} className={css.link} onClick={leave}>
      {t('plan.here')}
    </a>
  )
}
