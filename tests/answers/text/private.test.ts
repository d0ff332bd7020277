import { expect, test } from 'vitest'
import { privateNumber } from '../../../src/answers/text/private.ts'

test.each([
  '340403199003071234',
  '34040319900307123X',
  '34040319900307123x',
  '３４０４０３１９９００３０７１２３４',
  ' 340403 19900307 1234 ',
  '身份证340403199003071234',
  '340403199003071234，田家庵',
])('%s is an identity number', (text) => {
  expect(privateNumber(text)).toEqual({ code: 'identity-number' })
})

test.each([
  '13800138000',
  '１３８００１３８０００',
  '138 0013 8000',
  '138-0013-8000',
  '+8613800138000',
  '电话：19912345678',
])('%s is a phone number', (text) => {
  expect(privateNumber(text)).toEqual({ code: 'phone-number' })
})

test.each(['', '2020-02-03', '20200203', '1666666.67', '10000000000', '138001380001', '1234567890123456789', 'x'])(
  '%j is neither',
  (text) => {
    expect(privateNumber(text)).toBeUndefined()
  },
)
