import { about } from 'law:about'
import { useTranslation } from 'react-i18next'
import { useAnswerText } from '../answerText.ts'
import { useClaimantName } from '../claimants.ts'
import { givenBy } from '../given.ts'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../useSession.tsx'
import { useLawQuestions } from '../words/questions.ts'

/** What was said of one member or body, in the words in which it was asked and answered. */
type Revealed = { readonly of: string; readonly lines: readonly string[] }

/** Everything that a link with answers would tell: who there is, what each was said to be, what was chosen at the start. */
export function useRevealed(): readonly Revealed[] {
  const { t } = useTranslation()
  const { session } = useSession()
  const language = useLanguage()
  const questions = useLawQuestions()
  const answerText = useAnswerText()
  const nameOf = useClaimantName()
  const chosen = about.situations.filter(({ id }) => session.situations.includes(id))
  return [
    ...givenBy(session).map(({ claimant, given }) => ({
      of: nameOf(claimant),
      lines: given.map(({ fact, value }) =>
        t('reason.answered', { label: questions[fact.id]?.label ?? '', value: answerText(fact, value) }),
      ),
    })),
    ...(chosen.length === 0 ? [] : [{ of: t('take.about'), lines: chosen.map(({ title }) => title[language]) }]),
  ]
}
