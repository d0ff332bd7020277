import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from '../../src/law/read/document.ts'
import { validate } from '../../src/law/read/validate.ts'

const FILE = 'rules/x.yaml'
const read = (text: string) => readDocument(FILE, text)
const codes = (text: string) =>
  read(text).mistakes.map(({ code, place }) => `${code} ${text.slice(place.from, place.to)}`)

describe('a document', () => {
  const text = "a: 1\nb:\n  - x\n  - \"y z\"\n  - 'it''s'\nc: { d: 010, e: yes, f: 2025-02-28, g: ~ }\n"
  const shown = ({ from, to }: { from: number; to: number }) => text.slice(from, to)

  test('is read as YAML 1.2: a day stays text, yes too, 010 is ten', () => {
    expect(read(text).document?.value).toEqual({
      a: 1,
      b: ['x', 'y z', "it's"],
      c: { d: 10, e: 'yes', f: '2025-02-28', g: null },
    })
  })

  test('finds each value again, and of what is not there the nearest around it', () => {
    const { document } = read(text)

    expect(document && shown(document.at(['b', 1]))).toBe('"y z"')
    expect(document && shown(document.at(['c', 'e']))).toBe('yes')
    expect(document && shown(document.at(['c', 'none', 'deeper']))).toBe('{ d: 010, e: yes, f: 2025-02-28, g: ~ }')
    expect(document?.at(['none']).from).toBe(0)
  })

  test('finds each key again', () => {
    const { document } = read(text)

    expect(document && shown(document.keyAt([], 'c'))).toBe('c')
    expect(document && shown(document.keyAt(['c'], 'e'))).toBe('e')
    expect(document && shown(document.keyAt(['c'], 'none'))).toBe('{ d: 010, e: yes, f: 2025-02-28, g: ~ }')
    expect(document && shown(document.keyAt(['b'], 'none'))).toContain('- x')
  })

  test('tells where the text of a value begins, inside its quotes', () => {
    const { document } = read(text)

    expect(document?.textStart(['b', 0])).toBe(text.indexOf('x'))
    expect(document?.textStart(['b', 1])).toBe(text.indexOf('y z'))
    expect(document?.textStart(['b', 2])).toBe(text.indexOf("it's") < 0 ? text.indexOf("it''s") : -1)
  })
})

describe('what YAML allows and an officer hardly means', () => {
  test.each([
    ['', ['empty-file ']],
    ['# only a comment\n', ['empty-file #']],
    ['a:\n\t- 1\n', ['tab \t']],
    ['a:\n\t- { b: 1 }\n  - { b: 2 }\n', ['tab \t']],
    ['a: 1\na: 2\n', ['duplicate-key a']],
    ['a:\n  b: 1\n  b: 2\n', ['duplicate-key b']],
    ['a: !x 1\n', ['unknown-tag !x']],
    ['a: ! 1\n', ['unknown-tag 1']],
    ['a: !x\n  b: ! 1\nc: ! 2\n', ['unknown-tag !x', 'unknown-tag 1', 'unknown-tag 2']],
    ['a: &b 1\n', ['alias &b ']],
    ['a: &b 1\nc: *b\n', ['alias &b ', 'alias *b']],
    ['a: *none\n', ['alias *none']],
    ['a: 1\n---\nb: 2\n', ['second-document ---']],
    ['- >= 60\n', ['unquoted-expression =']],
    ['- @"P3M"\n', ['unquoted-expression @']],
    ['- "a" = b\n', ['unquoted-expression = b']],
    ['if: @"2026-01-01" <= asOf\n', ['unquoted-expression @']],
    ['- "a"= b\n', ['unquoted-expression = b']],
    ['if: "a" and "b"\n', ['yaml-syntax and "b"']],
    ['x - >= 60: "a" b\n', ['yaml-syntax b']],
    ['a: 1\nall of：x\n', ['full-width ：']],
    ['a: 1\n- unit：x\n', ['full-width ：']],
    ['a: 1\n年满：60\n', ['yaml-syntax 年满：60']],
    ['a: "x" "y"\nb：c\n', ['yaml-syntax "y"', 'full-width ：']],
    ['a: { zh: 词，en: w }\n', ['full-width ，']],
    ['a: { zh: 词， en: w }\n', ['full-width ，']],
    ['a: { zh: "词"，en：w }\n', ['full-width ，']],
    ['a: [1，2\n', ['yaml-syntax ']],
    ['a: ｛ zh: x }\n', ['full-width ｛']],
    ['a: x ｛ zh: x }\n', ['yaml-syntax x']],
    ['title: { zh: 护理｛补贴, en: b\n', ['yaml-syntax ']],
  ])('%j gives %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
    expect(read(text).document).toBeUndefined()
  })

  test('a broken line is complained of once, and each broken line for itself', () => {
    const { mistakes } = read('a: [1\nb: "x" y z: w\nc: 1\n')

    expect(new Set(mistakes.map(({ place }) => place.from)).size).toBe(mistakes.length)
    expect(mistakes.length).toBeGreaterThan(0)
  })

  test('what the parser says of a broken line names no line: the place does', () => {
    const [first] = read('a: [1\n').mistakes

    expect(first).toMatchObject({ code: 'yaml-syntax', detail: expect.not.stringMatching(/line|\n/) })
  })

  test('a tag that YAML itself knows is none of them', () => {
    expect(codes('a: !!str 1\n')).toEqual([])
    expect(read('a: !!str 1\n').document?.value).toEqual({ a: '1' })
  })
})

describe('a document held against its schema', () => {
  const schema = z.strictObject({
    text: z.string().regex(/\S/, 'empty-text'),
    id: z
      .string()
      .regex(/^[a-z]+$/, 'id')
      .optional(),
    kind: z.enum(['cash', 'tax']).optional(),
    count: z.int().min(1).max(9).optional(),
    list: z.array(z.strictObject({ name: z.string() })).optional(),
    either: z.union([z.string(), z.strictObject({ if: z.string() })], { error: 'text, or { if }' }).optional(),
    by: z.record(z.string().regex(/^[a-z]+$/, 'id'), z.strictObject({ zh: z.string() })).optional(),
    flag: z.union([z.string(), z.boolean()], { error: 'text, true or false' }).optional(),
    typed: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('a'), x: z.number() }),
        z.strictObject({ type: z.literal('b') }),
      ])
      .optional(),
    odd: z
      .string()
      .refine((value) => value !== 'odd', 'nothing odd')
      .optional(),
  })

  function mistakesIn(text: string): readonly string[] {
    const { document } = read(text)
    if (!document) throw new Error('no document')
    return validate(document, schema).mistakes.map(
      ({ place, code, ...about }) => `${code} at ${text.slice(place.from, place.to)}: ${JSON.stringify(about)}`,
    )
  }

  test('that it holds to has a value', () => {
    const { document } = read('text: x\n')

    expect(document && validate(document, schema)).toEqual({ value: { text: 'x' }, mistakes: [] })
  })

  test.each([
    ['text: " "\n', ['empty-text at " ": {}']],
    ['id: x\n', ['missing-key at i: {"key":"text"}']],
    ['text: x\nid: X1\n', ['wrong-type at X1: {"expected":"small letters, digits and hyphens","found":"X1"}']],
    ['text: 1\n', ['wrong-type at 1: {"expected":"text","found":"the number 1"}']],
    ['text:\n', ['wrong-type at : {"expected":"text","found":"nothing"}']],
    ['text: [a]\n', ['wrong-type at [a]: {"expected":"text","found":"a list"}']],
    ['text: { a: 1 }\n', ['wrong-type at { a: 1 }: {"expected":"text","found":"a map of keys"}']],
    ['[text]\n', ['wrong-type at [text]: {"expected":"a map of keys","found":"a list"}']],
    ['text: x\nkind: cahs\n', ['not-an-option at cahs: {"found":"cahs","known":["cash","tax"]}']],
    ['text: x\ncount: 0\n', ['out-of-range at 0: {"expected":"at least 1","found":"the number 0"}']],
    ['text: x\ncount: 10\n', ['out-of-range at 10: {"expected":"at most 9","found":"the number 10"}']],
    [
      'text: x\nlist: [{ nmae: y }]\n',
      ['missing-key at {: {"key":"name"}', 'unknown-key at nmae: {"key":"nmae","known":["name"]}'],
    ],
    ['text: x\nlist: y\n', ['wrong-type at y: {"expected":"a list","found":"y"}']],
    ['text: x\neither: 1\n', ['wrong-type at 1: {"expected":"text, or { if }","found":"the number 1"}']],
    [
      'text: x\neither: { fi: y }\n',
      ['missing-key at {: {"key":"if"}', 'unknown-key at fi: {"key":"fi","known":["if"]}'],
    ],
    [
      'text: x\nflag: { a: 1 }\n',
      ['wrong-type at { a: 1 }: {"expected":"text, true or false","found":"a map of keys"}'],
    ],
    ['text: x\ncount: 1.5\n', ['wrong-type at 1.5: {"expected":"a whole number","found":"the number 1.5"}']],
    ['text: x\ncount: many\n', ['wrong-type at many: {"expected":"a number","found":"many"}']],
    ['text: x\nby: [a]\n', ['wrong-type at [a]: {"expected":"a map of keys","found":"a list"}']],
    ['text: x\nlist: [y]\n', ['wrong-type at y: {"expected":"a map of keys","found":"y"}']],
    ['text: x\nby: { A1: { zh: y } }\n', ['bad-name at A1: {"name":"A1","isFact":false}']],
    ['text: x\nby: { a: { zh: y, en: z } }\n', ['unknown-key at en: {"key":"en","known":["zh"]}']],
    ['text: x\ntyped: { type: c }\n', ['not-an-option at c: {"found":"c","known":["a","b"]}']],
    ['text: x\ntyped: { type: a }\n', ['missing-key at {: {"key":"x"}']],
    ['text: x\nodd: odd\n', ['wrong-type at odd: {"expected":"nothing odd","found":"odd"}']],
    [
      'text: x\nsort: 1\n',
      [
        'unknown-key at sort: {"key":"sort","known":["text","id","kind","count","list","either","by","flag","typed","odd"]}',
      ],
    ],
  ])('%j gives %j', (text, expected) => {
    expect(mistakesIn(text)).toEqual(expected)
  })
})
