import { concat, same, utf8 } from './bytes.js';
import { Refuted, Undecided } from './refuted.js';
import { messages } from '../messages.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const HASH_BYTES = 32;

/** SHA-256 by the browser itself. Browsers offer it to pages from https, from this machine and from disk only. */
export async function sha256(data) {
  if (!globalThis.crypto?.subtle) {
    throw new Undecided(messages.noWebCrypto);
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data));
}

/** RFC 9162 section 2.1.1: the prefixes keep a node from being passed off as a leaf. */
export function leafHash(data) {
  return sha256(concat(LEAF, data));
}

export function nodeHash(left, right) {
  return sha256(concat(NODE, left, right));
}

/** The log's name on chain. */
export function logId(name) {
  return sha256(utf8(name));
}

/**
 * RFC 9162 section 2.1.3.2. Divisions instead of shifts: sizes go to 2^53, JavaScript's shifts to 2^32.
 *
 * @throws {Refuted} unless the path leads from the leaf to the root
 */
export async function verifyInclusion(leaf, index, size, path, root) {
  if (index >= size) {
    throw new Refuted(messages.log.outside(index, size));
  }
  demandHashes(leaf, root, ...path);
  const walk = new Walk(index, size - 1);
  let hash = leaf;
  for (const sibling of path) {
    walk.demandMore();
    hash = walk.isRight() ? await nodeHash(sibling, hash) : await nodeHash(hash, sibling);
    walk.up();
  }
  walk.demandEnd();
  if (!same(hash, root)) {
    throw new Refuted(messages.log.otherRoot);
  }
}

/**
 * RFC 9162 section 2.1.4.2.
 *
 * @throws {Refuted} unless the first `oldSize` leaves of the new log are the old log
 */
export async function verifyConsistency(oldSize, oldRoot, newSize, newRoot, path) {
  if (oldSize < 1 || oldSize > newSize) {
    throw new Refuted(messages.log.shrunk(oldSize, newSize));
  }
  demandHashes(oldRoot, newRoot, ...path);
  if (oldSize === newSize) {
    sameHead(oldRoot, newRoot, path);
    return;
  }
  const hashes = isPowerOfTwo(oldSize) ? [oldRoot, ...path] : path;
  if (path.length === 0) {
    throw new Refuted(messages.log.tooShort);
  }
  const walk = new Walk(oldSize - 1, newSize - 1);
  walk.skipRight();
  let old = hashes[0];
  let now = hashes[0];
  for (const hash of hashes.slice(1)) {
    walk.demandMore();
    if (walk.isRight()) {
      old = await nodeHash(hash, old);
      now = await nodeHash(hash, now);
    } else {
      now = await nodeHash(now, hash);
    }
    walk.up();
  }
  walk.demandEnd();
  if (!same(old, oldRoot)) {
    throw new Refuted(messages.log.otherOldRoot);
  }
  if (!same(now, newRoot)) {
    throw new Refuted(messages.log.otherNewRoot);
  }
}

function demandHashes(...hashes) {
  if (hashes.some((hash) => hash.length !== HASH_BYTES)) {
    throw new Refuted(messages.log.notHash);
  }
}

function sameHead(oldRoot, newRoot, path) {
  if (path.length > 0) {
    throw new Refuted(messages.log.tooLong);
  }
  if (!same(oldRoot, newRoot)) {
    throw new Refuted(messages.log.forked);
  }
}

function isPowerOfTwo(size) {
  return Number.isInteger(Math.log2(size)) && 2 ** Math.round(Math.log2(size)) === size;
}

/** The pair (fn, sn) of RFC 9162: the place on the present level, and the last place of that level. */
class Walk {
  constructor(place, last) {
    this.place = place;
    this.last = last;
  }

  isRight() {
    return this.place % 2 === 1 || this.place === this.last;
  }

  up() {
    if (this.isRight() && this.place % 2 === 0) {
      while (this.place % 2 === 0 && this.place !== 0) {
        this.halve();
      }
    }
    this.halve();
  }

  skipRight() {
    while (this.place % 2 === 1) {
      this.halve();
    }
  }

  halve() {
    this.place = Math.floor(this.place / 2);
    this.last = Math.floor(this.last / 2);
  }

  demandMore() {
    if (this.last === 0) {
      throw new Refuted(messages.log.tooLong);
    }
  }

  demandEnd() {
    if (this.last !== 0) {
      throw new Refuted(messages.log.tooShort);
    }
  }
}
