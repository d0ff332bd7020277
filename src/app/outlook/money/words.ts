import { useTranslation } from 'react-i18next'
import type { Amount } from '../../../engine/money.ts'
import { aroundFigure, bareAmountText, figureOf, formatDate } from '../../format.ts'
import { useLanguage } from '../../i18n.ts'
import type { Step } from '../forecast.ts'
import type { FigureWords } from './labels.ts'

/** The steps in words, for the picture, its rows and its table. */
export function useStepWords() {
  const { t } = useTranslation()
  const language = useLanguage()

  /** An amount without its period, which is said beside it. */
  function bare(amount: Amount | null): string {
    if (amount === null) return t('outlook.money.nothing')
    return bareAmountText(amount, t, language)
  }

  /** 300 元，看情况再加至少 200 元 */
  function split({ total, sure, hanging }: Step): string {
    if (hanging === null) return bare(total)
    if (sure === null) return t('outlook.money.hangs', { hanging: bare(hanging) })
    return t('outlook.money.split', { sure: bare(sure), hanging: bare(hanging) })
  }

  /** The picture in one sentence. */
  function sentence(steps: readonly Step[]): string {
    const parts = steps.map((step, i) =>
      i === 0
        ? t('outlook.money.now', { amount: split(step) })
        : t('outlook.money.from', { date: formatDate(step.from, language), amount: split(step) }),
    )
    return t('outlook.money.picture', { list: parts.join(t('outlook.money.join')) })
  }

  /** A figure and what stands around it: 至少 · 500 · 元/月. */
  function figure(amount: Amount | null): FigureWords | undefined {
    if (amount === null) return undefined
    const [before, after = ''] = aroundFigure(amount, t, language, { hasPeriod: true })
    return { before: before.trim(), figure: figureOf(amount, t, language).figure, after: after.trim() }
  }

  return { bare, split, sentence, figure }
}
