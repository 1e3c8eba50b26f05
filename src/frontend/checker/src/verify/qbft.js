import { fromHex, same, to0x } from './bytes.js';
import { decodeHeader } from './header.js';
import { decodeRlp, encodeRlp, scalar } from './rlp.js';
import { Refuted } from './refuted.js';
import { keccak256 } from './trie.js';
import { messages } from '../messages.js';

const EXTRA_DATA = 12;
const NOTHING = new Uint8Array(0);
const ADD = 0xff;

/** "ctical byzantine fault tolerance": marks a block of the Istanbul family, QBFT among them. */
const MIX_HASH = fromHex('63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365');
/** keccak256 of the RLP of the empty list: such chains have no ommers. */
const NO_OMMERS = keccak256(encodeRlp([]));

/**
 * Reads the header of a QBFT block as a node stores it, with its seals (EEA QBFT specification; Hyperledger Besu).
 *
 * @param {Uint8Array} bytes RLP
 * @returns the header's fields and `extra`; `hash`, the block's, which leaves out the seals and the round, so that it is the same at
 *     every node; `sealDigest`, which leaves out the seals only: what validators sign
 * @throws {Refuted} where header or extra data are not exactly of their form
 */
export function decodeSealedHeader(bytes) {
  const header = decodeHeader(bytes);
  const extra = decodeExtraData(header.extraData);
  const items = decodeRlp(bytes);
  const hashWith = (round) => {
    const unsealed = encodeRlp([extra.vanity, extra.validatorItems, extra.voteItem, round, []]);
    return keccak256(encodeRlp(items.map((item, i) => (i === EXTRA_DATA ? unsealed : item))));
  };
  return {
    ...header, number: Number(header.number), beneficiary: to0x(header.beneficiary), extra,
    hash: hashWith(NOTHING), sealDigest: hashWith(extra.roundItem),
  };
}

/** What a QBFT block never varies. A header of another kind of chain stops here. */
export function demandQbftFields({ mixHash, difficulty, nonce, ommersHash }) {
  const wrong = [
    ['mixHash', same(mixHash, MIX_HASH)], ['difficulty', difficulty === 1n], ['nonce', nonce.every((byte) => byte === 0)],
    ['ommersHash', same(ommersHash, NO_OMMERS)],
  ].find(([, isRight]) => !isRight);
  if (wrong) {
    throw new Refuted(messages.seals.fixedField(wrong[0]));
  }
}

function decodeExtraData(bytes) {
  const [vanity, validatorItems, voteItem, roundItem, sealItems] = listOf(decodeRlp(bytes), 5);
  string(vanity, 32);
  return {
    vanity, validatorItems, voteItem, roundItem,
    validators: anyList(validatorItems).map((item) => to0x(string(item, 20))),
    vote: vote(anyList(voteItem)),
    round: round(roundItem),
    seals: anyList(sealItems).map((item) => string(item, 65)),
  };
}

function vote(items) {
  if (items.length === 0) {
    return undefined;
  }
  const [subject, kind] = listOf(items, 2);
  // A vote against somebody is written as the empty string (Besu's QbftExtraDataCodec, as Quorum).
  const isAdd = kind instanceof Uint8Array && kind.length === 1 && kind[0] === ADD;
  if (!isAdd) {
    string(kind, 0);
  }
  return { subject: to0x(string(subject, 20)), isAdd };
}

function round(item) {
  if (!(item instanceof Uint8Array) || item.length > 4) {
    wrongForm();
  }
  return Number(scalar(item));
}

function string(item, length) {
  return item instanceof Uint8Array && item.length === length ? item : wrongForm();
}

function anyList(item) {
  return Array.isArray(item) ? item : wrongForm();
}

function listOf(item, length) {
  return anyList(item).length === length ? item : wrongForm();
}

function wrongForm() {
  throw new Refuted(messages.seals.extraData);
}
