import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { utf8 } from '../src/verify/bytes.js';
import { canonicalBytes, canonicalText } from '../src/verify/canonical.js';
import { Inexact, parseJson } from '../src/verify/json.js';
import { Refuted } from '../src/verify/refuted.js';
import { vectorFolder } from './support/vectors.js';

const refused = (input, reason) => assert.throws(() => parseJson(input), (problem) => {
  assert.ok(problem instanceof Refuted, String(problem));
  assert.match(problem.message, reason);
  return true;
});

for (const name of ['arrays', 'french', 'structures', 'unicode']) {
  test(`canonical_publishedVector_${name}`, () => {
    const folder = vectorFolder('vectors', 'jcs');
    const input = readFileSync(path.join(folder, 'input', `${name}.json`));
    const expected = readFileSync(path.join(folder, 'outhex', `${name}.txt`), 'utf8').replaceAll(/\s/g, '');
    assert.equal(Buffer.from(canonicalBytes(parseJson(input))).toString('hex'), expected);
  });
}

test('canonical_numbersOfAppendixB_asEcmaScriptWritesThem', () => {
  const numbers = '[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0,1e21]';
  assert.equal(canonicalText(parseJson(numbers)), '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21]');
});

test('duplicateKey_isRefusedWithPlace', () => refused('{\n "a": 1,\n "a": 2}', /“a” occurs twice.*line 3, column 2/));
test('duplicateKeyByEscape_isRefused', () => refused('{"a":1,"\\u0061":2}', /occurs twice/));
test('duplicateKeyDeepInside_isRefused', () => refused('{"x":[{"y":{"a":1,"a":1}}]}', /occurs twice/));
test('protoKey_isAnOrdinaryKey', () => assert.equal(parseJson('{"__proto__":5}').get('__proto__'), 5));
test('byteOrderMark_isRefused', () => refused(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d), /not expected/));
test('invalidUtf8_isRefused', () => refused(Uint8Array.of(0x22, 0xc3, 0x28, 0x22), /UTF-8/));
test('loneSurrogate_isRefused', () => refused('"\\ud800"', /surrogate/));
test('surrogatePair_isOneCharacter', () => assert.equal(parseJson('"\\ud83d\\ude00"'), '😀'));
test('trailingText_isRefused', () => refused('{} {}', /after the end/));
test('nothing_isRefused', () => refused('', /ends too early/));
test('deepNesting_isRefused', () => refused('['.repeat(34) + ']'.repeat(34), /nested/));
test('thirtyThreeLevels_arePlentyAndAllowed', () => assert.ok(parseJson('['.repeat(33) + ']'.repeat(33))));
test('hugeFile_isRefusedBeforeReading', () => refused(new Uint8Array(17 * 1024 * 1024), /larger than/));

for (const wrong of ['{"a":1,}', '[1,]', '[01]', '[+1]', '[.5]', '[1.]', '[NaN]', "{'a':1}", '{a:1}', '"\n"', '"\\x41"', '[1 2]', 'tru', '{"a" 1}', '"abc']) {
  test(`notJson_isRefused ${JSON.stringify(wrong)}`, () => refused(wrong, /not a readable proof/));
}

for (const literal of ['1.0', '1e2', '-0', '9007199254740992', '-9007199254740992']) {
  test(`notPlainSafeInteger_staysMarked ${literal}`, () => assert.ok(parseJson(literal) instanceof Inexact));
}

test('infiniteNumber_isRefused', () => refused('1e400', /too large/));
test('utf8Input_givesSameAsText', () => assert.deepEqual(parseJson(utf8('{"é":[1,true,null]}')), new Map([['é', [1, true, null]]])));
