import { concat } from './bytes.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';

const MAX_DEPTH = 16;

/**
 * Strict RLP (Ethereum yellow paper, appendix B): exactly one item, shortest encodings only. A second encoding of the same
 * value would let two different byte strings claim to be one block or one account.
 *
 * @param {Uint8Array} bytes
 * @returns {Uint8Array|Array} a byte string, or a list with its encoded length as `encodedLength`
 */
export function decodeRlp(bytes) {
  const { item, end } = decodeAt(bytes, 0, 0);
  if (end !== bytes.length) {
    throw new Refuted(messages.rlp.trailing(bytes.length - end));
  }
  return item;
}

function decodeAt(bytes, at, depth) {
  if (depth > MAX_DEPTH) {
    throw new Refuted(messages.rlp.tooDeep);
  }
  const { isList, start, end } = extent(bytes, at);
  return { item: isList ? list(bytes, at, start, end, depth) : string(bytes, at, start, end), end };
}

function extent(bytes, at) {
  if (at >= bytes.length) {
    throw new Refuted(messages.rlp.cut);
  }
  const first = bytes[at];
  if (first < 0x80) {
    return { isList: false, start: at, end: at + 1 };
  }
  const isList = first >= 0xc0;
  const short = first - (isList ? 0xc0 : 0x80);
  const { start, length } = short <= 55 ? { start: at + 1, length: short } : longLength(bytes, at + 1, short - 55);
  if (start + length > bytes.length) {
    throw new Refuted(messages.rlp.cut);
  }
  return { isList, start, end: start + length };
}

function longLength(bytes, at, width) {
  if (at + width > bytes.length) {
    throw new Refuted(messages.rlp.cut);
  }
  const length = bytes.slice(at, at + width).reduce((sum, byte) => sum * 256 + byte, 0);
  if (bytes[at] === 0 || length <= 55) {
    throw new Refuted(messages.rlp.notShortest);
  }
  return { start: at + width, length };
}

function string(bytes, at, start, end) {
  if (start > at && end - start === 1 && bytes[start] < 0x80) {
    throw new Refuted(messages.rlp.notShortest);
  }
  return bytes.slice(start, end);
}

function list(bytes, at, start, end, depth) {
  const items = [];
  const inside = bytes.subarray(0, end);
  for (let next = start; next < end; ) {
    const decoded = decodeAt(inside, next, depth + 1);
    items.push(decoded.item);
    next = decoded.end;
  }
  items.encodedLength = end - at;
  return items;
}

/** An RLP scalar: big endian, without leading zeros. */
export function scalar(bytes) {
  if (!(bytes instanceof Uint8Array) || bytes.length > 32 || bytes[0] === 0) {
    throw new Refuted(messages.rlp.notScalar);
  }
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

/** The one encoding of a byte string, or of a list of byte strings and lists: decodeRlp gives the same items back. */
export function encodeRlp(item) {
  if (item instanceof Uint8Array) {
    return item.length === 1 && item[0] < 0x80 ? item : concat(lengthPrefix(0x80, item.length), item);
  }
  const items = concat(...item.map(encodeRlp));
  return concat(lengthPrefix(0xc0, items.length), items);
}

function lengthPrefix(base, length) {
  if (length <= 55) {
    return Uint8Array.of(base + length);
  }
  const width = Math.ceil(length.toString(16).length / 2);
  const digits = Array.from({ length: width }, (_, i) => Math.floor(length / 256 ** (width - 1 - i)) % 256);
  return Uint8Array.of(base + 55 + width, ...digits);
}
