import { useTranslation } from 'react-i18next'
import { TextButton } from '../TextButton.tsx'
import css from './AnswerList.module.css'

type AnswerRow = {
  /** The id of what changes it. */
  readonly id: string
  readonly label: string
  readonly value: string
  /** "I do not know", underlined with dashes. */
  readonly isUnsure: boolean
  readonly onChange: () => void
}

type AnswerGroup = {
  /** Whose answers they are. */
  readonly title: string
  readonly rows: readonly AnswerRow[]
  /** What wants a second look. */
  readonly notes?: readonly string[]
  readonly onRemove?: (() => void) | undefined
}

type AnswerListProps = {
  readonly groups: readonly AnswerGroup[]
  readonly changeLabel: string
  readonly removeLabel: string
}

/** Every answer given, member by member, each to be changed. */
export function AnswerList({ groups, changeLabel, removeLabel }: AnswerListProps) {
  const { t } = useTranslation()
  const of = (label: string) => t('parts.answers.of', { label })
  return (
    <>
      {groups.map((group) => (
        <section key={group.title}>
          <div className={css.head}>
            <h2>{group.title}</h2>
            {group.onRemove ? (
              <TextButton of={of(group.title)} onClick={group.onRemove}>
                {removeLabel}
              </TextButton>
            ) : null}
          </div>
          {(group.notes ?? []).map((note) => (
            <p key={note} className={css.note}>
              {note}
            </p>
          ))}
          <dl className={css.rows}>
            {group.rows.map(({ id, label, value, isUnsure, onChange }) => (
              <div key={id} className={css.row}>
                <dt className={css.label}>{label}</dt>
                <dd className={css.given}>
                  <span className={css.value}>{isUnsure ? <span className={css.unsure}>{value}</span> : value}</span>
                  <TextButton id={id} of={of(label)} onClick={onChange}>
                    {changeLabel}
                  </TextButton>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
