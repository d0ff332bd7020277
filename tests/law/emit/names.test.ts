import { describe, expect, test } from 'vitest'
import { Names } from '../../../src/law/emit/names.ts'

describe('the function that yields a result', () => {
  test('reckons once what it needs twice, and says where it stands what it needs once', () => {
    const names = new Names()
    const twice = names.of('f(a)')
    const once = names.of('g(b)')

    expect(names.arrow('s', `${twice} + ${once} + ${twice}`)).toBe(
      '(s) => { const $00 = f(a); return $00 + g(b) + $00 }',
    )
  })

  test('leaves out what it does not need', () => {
    const names = new Names()
    names.of('f(a)')

    expect(names.arrow('s', '1')).toBe('(s) => 1')
  })

  test('gives what is the same one name, and names what a name is made of before it', () => {
    const names = new Names()
    const inner = names.of('f(a)')
    const outer = names.of(`g(${inner}, ${inner})`)

    expect(names.of('f(a)')).toBe(inner)
    expect(names.arrow('s', `[${outer}, ${outer}]`)).toBe(
      '(s) => { const $00 = f(a); const $01 = g($00, $00); return [$01, $01] }',
    )
  })

  test('tells its first name from its eleventh', () => {
    const names = new Names()
    const all = Array.from({ length: 11 }, (_, i) => names.of(`f(${i})`))

    expect(names.arrow('s', `[${all[10]}, ${all[10]}, ${all[1]}]`)).toBe(
      '(s) => { const $010 = f(10); return [$010, $010, f(1)] }',
    )
  })

  test('puts a dollar of the code as it stands', () => {
    const names = new Names()

    expect(names.arrow('$a', names.of('$a.school'))).toBe('($a) => $a.school')
    expect(names.arrow('$a', names.of('$&.school'))).toBe('($a) => $&.school')
  })

  test('puts an object in brackets', () => {
    expect(new Names().arrow('s', '{ a: 1 }')).toBe('(s) => ({ a: 1 })')
  })

  test('has other names within another function', () => {
    const outer = new Names()
    const inner = outer.inner()

    expect(inner.of('f(a)')).toBe('$10')
    expect(inner.inner().of('f(a)')).toBe('$20')
    expect(outer.of('f(a)')).toBe('$00')
  })
})
