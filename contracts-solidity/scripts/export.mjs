// Writes out/<Name>.abi and out/<Name>.bin (creation bytecode, hex without 0x) from forge's artifact, for the generator of
// the Java wrappers, which takes exactly these two files.
import { readFileSync, writeFileSync } from "node:fs";

for (const name of ["AppendOnlyLogs"]) {
  const artifact = JSON.parse(readFileSync(`out/${name}.sol/${name}.json`, "utf8"));
  const code = artifact.bytecode.object.replace(/^0x/, "");
  if (!/^([0-9a-f]{2})+$/.test(code)) throw new Error(`${name} has no linked bytecode`);
  writeFileSync(`out/${name}.abi`, JSON.stringify(artifact.abi));
  writeFileSync(`out/${name}.bin`, code);
}
