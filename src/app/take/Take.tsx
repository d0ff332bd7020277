import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../engine/decide.ts'
import { Button } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { useSession } from '../useSession.tsx'
import { appAddress } from './address.ts'
import { LinkPanel } from './LinkPanel.tsx'
import { PaperSlip } from './PaperSlip.tsx'
import { PictureButton } from './PictureButton.tsx'
import { PrintButton } from './PrintButton.tsx'
import { useSlip } from './slip.ts'
import { textOf } from './text.ts'
import css from './ways.module.css'

/** The result to take along; what is only tried is not taken anywhere. */
export default function Take({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { before } = useSession().session
  return (
    <section className={css.take}>
      <h2 className={css.heading}>{t('take.heading')}</h2>
      {before ? <p>{t('take.trial')}</p> : <Ways decisions={decisions} />}
    </section>
  )
}

/** On paper, as text, as a picture, as a link: each way works where another is dead. */
function Ways({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation()
  const { size } = useSession().session
  const slip = useSlip(decisions)
  const [hasLink, setLink] = useState(false)
  return (
    <>
      <div className={css.way}>
        <PrintButton />
      </div>
      <div className={css.way}>
        <CopyButton label={t('take.copy')} text={() => textOf(slip, t, appAddress())} />
      </div>
      <div className={css.way}>
        <PictureButton slip={slip} size={size} />
      </div>
      <div className={css.way}>
        <Button kind="quiet" icon="qr" isOpen={hasLink} onClick={() => setLink(!hasLink)}>
          {t('take.link')}
        </Button>
        {hasLink && <LinkPanel />}
      </div>
      <PaperSlip slip={slip} size={size} />
    </>
  )
}
