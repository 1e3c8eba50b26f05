import { keccak_256 } from '@noble/hashes/sha3.js';
import { same } from './bytes.js';
import { decodeRlp } from './rlp.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';

export const keccak256 = keccak_256;

/**
 * Follows a key through a Merkle-Patricia trie (yellow paper, appendix D).
 *
 * @param {Uint8Array} root
 * @param {Uint8Array} key as it stands in the trie: for Ethereum's tries already hashed
 * @param {Uint8Array[]} nodes from the root down, each used, none left over
 * @returns {Uint8Array|null} the value, or null where the nodes prove that the key is absent
 * @throws {Refuted} where the nodes prove neither
 */
export function trieValue(root, key, nodes) {
  const walk = new TrieWalk(nodes);
  const value = walk.from(walk.rootNode(root), nibblesOf(key));
  walk.demandAllUsed();
  return value;
}

class TrieWalk {
  constructor(nodes) {
    this.nodes = nodes;
    this.used = 0;
  }

  rootNode(root) {
    return this.hashed(root);
  }

  from(node, path) {
    if (node === null) {
      return null;
    }
    if (node.length === 17) {
      return this.branch(node, path);
    }
    if (node.length === 2) {
      return this.short(node, path);
    }
    throw new Refuted(messages.trie.notNode(node.length));
  }

  branch(node, path) {
    checkBranch(node);
    if (path.length === 0) {
      return present(node[16]);
    }
    return this.from(this.child(node[path[0]]), path.slice(1));
  }

  short([encodedPath, next], path) {
    const { isLeaf, nibbles } = compactPath(encodedPath);
    const matches = nibbles.every((nibble, i) => nibble === path[i]);
    if (isLeaf) {
      const value = demandValue(next);
      return matches && nibbles.length === path.length ? value : null;
    }
    if (nibbles.length === 0) {
      throw new Refuted(messages.trie.path);
    }
    checkReference(next);
    if (next.length === 0) {
      throw new Refuted(messages.trie.emptyChild);
    }
    return matches ? this.from(this.child(next), path.slice(nibbles.length)) : null;
  }

  child(reference) {
    checkReference(reference);
    if (Array.isArray(reference)) {
      return reference;
    }
    return reference.length === 0 ? null : this.hashed(reference, 32);
  }

  hashed(hash, atLeast = 0) {
    if (this.used === this.nodes.length) {
      throw new Refuted(messages.trie.missing(this.used + 1));
    }
    const bytes = this.nodes[this.used++];
    if (!same(keccak256(bytes), hash)) {
      throw new Refuted(messages.trie.otherHash(this.used));
    }
    if (bytes.length < atLeast) {
      throw new Refuted(messages.trie.tooShortOutside);
    }
    const node = decodeRlp(bytes);
    if (Array.isArray(node)) {
      return node;
    }
    // Only the root of an empty trie is the empty string.
    if (node.length === 0 && this.used === 1) {
      return null;
    }
    throw new Refuted(messages.trie.notNode(1));
  }

  demandAllUsed() {
    if (this.used !== this.nodes.length) {
      throw new Refuted(messages.trie.unused(this.nodes.length - this.used));
    }
  }
}

/** A child stands in its parent when it is shorter than a hash, otherwise its hash does. */
function checkReference(reference) {
  if (Array.isArray(reference) && reference.encodedLength >= 32) {
    throw new Refuted(messages.trie.tooLongInside);
  }
  if (!Array.isArray(reference) && reference.length !== 0 && reference.length !== 32) {
    throw new Refuted(messages.trie.notReference);
  }
}

function checkBranch(node) {
  node.slice(0, 16).forEach(checkReference);
  const ways = node.filter((item) => Array.isArray(item) || item.length > 0);
  if (ways.length < 2) {
    throw new Refuted(messages.trie.lonely);
  }
}

function compactPath(encoded) {
  if (!(encoded instanceof Uint8Array) || encoded.length === 0) {
    throw new Refuted(messages.trie.path);
  }
  const [flag, ...rest] = nibblesOf(encoded);
  const isOdd = flag % 2 === 1;
  if (flag > 3 || (!isOdd && rest[0] !== 0)) {
    throw new Refuted(messages.trie.path);
  }
  return { isLeaf: flag >= 2, nibbles: isOdd ? rest : rest.slice(1) };
}

function demandValue(value) {
  if (!(value instanceof Uint8Array) || value.length === 0) {
    throw new Refuted(messages.trie.noValue);
  }
  return value;
}

function present(value) {
  if (!(value instanceof Uint8Array)) {
    throw new Refuted(messages.trie.noValue);
  }
  return value.length === 0 ? null : value;
}

function nibblesOf(bytes) {
  return Array.from(bytes).flatMap((byte) => [byte >> 4, byte & 15]);
}
