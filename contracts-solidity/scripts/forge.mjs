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
const run = spawnSync(binary, process.argv.slice(2), { stdio: "inherit" });
if (run.error) console.error(`forge did not start: ${run.error.message}`);
process.exit(run.status ?? 1);
