import { decodeRlp, scalar } from './rlp.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';

const SCALAR = 'scalar';
const BYTES = 'bytes';

/** Field names and lengths in bytes, in the order of the header; from baseFeePerGas on they came with later forks. */
const FIELDS = [
  ['parentHash', 32], ['ommersHash', 32], ['beneficiary', 20], ['stateRoot', 32], ['transactionsRoot', 32], ['receiptsRoot', 32],
  ['logsBloom', 256], ['difficulty', SCALAR], ['number', SCALAR], ['gasLimit', SCALAR], ['gasUsed', SCALAR], ['timestamp', SCALAR],
  ['extraData', BYTES], ['mixHash', 32], ['nonce', 8],
  ['baseFeePerGas', SCALAR], ['withdrawalsRoot', 32], ['blobGasUsed', SCALAR], ['excessBlobGas', SCALAR],
  ['parentBeaconBlockRoot', 32], ['requestsHash', 32],
];
/** London, Shanghai, Cancun, Prague. */
const FIELD_COUNTS = [16, 17, 20, 21];

/** Decodes a block header of any fork from London (EIP-1559) to Prague (EIP-7685). */
export function decodeHeader(bytes) {
  const items = decodeRlp(bytes);
  if (!Array.isArray(items) || !FIELD_COUNTS.includes(items.length)) {
    throw new Refuted(messages.header.fields(Array.isArray(items) ? items.length : 0));
  }
  const header = Object.fromEntries(items.map((item, i) => [FIELDS[i][0], field(item, ...FIELDS[i])]));
  if ([header.number, header.timestamp].some((value) => value > BigInt(Number.MAX_SAFE_INTEGER))) {
    throw new Refuted(messages.header.tooLate);
  }
  return header;
}

function field(item, name, kind) {
  if (!(item instanceof Uint8Array)) {
    throw new Refuted(messages.header.field(name));
  }
  if (kind === SCALAR) {
    return scalar(item);
  }
  if (kind !== BYTES && item.length !== kind) {
    throw new Refuted(messages.header.field(name));
  }
  return item;
}
