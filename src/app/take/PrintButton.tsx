import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button.tsx'
import { Status } from '../parts/Status.tsx'
import { printPage } from './printing.ts'

/** Prints the slip; where printing is dead, says so and names the other ways. */
export function PrintButton() {
  const { t } = useTranslation()
  const [isDead, setDead] = useState(false)

  async function print() {
    setDead(false)
    setDead(!(await printPage()))
  }

  return (
    <>
      <Button kind="quiet" icon="print" onClick={() => void print()}>
        {t('take.print')}
      </Button>
      <Status>{isDead && t('take.printDead')}</Status>
    </>
  )
}
