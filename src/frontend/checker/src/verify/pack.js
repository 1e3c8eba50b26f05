import { parseJson } from './json.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';
import {
  address0x, anyObject, bytes0x, fail, integer, list, object, oneOf, sha256Hex, word0x,
} from './shape.js';

const MAX_LIST = 65;
const path = list(sha256Hex, MAX_LIST);
const trieNodes = list(bytes0x, MAX_LIST);

const chain = object({
  consensus: oneOf('none', 'qbft'),
  chainId: integer(1),
  genesisHash: word0x,
  contract: address0x,
  block: object({ number: integer(), hash: word0x, header: bytes0x }),
  accountProof: trieNodes,
  sizeProof: trieNodes,
  rootProof: trieNodes,
  transaction: word0x,
});

/** commonwatt-proof-pack/1. What the record and the reading must look like inside is judged by steps of their own. */
const pack = object(
  {
    format: oneOf('commonwatt-proof-pack/1'),
    record: anyObject,
    inclusion: object({ leafIndex: integer(), path }),
    head: object({ size: integer(1), root: sha256Hex }),
    chain,
  },
  {
    reading: object({ reading: anyObject, leafIndex: integer(), path }),
    consistency: object({ oldSize: integer(1), path }),
  },
);

const trust = object({
  format: oneOf('commonwatt-trust/1'), consensus: oneOf('none', 'qbft'), chainId: integer(1), genesisHash: word0x, contract: address0x,
});

const checkpoint = object({
  format: oneOf('commonwatt-checkpoint/1'),
  consensus: oneOf('none', 'qbft'),
  chainId: integer(1),
  genesisHash: word0x,
  contract: address0x,
  block: object({ number: integer(), hash: word0x }),
  logs: list(object({ id: sha256Hex, size: integer(1), root: sha256Hex }), 1_000_000),
});

const growth = object({
  format: oneOf('commonwatt-consistency/1'), log: sha256Hex, oldSize: integer(1), newSize: integer(1), path,
});

export function parsePack(input) {
  return sensible(pack(parseJson(input), ''));
}

export function parseTrust(input) {
  return trust(parseJson(input), '');
}

/** A pack or a checkpoint: both say how long a log was at some moment. */
export function parsePackOrCheckpoint(input) {
  const json = parseJson(input);
  return format(json) === 'commonwatt-checkpoint/1' ? distinctLogs(checkpoint(json, '')) : sensible(pack(json, ''));
}

/** One consistency proof, or an array of them. */
export function parseGrowth(input) {
  const json = parseJson(input);
  return Array.isArray(json) ? json.map((item, i) => growth(item, `[${i}]`)) : [growth(json, '')];
}

function sensible(parsed) {
  if (parsed.consistency?.oldSize > parsed.head.size) {
    fail('consistency.oldSize', messages.shape.oldSize(parsed.head.size));
  }
  return parsed;
}

function format(json) {
  return json instanceof Map ? json.get('format') : undefined;
}

function distinctLogs(parsed) {
  if (new Set(parsed.logs.map((log) => log.id)).size !== parsed.logs.length) {
    throw new Refuted(messages.shape.logTwice);
  }
  return parsed;
}
