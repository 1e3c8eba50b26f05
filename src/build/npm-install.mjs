// npm-install.mjs FOLDER [SCRIPT]: installs a folder's locked npm packages when package-lock.json changed since the last time,
// then runs the package's script. One line of progress; one clear sentence when something is missing.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const [folder, script] = process.argv.slice(2);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const lock = createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");
const marker = join(folder, "node_modules", ".installed-lock");

function run(args, failure) {
  const result = spawnSync(npm, args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  if (result.error) {
    fail(`npm was not found (${result.error.message}). Install Node.js 20 or newer with npm, then run the command again.`);
  }
  if (result.status !== 0) {
    fail(`${result.stdout}\n${result.stderr}\n${failure}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Node.js ${process.versions.node} is too old; Commonwatt needs 20 or newer.`);
}
if (!existsSync(marker) || readFileSync(marker, "utf8") !== lock) {
  console.log(`Installing the npm packages of ${folder} (first time: up to a minute) …`);
  run(["ci", "--no-audit", "--no-fund"], `npm could not install the packages of ${folder}; see above. Is the npm registry reachable?`);
  writeFileSync(marker, lock);
}
if (script) {
  run(["run", "--silent", script], `'npm run ${script}' failed in ${folder}; see above.`);
  console.log(`${basename(folder)}: ${script} done`);
}
