import type { Words } from './zh.ts'

/** What the start page and the frame say, in English. */
export const en: Words = {
  shell: {
    name: 'Tianjia’an Family Support',
    title: '{{page}} · Tianjia’an Family Support',
    skip: 'Skip to content',
    elder: 'Large text',
    standard: 'Standard',
    highContrast: 'High contrast',
    otherLanguage: '中文',
    otherLanguageShort: '中文',
    draftStamp: '送审稿',
    draft: 'The plan is a draft for review (送审稿). Take the result as a guide.',
    basis: 'Source: {{title}} ({{status}}). Rules of {{version}}.',
    promise: 'Whether and how much you get is for the responsible office to say.',
    plan: 'Read the plan',
    opening: 'Opening…',
    notOpened: 'This did not open. Your answers are still here.',
    retry: 'Try again',
    failed: 'This page has failed. Your answers are still here.',
    oddClock: 'The date on this device is {{date}}, which looks wrong. Please set the date on the result page.',
    staleRules: 'These rules are past their review date ({{date}}). Please check with the office.',
    offline: 'There is no network. The app works all the same.',
    newVersion: 'There is a new version. It starts afresh.',
    takeOver: 'Use the new version',
    toStart: 'Back to the start',
  },
  start: {
    heading: 'See what support your family can get',
    headingFirst: 'See what support',
    headingSecond: 'your family can get',
    promise: 'A few questions will tell. ',
    promiseSecond: 'Stop at any time.',
    situations: 'What is your situation?',
    several: 'You can choose several.',
    begin: 'Start',
    everything: 'Not sure? Ask me everything',
    privacy:
      'We ask for no name, identity number or phone number. Your answers stay on this device and are gone when you close it.',
    afresh: 'The page was reloaded, so it starts afresh. Nothing is kept here.',
  },
}
