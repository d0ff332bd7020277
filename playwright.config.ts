import { defineConfig, devices } from '@playwright/test'

const url = 'http://127.0.0.1:4174'
/** Root cannot have Chromium's sandbox; the rest keeps it from talking to anyone and from waiting for a GPU or /dev/shm. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
]
const { CHROME_PATH } = process.env
/** Without a UTF-8 locale Chromium calls a file with a Chinese name "download". */
const env = { ...process.env, LC_ALL: 'C.UTF-8' }

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  fullyParallel: true,
  forbidOnly: true,
  timeout: 180_000, // a walk through every screen, on a busy machine
  retries: 0,
  workers: 2,
  use: {
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { args, env, ...(CHROME_PATH !== undefined && { executablePath: CHROME_PATH }) },
  },
  projects: [
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      grepInvert: /@phone/,
      // Starting does not depend on the width, nor does what these look at; accessibility sets the width itself.
      testIgnore: /\/(boot|mistakes|back|accessibility|privacy|frame)\.spec/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 } },
    },
  ],
  webServer: { command: 'node build/serve.ts', url, env: { PORT: '4174' }, reuseExistingServer: false },
})
