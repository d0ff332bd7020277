import { useLanguage } from '../i18n.ts'
import { ReadAloud } from '../parts/ReadAloud.tsx'
import css from './Aloud.module.css'

/** Offers to read the screen, in large text. What is read is what is shown: headings, options, results, in their order. */
export default function Aloud() {
  const language = useLanguage()
  return (
    <div className={css.aloud} data-unspoken>
      <ReadAloud text={shownText} language={language} />
    </div>
  )
}

const SPOKEN = '#main h1, #main h2, #main h3, #main p, #main label, #main dt, #main dd, #result-head li button'

/** What a reader would read out: text that is visible, once, with a pause after each piece. */
function shownText(): string {
  const pieces = [...document.querySelectorAll<HTMLElement>(SPOKEN)].filter(
    (element) => element.offsetParent !== null && !element.closest('[data-unspoken]') && !element.querySelector(SPOKEN),
  )
  return pieces
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join('。')
}
