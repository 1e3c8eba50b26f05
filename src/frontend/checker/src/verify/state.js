import { concat, from0x, fromHex, same, to0x, toHex, word } from './bytes.js';
import { decodeHeader } from './header.js';
import { logId } from './log.js';
import { decodeSealedHeader } from './qbft.js';
import { decodeRlp, scalar } from './rlp.js';
import { Refuted } from './refuted.js';
import { keccak256, trieValue } from './trie.js';
import { messages } from '../messages.js';

/** Slot of `mapping(LogId => Head)` in the contract; slot 0 belongs to AccessControl. */
const HEADS_SLOT = 1;

/** Where the contract keeps a log's size and root: Solidity's layout of a struct in a mapping. */
export async function slotsOf(logName) {
  const base = keccak256(concat(await logId(logName), word(HEADS_SLOT)));
  return { size: base, root: fromHex((BigInt(to0x(base)) + 1n).toString(16).padStart(64, '0')) };
}

/**
 * Both storage proofs must give the head, under the storage root of the account at the end of the account proof. That it is the
 * contract's account, and in the block's state, is for checkAccount to say.
 */
export async function checkStorage(pack) {
  const slots = await slotsOf(pack.record.get('log'));
  const { storageRoot } = claimedAccount(pack.chain.accountProof.map(from0x));
  const size = slotValue(storageRoot, slots.size, pack.chain.sizeProof.map(from0x));
  if (size !== BigInt(pack.head.size)) {
    throw new Refuted(messages.state.otherSize(pack.head.size, size));
  }
  const root = slotValue(storageRoot, slots.root, pack.chain.rootProof.map(from0x));
  if (root !== BigInt('0x' + pack.head.root)) {
    throw new Refuted(messages.state.otherRoot(pack.head.root, root.toString(16).padStart(64, '0')));
  }
  return { storageRoot, slots };
}

/** The header's state must hold the contract's account, and that account the storage root of the step before. */
export function checkAccount(pack, storageRoot) {
  const header = decodeHeader(from0x(pack.chain.block.header));
  const key = keccak256(from0x(pack.chain.contract));
  const value = trieValue(header.stateRoot, key, pack.chain.accountProof.map(from0x));
  if (value === null) {
    throw new Refuted(messages.state.noAccount(pack.chain.contract));
  }
  const account = decodeAccount(value);
  if (!same(account.storageRoot, storageRoot)) {
    throw new Refuted(messages.state.otherStorage(toHex(account.storageRoot), toHex(storageRoot)));
  }
  return { header, account };
}

export function checkHeader(pack, header) {
  if (header.number !== BigInt(pack.chain.block.number)) {
    throw new Refuted(messages.state.otherNumber(pack.chain.block.number, header.number));
  }
  const bytes = from0x(pack.chain.block.header);
  const hash = to0x(pack.chain.consensus === 'qbft' ? decodeSealedHeader(bytes).hash : keccak256(bytes));
  if (hash !== pack.chain.block.hash) {
    throw new Refuted(messages.state.otherBlock(pack.chain.block.hash, hash));
  }
}

/** An account's leaf is longer than 31 bytes, so it is always a node by itself: the last one. */
function claimedAccount(nodes) {
  const leaf = nodes.length > 0 ? decodeRlp(nodes.at(-1)) : null;
  if (!Array.isArray(leaf) || leaf.length !== 2 || !(leaf[1] instanceof Uint8Array)) {
    throw new Refuted(messages.state.notAccount);
  }
  return decodeAccount(leaf[1]);
}

function slotValue(storageRoot, slot, nodes) {
  const value = trieValue(storageRoot, keccak256(slot), nodes);
  if (value === null) {
    throw new Refuted(messages.state.noHead);
  }
  const stored = decodeRlp(value);
  if (stored.length === 0) {
    throw new Refuted(messages.rlp.notScalar);
  }
  return scalar(stored);
}

function decodeAccount(bytes) {
  const items = decodeRlp(bytes);
  const wellFormed = Array.isArray(items) && items.length === 4 && items.every((item) => item instanceof Uint8Array)
    && items[2].length === 32 && items[3].length === 32;
  if (!wellFormed) {
    throw new Refuted(messages.state.notAccount);
  }
  return { nonce: scalar(items[0]), balance: scalar(items[1]), storageRoot: items[2], codeHash: items[3] };
}
