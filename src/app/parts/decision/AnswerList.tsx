import { useTranslation } from 'react-i18next'
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
  return (
    <>
      {groups.map((group) => (
        <section key={group.title}>
          <div className={css.head}>
            <h2>{group.title}</h2>
            {group.onRemove ? <Act label={removeLabel} of={group.title} onClick={group.onRemove} /> : null}
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
                  <Act id={id} label={changeLabel} of={label} onClick={onChange} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

type ActProps = {
  readonly id?: string
  readonly label: string
  readonly of: string
  readonly onClick: () => void
}

/** Says what it acts on to those who do not see it. */
function Act({ id, label, of, onClick }: ActProps) {
  const { t } = useTranslation()
  return (
    <button type="button" id={id} className={css.act} onClick={onClick}>
      {label}
      <span className="visually-hidden">{t('parts.answers.of', { label: of })}</span>
    </button>
  )
}
