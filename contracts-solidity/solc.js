#!/usr/bin/env node
// Lets forge use npm's solc as if it were the native compiler: `--version`, and `--standard-json` on standard input.
"use strict";

const fs = require("node:fs");
const solc = require("solc");

if (process.argv.includes("--version")) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`);
} else if (process.argv.includes("--standard-json")) {
  process.stdout.write(solc.compile(fs.readFileSync(0, "utf8")));
} else {
  process.stderr.write(`solc.js understands --version and --standard-json, not: ${process.argv.slice(2).join(" ")}\n`);
  process.exitCode = 64;
}
