import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const RESOURCES = path.resolve(import.meta.dirname, '../../../../test/resources/verification');

/** Files of a folder of published vectors; a missing folder is an error, never a skipped test. */
export function vectorFolder(...names) {
  const folder = path.join(root(), ...names);
  if (!existsSync(folder)) {
    throw new Error(`vectors are missing: ${folder}`);
  }
  return folder;
}

/** VERIFICATION_VECTORS points elsewhere, for trying other packs. */
function root() {
  return process.env.VERIFICATION_VECTORS ?? RESOURCES;
}

export function jsonFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))]);
}
