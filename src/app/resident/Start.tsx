import { about } from 'law:about'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useLanguage } from '../i18n.ts'
import { Button } from '../parts/Button.tsx'
import { Draft } from '../parts/Draft.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Scene } from '../parts/Scene.tsx'
import { TextButton } from '../parts/TextButton.tsx'
import type { Preset } from '../session.ts'
import { Foot } from '../shell/Foot.tsx'
import { useStep } from '../shell/useStep.ts'
import { useSession } from '../useSession.tsx'
import css from './Start.module.css'

/** Whoever opens the page begins at its top; whoever comes back begins at the heading. */
let wasOpen = false

/**
 * The way in: what this is, and which situations are meant. It stands as HTML before any script runs, so the tiles are
 * the browser's own checkboxes and are read when the journey starts.
 */
export function Start() {
  const { t } = useTranslation()
  const { session, dispatch } = useSession()
  const navigate = useNavigate()
  const { state, key }: { state: unknown; key: string } = useLocation()
  const tiles = useRef<HTMLFieldSetElement>(null)
  const [isReturn] = useState(wasOpen || session.hasBegun || key !== 'default')
  useEffect(() => {
    wasOpen = true
  }, [])
  useStep(t('start.heading'), { takesFocus: isReturn || state !== null })
  const language = useLanguage()

  // boot.js gives back a tap that came before the scripts.
  useEffect(() => void dispatchEvent(new Event('start:up')), [])

  const ticked = () =>
    [...(tiles.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value)

  function start(chosen: readonly string[]) {
    const situations = about.situations.filter(({ id }) => chosen.includes(id))
    const asksFamily = situations.length === 0 || situations.some(({ asks }) => asks !== 'organisation')
    const asksOrganisation = situations.some(({ asks }) => asks === 'organisation' || asks === 'both')
    dispatch({ do: 'choose', situations: situations.map(({ id }) => id) })
    dispatch({
      do: 'begin',
      family: asksFamily,
      organisation: asksOrganisation,
      presets: presetsOf(situations, session.situations),
    })
    void navigate(asksFamily ? '/family' : '/next')
  }

  return (
    <>
      <main id="main">
        <section className={css.hero}>
          <h1 tabIndex={-1}>
            <span className={css.line}>{t('start.headingFirst')}</span>{' '}
            <span className={css.line}>{t('start.headingSecond')}</span>
          </h1>
          <p>
            {t('start.promise')}
            <span className={css.whole}>{t('start.promiseSecond')}</span>
          </p>
          <Scene />
        </section>
        <Draft stamp={t('shell.draftStamp')}>{t('shell.draft')}</Draft>
        <div className={`column ${css.page} needs-app`}>
          {isRestart(state) && (
            <p className={css.afresh} role="status">
              {t('start.afresh')}
            </p>
          )}
          <fieldset ref={tiles} className={css.situations}>
            <legend>
              <h2>{t('start.situations')}</h2>
            </legend>
            <p className={css.small}>{t('start.several')}</p>
            <div className={css.tiles}>
              {about.situations.map(({ id, title, hint }) => (
                <label key={id} className={css.tile}>
                  <input type="checkbox" name="about" value={id} defaultChecked={session.situations.includes(id)} />
                  <span className={css.face}>
                    <Picture of={id} />
                    <span>
                      {inClauses(title[language])}
                      {hint && <small>{hint[language]}</small>}
                    </span>
                    <span className={css.tick}>
                      <Icon name="check" />
                    </span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className={css.go}>
            <Button kind="primary" onClick={() => start(ticked())}>
              {t('start.begin')}
            </Button>
          </div>
          <p className={css.everything}>
            <TextButton onClick={() => start([])}>{t('start.everything')}</TextButton>
          </p>
          <p className={css.privacy}>
            <Icon name="lock" />
            <span>{t('start.privacy')}</span>
          </p>
        </div>
      </main>
      <Foot hasDraft={false} />
    </>
  )
}

/** Breaks between clauses rather than within a short one: 入托、入园、上学; 独生子女或特殊家庭. */
const inClauses = (title: string) =>
  (title.match(/[^、或]+[、或]?/g) ?? []).map((clause) => (
    <span key={clause} className={clause.length < 6 ? css.whole : undefined}>
      {clause}
    </span>
  ))

type Chosen = typeof about.situations

/**
 * What the ticked situations answer by themselves. What two of them answer differently is asked, and so is what only those
 * answered that were ticked before.
 */
function presetsOf(chosen: Chosen, before: readonly string[]): readonly Preset[] {
  const ticked = about.situations.filter((situation) => chosen.includes(situation) || before.includes(situation.id))
  const facts = new Set(ticked.flatMap(({ sets }) => sets.map(({ fact }) => fact)))
  return [...facts].map((fact) => {
    const values = new Set(
      chosen.flatMap(({ sets }) => sets.filter((set) => set.fact === fact).map(({ value }) => value)),
    )
    const [only, ...others] = values
    return { fact, value: others.length === 0 ? only : undefined }
  })
}

const isRestart = (state: unknown): boolean => typeof state === 'object' && state !== null && 'restarted' in state
