import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import css from './FieldError.module.css'

/** What is to be mended, where it is to be mended. */
export function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  const { t } = useTranslation()
  return (
    <p id={id} className={css.error}>
      <Icon name="alert" />
      <span>
        <span className="visually-hidden">{t('parts.field.toMend')}</span>
        {children}
      </span>
    </p>
  )
}
