/** Where something stands in an officer's file: offsets into its text, `to` behind the last character. */
export type Place = { readonly file: string; readonly from: number; readonly to: number }

/** What an officer got wrong. `report.ts` makes the sentence. */
export type Mistake = { readonly place: Place } & Wrong

/** The closed list of what can be wrong in the rules, each with its particulars. */
export type Wrong =
  | { readonly code: 'yaml-syntax'; readonly detail: string }
  | { readonly code: 'tab' }
  | { readonly code: 'duplicate-key'; readonly key: string }
  | { readonly code: 'unknown-tag'; readonly tag: string }
  | { readonly code: 'alias' }
  | { readonly code: 'second-document' }
  | { readonly code: 'unquoted-expression' }
  | { readonly code: 'missing-file' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'no-tasks' }
  | { readonly code: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'bad-name'; readonly name: string; readonly isFact: boolean }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'wrong-type'; readonly expected: string; readonly found: string }
  | { readonly code: 'empty-text' }
  | { readonly code: 'not-an-option'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'out-of-range'; readonly expected: string; readonly found: string }
  | { readonly code: 'bad-date'; readonly found: string }
  | { readonly code: 'bad-amount'; readonly found: string }
  | { readonly code: 'amount-shape' }
  | { readonly code: 'file-name'; readonly expected: string }
  | { readonly code: 'clause-not-in-name'; readonly clause: number; readonly inName: number }
  | { readonly code: 'duplicate-id'; readonly id: string; readonly first: string }
  | { readonly code: 'orphan-cases'; readonly expected: string }
  | { readonly code: 'unknown-unit'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-situation'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-provision'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-fact'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-clause'; readonly found: number }
  | {
      readonly code: 'quote-not-in-plan'
      readonly clause: number
      readonly at: number
      readonly found: string
      readonly plan: string
    }
  | { readonly code: 'quote-in-other-clause'; readonly clause: number; readonly other: number }
  | { readonly code: 'confirm-not-in-quote'; readonly found: string }
  | { readonly code: 'figure-not-in-law' | 'figure-of-quote'; readonly found: string }
  | { readonly code: 'figure-that-changes'; readonly found: string; readonly other: string }
  | { readonly code: 'unit-not-in-bracket'; readonly unit: string; readonly found: string }
  | { readonly code: 'half-a-term' }
  | { readonly code: 'word-not-in-plan'; readonly found: string }
  | { readonly code: 'duplicate-word'; readonly word: string; readonly first: string }
  | { readonly code: 'says-missing'; readonly expression: string }
  | { readonly code: 'full-width'; readonly found: string; readonly instead: string }
  | { readonly code: 'feel-syntax'; readonly found: string }
  | { readonly code: 'feel-unsupported'; readonly found: string; readonly instead: string }
  | { readonly code: 'unknown-name'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-function'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'argument-count'; readonly function: string; readonly expected: number; readonly found: number }
  | { readonly code: 'type-mismatch'; readonly expected: string; readonly found: string }
  | { readonly code: 'not-comparable'; readonly left: string; readonly right: string }
  | { readonly code: 'wrong-owner'; readonly fact: string; readonly owner: string }
  | {
      readonly code: 'unknown-option'
      readonly fact: string
      readonly found: string
      readonly known: readonly string[]
    }
  | { readonly code: 'not-whole'; readonly found: string }
  | { readonly code: 'bad-figure'; readonly found: string }
  | { readonly code: 'own-list'; readonly list: string }
  | { readonly code: 'as-of-inside' }
  | { readonly code: 'division-by-zero' }
  | { readonly code: 'not-monotone' }
  | { readonly code: 'not-an-act'; readonly fact: string }
  | { readonly code: 'too-many-conditions'; readonly most: number }
  | { readonly code: 'bad-answer'; readonly fact: string; readonly expected: string; readonly found: string }
  | {
      readonly code: 'example-fails'
      readonly name: string
      readonly what: string
      readonly expected: string
      readonly found: string
    }
  | { readonly code: 'step-undated' | 'step-dated' | 'step-order' }
  | { readonly code: 'unused-fact'; readonly fact: string }
  | { readonly code: 'unaccounted'; readonly clause: number; readonly text: string }
  | { readonly code: 'cited-and-listed'; readonly text: string }
  | { readonly code: 'never-holds' | 'never-decides' | 'never-granted' | 'never-reached' }
  | { readonly code: 'never-asked' | 'agreed-but-open'; readonly fact: string }

export type Code = Wrong['code']
