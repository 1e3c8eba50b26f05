import { nodeHash } from '../../src/verify/log.js';

/** RFC 9162 section 2.1.1, word for word: recursive, over leaf hashes. */
export async function rootOf(leaves) {
  if (leaves.length === 1) {
    return leaves[0];
  }
  const k = split(leaves.length);
  return nodeHash(await rootOf(leaves.slice(0, k)), await rootOf(leaves.slice(k)));
}

/** RFC 9162 section 2.1.3.1. */
export async function inclusionPath(index, leaves) {
  if (leaves.length === 1) {
    return [];
  }
  const k = split(leaves.length);
  return index < k
    ? [...(await inclusionPath(index, leaves.slice(0, k))), await rootOf(leaves.slice(k))]
    : [...(await inclusionPath(index - k, leaves.slice(k))), await rootOf(leaves.slice(0, k))];
}

/** RFC 9162 section 2.1.4.1. */
export async function consistencyPath(oldSize, leaves, isWhole = true) {
  if (oldSize === leaves.length) {
    return isWhole ? [] : [await rootOf(leaves)];
  }
  const k = split(leaves.length);
  return oldSize <= k
    ? [...(await consistencyPath(oldSize, leaves.slice(0, k), isWhole)), await rootOf(leaves.slice(k))]
    : [...(await consistencyPath(oldSize - k, leaves.slice(k), false)), await rootOf(leaves.slice(0, k))];
}

function split(size) {
  let k = 1;
  while (k * 2 < size) {
    k *= 2;
  }
  return k;
}
