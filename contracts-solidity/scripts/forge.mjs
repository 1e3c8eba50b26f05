// Runs forge's native binary. Not node_modules/.bin/forge: that wrapper ends with status 0 when forge fails, and a failing
// test would pass unnoticed.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const machine = `${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}`;
const suffix = process.platform === "win32" ? ".exe" : "";
let binary;
try {
  binary = createRequire(import.meta.url).resolve(`@foundry-rs/forge-${machine}/bin/forge${suffix}`);
} catch {
  console.error(`There is no forge for ${machine} in node_modules: run npm ci`);
  process.exit(69);
}
// What the linter compiles has no bytecode: it must not stand where the build looks for its own.
const apart = process.argv[2] === "lint" ? { FOUNDRY_OUT: "cache/lint", FOUNDRY_CACHE_PATH: "cache/lint-cache" } : {};
const run = spawnSync(binary, process.argv.slice(2), { stdio: "inherit", env: { ...process.env, ...apart } });
if (run.error) console.error(`forge did not start: ${run.error.message}`);
process.exit(run.status ?? 1);
