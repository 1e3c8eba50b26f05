// Installs the npm packages of one directory from its lock file, and does nothing while they are up to date.
// Usage: node npm-install.mjs DIRECTORY [SCRIPT], which then runs that script of its package.json
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'

const OLDEST_NODE = 20

function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

const directory = resolve(process.argv[2])
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Commonwatt needs Node ${OLDEST_NODE} or newer, and ${process.execPath} is ${process.version}: install a newer one.`)
}

// npm also installs other binaries when the platform or Node changes.
const wanted = createHash('sha256')
  .update(readFileSync(join(directory, 'package-lock.json')))
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  .digest('hex')
const marker = join(directory, 'node_modules', '.commonwatt-installed')
const windows = process.platform === 'win32'

function npm(...args) {
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: directory, shell: windows, encoding: 'utf8' })
  if (run.error) {
    fail(`npm cannot be run (${run.error.code}): install npm, which comes with Node, and put it on the PATH.`)
  }
  return run
}

function install() {
  console.log(`[commonwatt] ${basename(directory)}: installing npm packages, up to a minute the first time …`)
  const run = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  if (run.status !== 0) {
    const reason = run.stderr.split('\n').filter((line) => line.trim() && !line.includes('complete log of this run')).slice(0, 6).join('\n')
    fail(`The npm packages of ${basename(directory)} could not be installed (is the network reachable?); npm says:\n${reason}`)
  }
  writeFileSync(marker, wanted)
}

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  install()
}
const script = process.argv[3]
if (script) {
  const run = npm('run', '--silent', script)
  if (run.status !== 0) {
    fail(`${run.stdout}\n${run.stderr}\n'npm run ${script}' failed in ${basename(directory)}; the reason stands above.`)
  }
}
