import { concat, to0x } from '../../src/verify/bytes.js';
import { keccak256 } from '../../src/verify/trie.js';

/** Shortest RLP encoding of bytes and nested lists. */
export function encodeRlp(item) {
  if (item instanceof Uint8Array) {
    return item.length === 1 && item[0] < 0x80 ? item : concat(prefix(0x80, item.length), item);
  }
  const items = concat(...item.map(encodeRlp));
  return concat(prefix(0xc0, items.length), items);
}

function prefix(base, length) {
  if (length <= 55) {
    return Uint8Array.of(base + length);
  }
  const bytes = bigEndian(BigInt(length));
  return concat(Uint8Array.of(base + 55 + bytes.length), bytes);
}

export function bigEndian(number) {
  const hex = number === 0n ? '' : number.toString(16);
  return Uint8Array.from((hex.length % 2 ? '0' + hex : hex).match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

const EMPTY = new Uint8Array(0);

/** Builds a Merkle-Patricia trie the slow and obvious way, to have proofs to check. */
export class Trie {
  /** @param {[Uint8Array, Uint8Array][]} entries */
  constructor(entries) {
    const byKey = new Map(entries.map(([key, value]) => [to0x(key), { path: nibbles(key), value }]));
    this.node = nodeOf([...byKey.values()].filter((entry) => entry.value.length > 0));
  }

  root() {
    return keccak256(encodeRlp(this.node));
  }

  proof(key) {
    const nodes = [encodeRlp(this.node)];
    let node = this.node;
    let path = nibbles(key);
    while (node.length) {
      const { next, rest } = step(node, path);
      if (!Array.isArray(next)) {
        break;
      }
      if (encodeRlp(next).length >= 32) {
        nodes.push(encodeRlp(next));
      }
      node = next;
      path = rest;
    }
    return nodes;
  }
}

function step(node, path) {
  if (node.length === 17) {
    return { next: node.children?.[path[0]], rest: path.slice(1) };
  }
  const onPath = node.path.every((nibble, i) => nibble === path[i]);
  return onPath ? { next: node.child, rest: path.slice(node.path.length) } : {};
}

function nodeOf(entries) {
  if (entries.length === 0) {
    return EMPTY;
  }
  if (entries.length === 1) {
    return Object.assign([compact(entries[0].path, true), entries[0].value], { path: entries[0].path });
  }
  const shared = sharedLength(entries.map((entry) => entry.path));
  if (shared > 0) {
    const path = entries[0].path.slice(0, shared);
    const child = nodeOf(entries.map((entry) => ({ ...entry, path: entry.path.slice(shared) })));
    return Object.assign([compact(path, false), reference(child)], { path, child });
  }
  return branchOf(entries);
}

function branchOf(entries) {
  const children = Array.from({ length: 16 }, (_, nibble) =>
    nodeOf(entries.filter((entry) => entry.path[0] === nibble).map((entry) => ({ ...entry, path: entry.path.slice(1) }))));
  const here = entries.find((entry) => entry.path.length === 0);
  return Object.assign([...children.map(reference), here?.value ?? EMPTY], { children });
}

function reference(node) {
  const encoded = encodeRlp(node);
  return node.length === 0 || encoded.length < 32 ? node : keccak256(encoded);
}

function sharedLength(paths) {
  let length = 0;
  while (paths.every((path) => length < path.length && path[length] === paths[0][length])) {
    length++;
  }
  return length;
}

function compact(path, isLeaf) {
  const flag = (isLeaf ? 2 : 0) + (path.length % 2);
  const all = path.length % 2 ? [flag, ...path] : [flag, 0, ...path];
  return Uint8Array.from({ length: all.length / 2 }, (_, i) => all[2 * i] * 16 + all[2 * i + 1]);
}

function nibbles(bytes) {
  return Array.from(bytes).flatMap((byte) => [byte >> 4, byte & 15]);
}
