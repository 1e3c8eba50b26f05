// Turns the vectors of transparency-dev/merkle (base64, one file each) into consistency.json (hex, one file), which forge
// can read. `node test/vectors/convert.mjs` writes it, with `--check` it fails when the file is not what it would write.
//
// A hash that is not 32 bytes long ("wrong root1", "trailing garbage") cannot reach a bytes32 argument at all: it is cut or
// filled with zero bytes to 32, which leaves it what the vector wants it to be, a wrong hash.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const originals = new URL("transparency-dev/consistency/", here);
const target = new URL("consistency.json", here);

const hash = (base64) => {
  const bytes = Buffer.alloc(32);
  Buffer.from(base64 ?? "", "base64").copy(bytes);
  return "0x" + bytes.toString("hex");
};

const vectors = readdirSync(originals).sort().flatMap((folder) =>
  readdirSync(new URL(folder + "/", originals)).sort().map((file) => {
    const vector = JSON.parse(readFileSync(new URL(`${folder}/${file}`, originals), "utf8"));
    return {
      desc: `${folder}/${file}`,
      newRoot: hash(vector.root2),
      newSize: vector.size2,
      oldRoot: hash(vector.root1),
      oldSize: vector.size1,
      proof: (vector.proof ?? []).map(hash),
      wantErr: vector.wantErr,
    };
  }));

const text = JSON.stringify({ vectors }, null, 2) + "\n";
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("test/vectors/consistency.json is not what convert.mjs writes: run node test/vectors/convert.mjs");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
