import { nearest } from '../engine/nearest.ts'
import type { Mistake } from './mistake.ts'

/** A place as editors and terminals count it: lines and columns from 1. */
export type Position = { readonly line: number; readonly column: number; readonly text: string; readonly width: number }

export function positionOf(text: string, { place }: Mistake): Position {
  const before = text.slice(0, place.from)
  const start = before.lastIndexOf('\n') + 1
  const end = text.indexOf('\n', place.from)
  const line = text.slice(start, end < 0 ? undefined : end)
  const width = Math.max(1, Math.min(place.to, start + line.length) - place.from)
  return { line: before.split('\n').length, column: place.from - start + 1, text: line, width }
}

/** Where, what, and what would do: three parts in one form, with the line and a caret under the place. */
export function report(text: string, mistake: Mistake): string {
  const { line, column, text: shown, width } = positionOf(text, mistake)
  const pad = [...shown.slice(0, column - 1)]
    .map((character) => (character === '\t' ? '\t' : ' '.repeat(columns(character))))
    .join('')
  const carets = '^'.repeat(
    [...shown.slice(column - 1, column - 1 + width)].reduce((sum, character) => sum + columns(character), 0) || 1,
  )
  return `${mistake.place.file}:${line}:${column}\n  ${shown}\n  ${pad}${carets}\n  ${sentence(mistake)}`
}

/** A Chinese character takes two columns of a terminal. */
const columns = (character: string): number =>
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1

/** What is wrong and what would do, for a policy officer. */
export function sentence(mistake: Mistake): string {
  switch (mistake.code) {
    case 'yaml-syntax':
      return `This is not YAML: ${mistake.detail.replace(/\s+/g, ' ')}. Indent it as its neighbours; put text that holds ": " in quotes; close every bracket.`
    case 'tab':
      return 'There is a tab. Indent with spaces.'
    case 'duplicate-key':
      return `"${mistake.key}" stands here twice. Keep one.`
    case 'unknown-tag':
      return `A tag (${mistake.tag}) means nothing here. Write the value alone, or in quotes.`
    case 'alias':
      return 'Anchors and aliases (& and *) are not read here. Write the value out, or put it in quotes.'
    case 'second-document':
      return 'Three hyphens begin a second document, and a file of the rules is one. Remove the line.'
    case 'unquoted-expression':
      return 'YAML cannot read this. Put the whole expression in single quotes: \'asOf >= @"2026-01-01"\'.'
    case 'missing-file':
      return 'This file is not there, and the rules need it.'
    case 'empty-file':
      return 'The file is empty.'
    case 'no-tasks':
      return 'The numbered tasks of the plan are not found between its headings "二、重点任务" and "三、保障措施".'
    case 'unknown-key':
      return `There is no key "${mistake.key}" here.${didYouMean(mistake.key, mistake.known)}${listOf('Known keys', mistake.known)}${/[ ,，。]/.test(mistake.key) ? ' Text that holds a comma stands in quotes.' : ''}`
    case 'bad-name':
      return mistake.isFact
        ? `"${mistake.name}" cannot be the name of a fact. It begins with household., person., child. or organisation., and goes on with small letters, digits and _.`
        : `"${mistake.name}" cannot be a name here. It begins with a small letter; look at its neighbours for what may follow.`
    case 'missing-key':
      return `The key "${mistake.key}" is missing.`
    case 'wrong-type':
      return `Expected ${mistake.expected}; found ${mistake.found}.`
    case 'empty-text':
      return 'There is no text here.'
    case 'not-an-option':
      return `"${mistake.found}" is not one of the words that can stand here.${didYouMean(mistake.found, mistake.known)}${listOf('They are', mistake.known)}`
    case 'out-of-range':
      return `Expected ${mistake.expected}; found ${mistake.found}.`
    case 'bad-date':
      return `"${mistake.found}" is not a day of the calendar. Write it as 2025-02-28.`
    case 'bad-amount':
      return `"${mistake.found}" is not an amount. Write 300 / month, at least 200 / month, at most 500000 / once, 500 to 2400 / once, or none.`
    case 'amount-shape':
      return 'An amount has either exactly, or from and to, or at least, or at most.'
    case 'file-name':
      return `A provision's file is named like ${mistake.expected}: two digits of its clause, then small letters, digits and hyphens.`
    case 'clause-not-in-name':
      return `The clause is ${mistake.clause}, but the file's name says ${mistake.inName}.`
    case 'duplicate-id':
      return `Two provisions are called "${mistake.id}". The other is ${mistake.first}.`
    case 'orphan-cases':
      return `These cases belong to no provision: there is no ${mistake.expected}.`
    case 'unknown-unit':
      return `There is no unit "${mistake.found}".${didYouMean(mistake.found, mistake.known)} Units are listed in rules/units.yaml.`
    case 'unknown-situation':
      return `There is no situation "${mistake.found}".${didYouMean(mistake.found, mistake.known)} Situations are listed in rules/situations.yaml.`
    case 'unknown-provision':
      return `There is no provision "${mistake.found}" with the same claimant and conditions of its own.${didYouMean(mistake.found, mistake.known)}`
    case 'unknown-fact':
      return `There is no fact "${mistake.found}".${didYouMean(mistake.found, mistake.known)} Facts are listed in rules/facts.yaml.`
    case 'unknown-clause':
      return `The plan has no clause ${mistake.found}: its tasks are numbered 1 to 21.`
    case 'quote-not-in-plan':
      return `The quote is not in the plan. It differs from clause ${mistake.clause} at character ${mistake.at}: "${mistake.found}" — the plan says "${mistake.plan}".`
    case 'quote-in-other-clause':
      return `The quote is not in clause ${mistake.clause}, but in clause ${mistake.other}.`
    case 'confirm-not-in-quote':
      return `"${mistake.found}" is not in the quote. Give the words of the quote that leave more to a department.`
    case 'figure-not-in-law':
      return `These words say ${mistake.found}, but no quote, expression or value beside them does. Mend whichever is behind; a figure that is no law’s is written out in words.`
    case 'figure-that-changes':
      return `These words say ${mistake.found}, which changes to or from ${mistake.other} on a day. Tell both figures with the day, or neither.`
    case 'figure-of-quote':
      return `The quote says ${mistake.found}, but nothing here is reckoned with it. Mend whichever is behind.`
    case 'unit-not-in-bracket':
      return `The unit here is ${mistake.unit}, but behind the quote the plan names ${mistake.found === '' ? 'none like it' : mistake.found}.`
    case 'half-a-term':
      return 'A term that the plan explains has both says and quotes; one that it only uses has neither.'
    case 'word-not-in-plan':
      return `"${mistake.found}" does not stand in any task of the plan. Write the term as the plan has it.`
    case 'duplicate-word':
      return `"${mistake.word}" is already a word of the term "${mistake.first}". Keep it in one.`
    case 'says-missing':
      return `This condition needs its words: write { if: ${mistake.expression}, says: { zh: …, en: … } }.`
    case 'full-width':
      return `"${mistake.found}" is a full-width character. Write "${mistake.instead}".`
    case 'feel-syntax':
      return mistake.found.trim() === ''
        ? 'Something is missing here.'
        : `This cannot be read as an expression at "${mistake.found}".`
    case 'feel-unsupported':
      return `The rules do not use "${mistake.found}". Write ${mistake.instead}.`
    case 'unknown-name':
      return `There is no "${mistake.found}".${didYouMean(mistake.found, mistake.known)} A fact is written with its owner, as person.birth.`
    case 'unknown-function':
      return `There is no function "${mistake.found}".${didYouMean(mistake.found, mistake.known)}${listOf('Known functions', mistake.known)}`
    case 'argument-count':
      return `${mistake.function}(…) takes ${mistake.expected} value${mistake.expected === 1 ? '' : 's'}; found ${mistake.found}.`
    case 'type-mismatch':
      return `Expected ${TYPES[mistake.expected] ?? mistake.expected}; found ${TYPES[mistake.found] ?? mistake.found}.`
    case 'not-comparable':
      return `This compares ${TYPES[mistake.left] ?? mistake.left} and ${TYPES[mistake.right] ?? mistake.right}: they cannot be compared in this way.`
    case 'wrong-owner':
      return `${mistake.fact} is not a fact of the claimant, who is a ${mistake.owner}, nor of the household.`
    case 'unknown-option':
      return `${mistake.fact} has no option "${mistake.found}".${didYouMean(mistake.found, mistake.known)}${listOf('Its options', mistake.known)}`
    case 'not-whole':
      return `Expected a whole number of months from 0 to 1200; found ${mistake.found}.`
    case 'bad-figure':
      return `${mistake.found} is no figure that can be reckoned exactly. Write digits: at most 12, of them 6 behind the point.`
    case 'own-list':
      return `The claimant is one of the ${mistake.list}. Make the provision one for the household, or read the claimant alone.`
    case 'as-of-inside':
      return 'asOf stands alone on one side of a comparison, as in asOf <= lastDayWithin(child.birth, 3).'
    case 'division-by-zero':
      return 'This divides by zero.'
    case 'not-monotone':
      return 'One side of * and the right side of / must be a plain figure other than 0.'
    case 'not-an-act':
      return `${mistake.fact} is not of type act.`
    case 'too-many-conditions':
      return `A provision has at most ${mistake.most} conditions. Join some with and.`
    case 'bad-answer':
      return `${mistake.found} is no answer to ${mistake.fact}. Expected ${mistake.expected}.`
    case 'example-fails':
      return `The example "${mistake.name}" does not hold: ${mistake.what} is ${mistake.found}, not ${mistake.expected}.`
    case 'unaccounted':
      return `No provision or announcement quotes "${mistake.text}" of clause ${mistake.clause}, and rules/plan.yaml does not list it as granting nothing.`
    case 'cited-and-listed':
      return `"${mistake.text}" is listed as granting nothing, but a provision or an announcement quotes it. Remove it here.`
    case 'never-holds':
      return 'This condition can never hold.'
    case 'never-decides':
      return 'This condition never decides: it holds whenever all others do. Remove it, or mend it.'
    case 'never-granted':
      return 'Nobody can ever have this: the conditions contradict each other.'
    case 'never-reached':
      return 'The questions never lead to this provision.'
    case 'never-asked':
      return `${mistake.fact} is read here but never asked: no answer to it changes anything.`
    case 'agreed-but-open':
      return `With ${mistake.fact} unknown the verdict stays open, though every answer to it decides alike. Let conditions not depend on each other.`
    case 'step-undated':
      return 'A later figure needs the day from which it holds (from) and where it is set (source).'
    case 'step-dated':
      return 'The first figure holds from the beginning: it has no from.'
    case 'step-order':
      return 'Figures stand in the order of their days, no day twice.'
    case 'unused-fact':
      return `No provision reads ${mistake.fact}. Remove it, or use it.`
  }
}

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'a yes or no',
  number: 'a number',
  money: 'a sum of money',
  date: 'a day',
  choice: 'an option',
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean "${near}"? `.trimEnd()
}

const listOf = (what: string, words: readonly string[]): string =>
  words.length === 0 || words.length > 12 ? '' : ` ${what}: ${words.join(', ')}.`
