import { parseJson } from './json.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';
import { utf8 } from './bytes.js';
import {
  address0x, anyObject, bytes0x, fail, integer, list, matching, object, oneOf, sha256Hex, text, word0x,
} from './shape.js';
import { witnessKey } from './witnesses.js';

const MAX_LIST = 65;
const MAX_CHANGES = 1024;
const MAX_VALIDATORS = 1024;
const MAX_STEPS = 1000;
const MAX_NOTE_BYTES = 64 * 1024;
const path = list(sha256Hex, MAX_LIST);
const trieNodes = list(bytes0x, MAX_LIST);

const chainMembers = {
  consensus: oneOf('none', 'qbft'),
  chainId: integer(1),
  genesisHash: word0x,
  contract: address0x,
  block: object({ number: integer(), hash: word0x, header: bytes0x }),
  accountProof: trieNodes,
  sizeProof: trieNodes,
  rootProof: trieNodes,
  transaction: word0x,
};
const chain = byConsensus(object(chainMembers), object(chainMembers, { validatorChanges: list(bytes0x, MAX_CHANGES) }));

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
    witnesses: object({ checkpoint: note, keys: list(text, MAX_LIST) }),
  },
);

const trustMembers = {
  format: oneOf('commonwatt-trust/1'), consensus: oneOf('none', 'qbft'), chainId: integer(1), genesisHash: word0x, contract: address0x,
};
const trustedValidators = object({ block: integer(), addresses: distinct(list(address0x, MAX_VALIDATORS)), epochLength: integer(1) });
const policyMembers = { witnesses: witnessPolicy };
const trust = byConsensus(
  object(trustMembers, policyMembers), object({ ...trustMembers, validators: trustedValidators }, policyMembers),
);

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

/** commonwatt-investor-proof/1: values of an investor's steps with what opens their records. */
const investorProof = object({
  format: oneOf('commonwatt-investor-proof/1'),
  round: text,
  steps: list(object(
    { kind: text, value: anyObject, salt: sha256Hex, commitment: sha256Hex },
    { pack: (value, path) => sensible(pack(value, path)) },
  ), MAX_STEPS),
});

export function parseInvestorProof(input) {
  return investorProof(parseJson(input), '');
}

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

/** A consortium's chain has members that a development chain does not know. */
function byConsensus(development, consortium) {
  return (value, path) => (value instanceof Map && value.get('consensus') === 'qbft' ? consortium : development)(value, path);
}

function note(value, path) {
  return utf8(text(value, path)).length <= MAX_NOTE_BYTES ? value : fail(path, messages.shape.note(MAX_NOTE_BYTES));
}

function distinct(shape) {
  return (value, path) => {
    const items = shape(value, path);
    return items.length > 0 && new Set(items).size === items.length ? items : fail(path, messages.shape.distinct);
  };
}

function witnessPolicy(value, path) {
  const policy = object({
    threshold: integer(1), keys: distinct(list(text, MAX_LIST)), origin: matching(/^[^\n]*\/logs\/$/, messages.shape.origin),
  })(value, path);
  const keys = new Set(policy.keys.map((key) => String(witnessKey(key).publicKey)));
  // More than there are could never be reached: such a policy is a mistake.
  return policy.threshold <= keys.size ? policy : fail(`${path}.threshold`, messages.shape.threshold(keys.size));
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
