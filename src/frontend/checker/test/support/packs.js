import { from0x, to0x, toHex, utf8 } from '../../src/verify/bytes.js';
import { canonicalBytes } from '../../src/verify/canonical.js';
import { parseJson } from '../../src/verify/json.js';
import { leafHash } from '../../src/verify/log.js';
import { slotsOf } from '../../src/verify/state.js';
import { keccak256 } from '../../src/verify/trie.js';
import { consistencyPath, inclusionPath, rootOf } from './log.js';
import { hashOf, sealedHeader } from './qbft.js';
import { bigEndian, encodeRlp, Trie } from './trie.js';

export const LOG = 'asset/5b0a3c6e-2a4e-4d8a-9f51-1f1f5c0f7a11';
const METER = 'DE-0042-PV-MAIN';

export const bytesOf = (json) => utf8(JSON.stringify(json));
export const leafOf = (json) => leafHash(canonicalBytes(parseJson(JSON.stringify(json))));

/** Ninety-six quarter hours of a clear day in April. */
export function readings() {
  return Array.from({ length: 96 }, (_, i) => ({
    start: instant(i), end: instant(i + 1), meteringPoint: METER,
    milliwattHours: Math.max(0, Math.round(250_000_000 * Math.sin(((i - 24) / 48) * Math.PI))),
  }));
}

function instant(quarter) {
  return new Date(Date.UTC(2026, 3, 11, 0, 15 * quarter)).toISOString().replace('.000Z', 'Z');
}

export async function record(number = 0) {
  const all = readings();
  return {
    type: 'reading-batch/1',
    id: `0192f0c4-7a1b-7c3d-8e4f-${String(number).padStart(12, '0')}`,
    log: LOG,
    issuer: 'organisation/0b9f0f3a-64a8-4e3c-8a5d-2a7a3f1f8c22',
    issuedAt: '2026-04-12T06:00:00Z',
    ruleSet: 'commonwatt-rules/1',
    period: { start: all[0].start, end: all.at(-1).end },
    body: {
      meteringPoint: METER, interval: 'PT15M', trustTier: 'gateway-signed',
      readings: { count: all.length, root: toHex(await rootOf(await Promise.all(all.map(leafOf)))) },
      generatedWh: Math.floor(all.reduce((sum, reading) => sum + reading.milliwattHours, 0) / 1000), consumedWh: 1200,
      plausibility: {
        rule: 'plausibility/1',
        verdicts: { gap: 3, negative: 0, 'above-capacity': 1, flat: 0, impossible: 0, night: 0 },
      },
      source: { sha256: '7d'.repeat(32) },
    },
  };
}

/** A pack that every step proves; `change` may alter the parts before they are put together. */
export async function goodPack({ size = 12, index = 5, oldSize = 8, withReading = true, consensus = 'none', block = {} } = {}) {
  const records = await Promise.all(Array.from({ length: size }, (_, i) => record(i)));
  const leaves = await Promise.all(records.map(leafOf));
  const head = { size, root: toHex(await rootOf(leaves)) };
  const pack = {
    format: 'commonwatt-proof-pack/1',
    record: records[index],
    inclusion: { leafIndex: index, path: (await inclusionPath(index, leaves)).map(toHex) },
    head,
    chain: await chainOf([[LOG, head]], consensus, block),
    consistency: { oldSize, path: (await consistencyPath(oldSize, leaves)).map(toHex) },
  };
  return withReading ? { ...pack, reading: await readingProof(42) } : pack;
}

async function readingProof(index) {
  const all = readings();
  return {
    reading: all[index],
    leafIndex: index,
    path: (await inclusionPath(index, await Promise.all(all.map(leafOf)))).map(toHex),
  };
}

export const CONTRACT = '0x5fbdb2315678afecb367f032d93f642f64180aa3';

/** @param block for "qbft": what sealedHeader takes */
export async function chainOf(heads, consensus, block = {}) {
  const storage = await storageOf(heads);
  const slots = await slotsOf(heads[0][0]);
  const state = stateOf(storage.root());
  const isSealed = consensus === 'qbft';
  const wanted = { number: 123, stateRoot: state.root(), ...block };
  const header = isSealed ? sealedHeader(wanted) : headerOf(state.root(), 123);
  return {
    consensus,
    chainId: 31337,
    genesisHash: '0x' + 'ab'.repeat(32),
    contract: CONTRACT,
    block: { number: wanted.number, hash: to0x(isSealed ? hashOf(wanted) : keccak256(header)), header: to0x(header) },
    accountProof: state.proof(keccak256(from0x(CONTRACT))).map(to0x),
    sizeProof: storage.proof(keccak256(slots.size)).map(to0x),
    rootProof: storage.proof(keccak256(slots.root)).map(to0x),
    transaction: '0x' + 'cd'.repeat(32),
  };
}

async function storageOf(heads) {
  const entries = [[keccak256(new Uint8Array(32).fill(2)), encodeRlp(bigEndian(7n))]];
  for (const [log, head] of heads) {
    const slots = await slotsOf(log);
    entries.push([keccak256(slots.size), encodeRlp(bigEndian(BigInt(head.size)))]);
    entries.push([keccak256(slots.root), encodeRlp(bigEndian(BigInt('0x' + head.root)))]);
  }
  return new Trie(entries);
}

function stateOf(storageRoot) {
  const account = (root) => encodeRlp([bigEndian(1n), bigEndian(0n), root, new Uint8Array(32).fill(0xee)]);
  const others = Array.from({ length: 40 }, (_, i) => [keccak256(Uint8Array.of(i)), account(new Uint8Array(32).fill(i))]);
  return new Trie([[keccak256(from0x(CONTRACT)), account(storageRoot)], ...others]);
}

export function headerOf(stateRoot, number) {
  const hash = new Uint8Array(32).fill(0x11);
  return encodeRlp([
    hash, hash, new Uint8Array(20), stateRoot, hash, hash, new Uint8Array(256), bigEndian(0n), bigEndian(BigInt(number)),
    bigEndian(30_000_000n), bigEndian(84_000n), bigEndian(1_776_000_000n), new Uint8Array(0), hash, new Uint8Array(8),
    bigEndian(7n),
  ]);
}
