import { expect, test } from 'vitest'
import { voiceFor } from '../../../src/app/parts/useVoice.ts'

const voice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice

test.each([
  ['zh', ['zh-HK', 'zh-TW', 'zh-CN'], 'zh-CN'],
  ['zh', ['zh_HK', 'zh_CN'], 'zh_CN'],
  ['zh', ['zh-Hant-HK', 'zh-Hans-CN'], 'zh-Hans-CN'],
  ['zh', ['yue-HK', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
  ['zh', ['zh-HK', 'cmn-TW'], 'cmn-TW'],
  ['zh', ['en-US', 'zh-TW'], 'zh-TW'],
  ['zh', ['zh'], 'zh'],
  ['zh', ['zh-HK', 'zh-MO', 'zh-Hant-HK', 'yue-HK'], undefined],
  ['zh', ['en-US'], undefined],
  ['en', ['zh-CN', 'en-GB'], 'en-GB'],
  ['en', ['de-DE'], undefined],
] as const)('%s is read, of %j, by %s', (language, langs, best) => {
  expect(
    voiceFor(
      language,
      langs.map((lang) => voice(lang)),
    )?.lang,
  ).toBe(best)
})

test('a voice that speaks through a server is none: nothing leaves the device', () => {
  expect(voiceFor('zh', [voice('zh-CN', false)])).toBeUndefined()
  expect(voiceFor('zh', [voice('zh-CN', false), voice('zh-TW')])?.lang).toBe('zh-TW')
})
