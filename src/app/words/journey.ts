import { texts } from '../i18n.ts'
import { zhJourney } from './zhJourney.ts'

/** Joins the journey's sentences to those of the start page. */
export function addJourneyWords(): void {
  texts.addResourceBundle('zh', 'app', zhJourney, true)
}
