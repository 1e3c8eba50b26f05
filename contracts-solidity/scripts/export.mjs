// Writes out/<Name>.abi and out/<Name>.bin (creation bytecode, hex without 0x) from forge's artifact, for the generator of
// the Java wrappers, which takes exactly these two files.
import { readFileSync, writeFileSync } from "node:fs";

for (const name of ["AppendOnlyLogs"]) {
  const artifact = JSON.parse(readFileSync(`out/${name}.sol/${name}.json`, "utf8"));
  const code = artifact.bytecode.object.replace(/^0x/, "");
  if (!/^([0-9a-f]{2})+$/.test(code)) throw new Error(`${name} has no linked bytecode`);
  // The wrapper keeps the receipt's log entry in a field `log` beside the event's parameters; names are not part of the interface.
  for (const event of artifact.abi.filter((entry) => entry.type === "event")) {
    for (const input of event.inputs) if (input.name === "log") input.name = "logId";
  }
  writeFileSync(`out/${name}.abi`, JSON.stringify(artifact.abi));
  writeFileSync(`out/${name}.bin`, code);
}
