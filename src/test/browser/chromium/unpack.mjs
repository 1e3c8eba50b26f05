// Unpacks the Chromium of npm, with the libraries and fonts that a bare machine lacks, and prints where it is and what it wants in its
// environment, as one line of JSON. Usage: node unpack.mjs DIRECTORY
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'

const version = JSON.parse(readFileSync(new URL('node_modules/@sparticuz/chromium/package.json', import.meta.url))).version
const home = join(resolve(process.argv[2]), version)

if (!existsSync(home)) {
  // Unpacked beside its place and renamed: a build that is stopped half way leaves no half a browser.
  const half = `${home}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  process.env.TMPDIR = half
  // Only told that it is on that service does the package unpack its libraries.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  renameSync(half, home)
}

// The package's own fonts.conf names fixed directories. A Chromium that finds no font at all crashes at the first form field.
writeFileSync(join(home, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`)

console.log(JSON.stringify({
  executable: join(home, 'chromium'),
  environment: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
}))
