// Makes everything ready that the browser tests need, and writes where it is to target/browser/browser.properties:
// Playwright's driver in the layout that its Java client looks for, axe, and a Chromium.
//
// The Chromium is, in this order: the one that COMMONWATT_CHROMIUM names (a path, or "npm" for the one of npm even if the machine has
// another), one of this machine, or the one of npm. Playwright's own download is never used: closed networks do not have it.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const out = join(root, 'target', 'browser')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean)
    .map((base) => join(base, 'Google', 'Chrome', 'Application', 'chrome.exe')),
]

function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function installed() {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return [...path.flatMap((directory) => NAMES.map((name) => join(directory, name + suffix))), ...PLACES].find(runs)
}

function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    fail(`The browser tests found no Chromium and no Chrome, and npm has one for Linux on x64 only (this is ${process.platform} ${process.arch}): `
      + 'install one, or name it in the environment variable COMMONWATT_CHROMIUM. The other tests run without it: -DskipITs.')
  }
  node([join(root, 'src', 'build', 'npm-install.mjs'), join(here, 'chromium')], 'inherit')
  return JSON.parse(node([join(here, 'chromium', 'unpack.mjs'), join(root, '.commonwatt', 'chromium')], 'pipe'))
}

function node(args, stdout) {
  const run = spawnSync(process.execPath, args, { stdio: ['ignore', stdout, 'inherit'], encoding: 'utf8' })
  if (run.status !== 0) {
    fail(`The Chromium of npm could not be made ready; the reason stands above. Install Chromium or Chrome instead, or name one in `
      + 'the environment variable COMMONWATT_CHROMIUM.')
  }
  return run.stdout
}

function chromium() {
  const wanted = process.env.COMMONWATT_CHROMIUM
  if (wanted === 'npm') {
    return fromNpm()
  }
  if (wanted && !runs(wanted)) {
    fail(`COMMONWATT_CHROMIUM is ${wanted}, and there is no program: name the file of a Chromium or Chrome, or leave the variable out.`)
  }
  const executable = wanted || installed()
  return executable ? { executable, environment: {} } : fromNpm()
}

/** The Java client looks for DIRECTORY/package/cli.js. */
function driver() {
  const directory = join(out, 'driver')
  mkdirSync(directory, { recursive: true })
  const link = join(directory, 'package')
  rmSync(link, { recursive: true, force: true })
  symlinkSync(join(here, 'node_modules', 'playwright-core'), link, 'junction')
  return directory
}

const { executable, environment } = chromium()
const properties = {
  executable, driver: driver(), node: process.execPath, axe: join(here, 'node_modules', 'axe-core', 'axe.min.js'),
  ...Object.fromEntries(Object.entries(environment).map(([name, value]) => [`environment.${name}`, value])),
}
// Backslashes of Windows paths would be escapes in a properties file.
const lines = Object.entries(properties).map(([name, value]) => `${name}=${value.replaceAll('\\', '/')}\n`)
writeFileSync(join(out, 'browser.properties'), lines.join(''))
