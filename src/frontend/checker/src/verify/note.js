import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromBase64, same, toHex, utf8 } from './bytes.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';

const texts = messages.note;

/** Signature types of C2SP signed-note: Ed25519 over the note, and Ed25519 of a witness with its time. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;

const KEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s;
const LINE = /^— ([^ ]+) ([^ ]+)$/u;
const NOT_IN_NAME = /[\p{White_Space}+]/u;
const SIZE = /^(?:0|[1-9][0-9]{0,19})$/;
const LATEST = 2n ** 63n;

/**
 * Reads a verifier key, "name+id+base64(type || key)" (C2SP signed-note, verifier keys).
 *
 * @returns {{name: string, id: string, type: number, publicKey: Uint8Array}} id as eight hexadecimal digits
 * @throws {Refuted}
 */
export function parseKey(text) {
  const [, name, id, encoded] = KEY.exec(text) ?? malformed(texts.key);
  const bytes = base64(encoded, texts.key);
  const [type] = bytes;
  if (NOT_IN_NAME.test(name) || bytes.length !== 33 || ![ED25519, COSIGNATURE].includes(type)) {
    malformed(texts.key);
  }
  if (keyId(name, bytes) !== id) {
    throw new Refuted(texts.otherKeyId(name));
  }
  return { name, id, type, publicKey: bytes.subarray(1) };
}

function keyId(name, typeAndKey) {
  return toHex(sha256(concat(utf8(`${name}\n`), typeAndKey)).subarray(0, 4));
}

/**
 * Splits a C2SP signed note into its text, which ends with a newline, and its signature lines. No signature is looked at.
 *
 * @returns {{text: string, signatures: {name: string, id: string, signature: Uint8Array}[]}}
 */
export function parseNote(note) {
  const split = note.lastIndexOf('\n\n');
  // All controls below U+0020 but the newline are refused: what a terminal shows would be another text than what was signed.
  if (split < 1 || !note.endsWith('\n') || [...note].some((char) => char < ' ' && char !== '\n')) {
    malformed(texts.form);
  }
  const lines = note.slice(split + 2).split('\n').slice(0, -1);
  if (lines.length === 0) {
    malformed(texts.form);
  }
  return { text: note.slice(0, split + 1), signatures: lines.map(signatureLine) };
}

function signatureLine(line) {
  const [, name, encoded] = LINE.exec(line) ?? malformed(texts.form);
  const bytes = base64(encoded, texts.form);
  if (NOT_IN_NAME.test(name) || bytes.length < 5) {
    malformed(texts.form);
  }
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/**
 * Reads the text of a C2SP checkpoint: origin, size, root; extension lines are signed too, and mean nothing here.
 *
 * @returns {{origin: string, size: bigint, root: string}} root as hexadecimal digits
 */
export function parseCheckpoint(text) {
  const lines = text.split('\n').slice(0, -1);
  const [origin, size, root] = lines;
  if (lines.length < 3 || lines.includes('') || !SIZE.test(size)) {
    malformed(texts.checkpoint);
  }
  const hash = base64(root, texts.checkpoint);
  if (hash.length !== 32) {
    malformed(texts.checkpoint);
  }
  return { origin, size: BigInt(size), root: toHex(hash) };
}

/** A plain note signature of a key of type 0x01. */
export function verifyNoteSignature({ publicKey }, text, signature) {
  return signature.length === 64 && verifies(signature, utf8(text), publicKey);
}

/**
 * A witness's signature over a checkpoint (C2SP tlog-cosignature, cosignature/v1).
 *
 * @returns {bigint|undefined} its time in seconds since 1970, or nothing where it does not verify
 */
export function cosignatureTime({ publicKey }, text, signature) {
  if (signature.length !== 72) {
    return undefined;
  }
  const time = BigInt(`0x${toHex(signature.subarray(0, 8))}`);
  const message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
  return time < LATEST && verifies(signature.subarray(8), message, publicKey) ? time : undefined;
}

/** Strict RFC 8032, the same in every browser: WebCrypto's Ed25519 is missing in some, and they differ at the edges. */
function verifies(signature, message, publicKey) {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

export function sameKey(one, other) {
  return same(one.publicKey, other.publicKey);
}

function base64(text, why) {
  try {
    return fromBase64(text);
  } catch {
    return malformed(why);
  }
}

function malformed(why) {
  throw new Refuted(why);
}
