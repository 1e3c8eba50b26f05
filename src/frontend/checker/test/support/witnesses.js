import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromHex, toHex, utf8 } from '../../src/verify/bytes.js';
import { keccak256 } from '../../src/verify/trie.js';

const base64 = (bytes) => Buffer.from(bytes).toString('base64');

/** An invented key; `type` 4 for a witness, 1 for a log. The same seed under two names is the same key material. */
export function signer(name, { seed = name, type = 4 } = {}) {
  const secretKey = keccak256(utf8(seed));
  const typeAndKey = concat(Uint8Array.of(type), ed25519.getPublicKey(secretKey));
  const id = sha256(concat(utf8(`${name}\n`), typeAndKey)).subarray(0, 4);
  return { name, secretKey, id, vkey: `${name}+${toHex(id)}+${base64(typeAndKey)}` };
}

export const checkpointText = (origin, { size, root }) => `${origin}\n${size}\n${base64(fromHex(root))}\n`;

export function cosignature({ name, secretKey, id }, text, time = 1_795_341_600n) {
  const message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
  const seconds = fromHex(BigInt(time).toString(16).padStart(16, '0'));
  return line(name, concat(id, seconds, ed25519.sign(message, secretKey)));
}

export function noteSignature({ name, secretKey, id }, text) {
  return line(name, concat(id, ed25519.sign(utf8(text), secretKey)));
}

export const line = (name, bytes) => `— ${name} ${base64(bytes)}\n`;

export const note = (text, lines) => `${text}\n${lines.join('')}`;
