// Writes out/<Name>.abi and out/<Name>.bin (creation bytecode, hex without 0x) from forge's artifact, for the generator of
// the Java wrappers, which takes exactly these two files. Files that say the same keep their date: the build makes wrappers only
// of newer ones.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

function write(file, text) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

for (const name of ["AppendOnlyLogs", "Consortium", "FundingRounds", "MilestoneEscrow"]) {
  const artifact = JSON.parse(readFileSync(`out/${name}.sol/${name}.json`, "utf8"));
  const code = artifact.bytecode.object.replace(/^0x/, "");
  if (!/^([0-9a-f]{2})+$/.test(code)) throw new Error(`${name} has no linked bytecode`);
  write(`out/${name}.abi`, JSON.stringify(artifact.abi));
  write(`out/${name}.bin`, code);
}
