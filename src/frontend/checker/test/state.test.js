import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { from0x, to0x, toHex, utf8 } from '../src/verify/bytes.js';
import { decodeHeader } from '../src/verify/header.js';
import { Refuted } from '../src/verify/refuted.js';
import { decodeRlp, scalar } from '../src/verify/rlp.js';
import { keccak256, trieValue } from '../src/verify/trie.js';
import { headerOf } from './support/packs.js';
import { bigEndian, encodeRlp, Trie } from './support/trie.js';
import { vectorFolder } from './support/vectors.js';

const read = (...names) => JSON.parse(readFileSync(path.join(vectorFolder(...names.slice(0, -1)), names.at(-1)), 'utf8'));
const bytes = (text) => (text.startsWith('0x') ? from0x(text) : utf8(text));

function rlpInput(value) {
  if (Array.isArray(value)) {
    return value.map(rlpInput);
  }
  if (typeof value === 'number' || value.startsWith('#')) {
    return bigEndian(BigInt(typeof value === 'number' ? value : value.slice(1)));
  }
  return utf8(value);
}

const plain = (item) => (Array.isArray(item) ? item.map(plain) : toHex(item));

for (const [name, { in: input, out }] of Object.entries(read('vectors', 'ethereum-tests', 'rlptest.json'))) {
  test(`rlp_publishedVector_${name}`, () => {
    assert.deepEqual(plain(decodeRlp(from0x(out))), plain(rlpInput(input)));
    assert.throws(() => decodeRlp(Uint8Array.of(...from0x(out), 0)), Refuted, 'trailing byte');
    assert.throws(() => decodeRlp(from0x(out).slice(0, -1)), Refuted, 'cut off');
  });
}

for (const wrong of ['0x8100', '0x817f', '0xb800', '0xb90038' + '00'.repeat(56), '0xb837' + '00'.repeat(55), '0xf800', '0xc28100', '0xc181', '0xbf', '0x']) {
  test(`rlp_notShortestOrCut_isRefused ${wrong.slice(0, 12)}`, () => assert.throws(() => decodeRlp(from0x(wrong)), Refuted));
}

test('scalar_leadingZero_isRefused', () => assert.throws(() => scalar(Uint8Array.of(0, 1)), Refuted));

for (const file of ['trietest.json', 'trieanyorder.json']) {
  for (const [name, vector] of Object.entries(read('vectors', 'ethereum-tests', file))) {
    test(`trie_publishedVector_${name}`, () => {
      const pairs = Array.isArray(vector.in) ? vector.in : Object.entries(vector.in);
      const finalValues = new Map(pairs);
      const trie = new Trie([...finalValues].map(([key, value]) => [bytes(key), value === null ? utf8('') : bytes(value)]));
      assert.equal(to0x(trie.root()), vector.root);
      for (const [key, value] of finalValues) {
        const proven = trieValue(from0x(vector.root), bytes(key), trie.proof(bytes(key)));
        assert.equal(proven && to0x(proven), value && to0x(bytes(value)));
      }
    });
  }
}

test('trie_absentKey_isProvenAbsent', () => {
  const trie = new Trie([[utf8('dog'), utf8('puppy')], [utf8('doge'), utf8('coin')], [utf8('horse'), utf8('stallion')]]);
  for (const absent of ['do', 'cat', 'dogs', 'horses', '']) {
    assert.equal(trieValue(trie.root(), utf8(absent), trie.proof(utf8(absent))), null, absent);
  }
});

test('trie_unusedNode_isRefused', () => {
  const trie = new Trie([[utf8('dog'), utf8('puppy')]]);
  const proof = trie.proof(utf8('dog'));
  assert.throws(() => trieValue(trie.root(), utf8('dog'), [...proof, proof[0]]), /not part of the proof/);
});

test('trie_missingAndAlteredNodes_areRefused', () => {
  const trie = new Trie(Array.from({ length: 50 }, (_, i) => [keccak256(Uint8Array.of(i)), utf8(`value number ${i}`)]));
  const key = keccak256(Uint8Array.of(7));
  const proof = trie.proof(key);
  assert.ok(proof.length > 1);
  assert.throws(() => trieValue(trie.root(), key, proof.slice(0, -1)), /missing/);
  for (let i = 0; i < proof.length; i++) {
    const altered = proof.map((node, j) => (j === i ? node.map((byte, at) => (at === 5 ? byte ^ 1 : byte)) : node));
    assert.throws(() => trieValue(trie.root(), key, altered), /does not have the hash/);
  }
});

test('trie_nodeInWrongEncoding_isRefused', () => {
  const leaf = (first, value = utf8('x')) => encodeRlp([Uint8Array.of(first, 0xab), value]);
  const judge = (node) => () => trieValue(keccak256(node), Uint8Array.of(0xab), [node]);
  assert.equal(toHex(judge(leaf(0x20))()), toHex(utf8('x')));
  assert.throws(judge(leaf(0x21)), Refuted);
  assert.throws(judge(leaf(0x60)), /wrongly encoded/);
  assert.throws(judge(leaf(0x20, new Uint8Array(0))), /no value/);
  assert.throws(judge(encodeRlp([utf8('a'), utf8('b'), utf8('c')])), /3 items/);
  assert.throws(judge(encodeRlp([...Array(16).fill(new Uint8Array(0)), utf8('x')])), /fewer than two/);
});

const qbft = read('qbft', 'vectors.json');

for (const name of ['getProofContract', 'getProofEOA', 'getProofMissingAccount']) {
  test(`trie_accountOfRealNetwork_${name}`, () => {
    const { stateRoot, result } = qbft[name];
    const value = trieValue(from0x(stateRoot), keccak256(from0x(result.address)), result.accountProof.map(from0x));
    if (name === 'getProofMissingAccount') {
      assert.equal(value, null);
      return;
    }
    const [nonce, balance, storageRoot, codeHash] = decodeRlp(value);
    assert.equal(scalar(nonce), BigInt(result.nonce));
    assert.equal(scalar(balance), BigInt(result.balance));
    assert.equal(to0x(storageRoot), result.storageHash);
    assert.equal(to0x(codeHash), result.codeHash);
    for (const slot of result.storageProof) {
      const key = keccak256(from0x('0x' + slot.key.slice(2).padStart(64, '0')));
      const stored = trieValue(storageRoot, key, slot.proof.map(from0x));
      assert.equal(stored === null ? 0n : scalar(decodeRlp(stored)), BigInt(slot.value));
    }
  });
}

test('header_ofRealNetwork_hasItsFields', () => {
  for (const { block, debug_getRawHeader: raw } of qbft.blocks) {
    const header = decodeHeader(from0x(raw));
    assert.equal(to0x(header.stateRoot), block.stateRoot);
    assert.equal(header.number, BigInt(block.number));
    assert.equal(header.timestamp, BigInt(block.timestamp));
  }
});

test('header_wrongFieldCountOrLength_isRefused', () => {
  const items = decodeRlp(headerOf(new Uint8Array(32), 5));
  assert.equal(decodeHeader(encodeRlp(items)).number, 5n);
  assert.throws(() => decodeHeader(encodeRlp(items.slice(0, 15))), /15 fields/);
  assert.throws(() => decodeHeader(encodeRlp([...items, ...items.slice(0, 1), items[0]])), /18 fields/);
  assert.throws(() => decodeHeader(encodeRlp(items.with(3, new Uint8Array(31)))), /stateRoot/);
  assert.throws(() => decodeHeader(encodeRlp(items.with(8, Uint8Array.of(0, 5)))), /leading zeros/);
});
