import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeLink } from '../../answers/link.ts'
import { pack } from '../decisions.ts'
import { Button } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { useSession } from '../useSession.tsx'
import { addressWith, appAddress, LONGEST_ADDRESS } from './address.ts'
import { carriedOf } from './carried.ts'
import css from './LinkPanel.module.css'
import { Qr } from './Qr.tsx'
import { Reveals } from './Reveals.tsx'

/** The link of the app; with answers only for someone who has seen what it would tell, and wants it. */
export function LinkPanel() {
  const [step, setStep] = useState<'opened' | 'asking' | 'full' | 'plain'>('opened')
  switch (step) {
    case 'opened':
      return <PlainLink onMore={() => setStep('asking')} />
    case 'asking':
      return <Reveals onMake={() => setStep('full')} onCancel={() => setStep('plain')} />
    case 'full':
      return <FullLink onLess={() => setStep('plain')} />
    case 'plain':
      return <PlainLink onMore={() => setStep('asking')} takesFocus />
  }
}

function PlainLink({ onMore, takesFocus = false }: { onMore: () => void; takesFocus?: boolean }) {
  const { t } = useTranslation()
  return (
    <div ref={takesFocus ? focusOn : undefined} tabIndex={-1} className={css.panel}>
      <p>{t('take.linkPlain')}</p>
      <Address address={appAddress()} />
      <Button kind="quiet" onClick={onMore}>
        {t('take.withAnswers')}
      </Button>
    </div>
  )
}

function FullLink({ onLess }: { onLess: () => void }) {
  const { t } = useTranslation()
  const { session } = useSession()
  const code = writeLink(pack, carriedOf(session))
  const address = code === undefined ? undefined : addressWith(code)
  const isWhole = address !== undefined && address.length <= LONGEST_ADDRESS
  return (
    <div ref={focusOn} tabIndex={-1} className={css.panel}>
      <p>{t(isWhole ? 'take.linkFull' : 'take.tooLong')}</p>
      {isWhole && <Address address={address} />}
      <Button kind="quiet" onClick={onLess}>
        {t('take.cancel')}
      </Button>
    </div>
  )
}

/** An address to read, to scan and to copy. */
function Address({ address }: { address: string }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={css.address}>{address}</p>
      <div className={css.code}>
        <Qr text={address} label={t('take.qr')} />
      </div>
      <div className={css.copy}>
        <CopyButton label={t('take.linkCopy')} text={() => address} />
      </div>
    </>
  )
}

/** One panel takes the place of another, and of the button that was pressed: reading goes on in it. */
const focusOn = (panel: HTMLElement | null): void => panel?.focus()
