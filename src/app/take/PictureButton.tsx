import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../engine/decide.ts'
import { Button } from '../parts/Button.tsx'
import { Status } from '../parts/Status.tsx'
import type { TextSize } from '../session.ts'
import { appAddress } from './address.ts'
import { draw, measureIn } from './picture/draw.ts'
import { layoutOf } from './picture/layout.ts'
import { modulesOf } from './Qr.tsx'
import type { Slip } from './slip.ts'
import css from './ways.module.css'

/** Draws the slip as one long picture and shows it: a long press saves it where a download is dead. */
export function PictureButton({ slip, size }: { slip: Slip; size: TextSize }) {
  const { t } = useTranslation()
  const [made, setMade] = useState<{ readonly of: Slip; readonly picture: string | undefined }>()

  function make() {
    const address = appAddress()
    const family = getComputedStyle(document.body).fontFamily
    const widthOf = measureIn(family)
    const around = {
      verdict: (verdict: Verdict) => t(`verdict.name.${verdict}`),
      scan: t('take.slip.scan'),
      address,
      code: modulesOf(address),
    }
    const picture = widthOf && draw(layoutOf(slip, around, { scale: size === 'elder' ? 1.25 : 1, widthOf }), family)
    setMade({ of: slip, picture })
  }

  const shown = made?.of === slip ? made : undefined // another day or language makes another picture
  return (
    <>
      <Button kind="quiet" icon="image" onClick={make}>
        {t('take.picture')}
      </Button>
      <Status>{shown && t(shown.picture ? 'take.pictureHint' : 'take.pictureFailed')}</Status>
      {shown?.picture && (
        <>
          <img className={css.picture} src={shown.picture} alt={t('take.pictureAlt')} />
          <p className={css.save}>
            <a href={shown.picture} download={`${slip.title}.png`}>
              {t('take.pictureSave')}
            </a>
          </p>
        </>
      )}
    </>
  )
}
