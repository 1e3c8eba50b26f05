import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { messages } from '../src/messages.js';
import { utf8 } from '../src/verify/bytes.js';
import { bytesOf, demandPack, isOwnPath, Unusable } from '../src/page/files.js';
import { kilowattHours, kilowattHoursOfMilli, moment, span } from '../src/page/quantities.js';

test('packAddress_ofThisSite_isOwn', () => assert.ok(isOwnPath('/api/v1/records/1/proof-pack', 'https://site.example/checker/')));

for (const foreign of [
  'https://evil.example/x', '//evil.example/x', '/\\evil.example/x', '\\\\evil.example', 'javascript:alert(1)', 'data:,x', 'x.json', '',
  '/\t/evil.example/x', 'https://site.example/api',
]) {
  test(`packAddress_elsewhere_isRefused ${JSON.stringify(foreign)}`, () =>
    assert.equal(isOwnPath(foreign, 'https://site.example/checker/'), false));
}

test('energy_isMovedByDigitsNeverRounded', () => {
  assert.equal(kilowattHours(7636709), '7,636.709 kWh');
  assert.equal(kilowattHours(1200), '1.2 kWh');
  assert.equal(kilowattHours(0), '0 kWh');
  assert.equal(kilowattHours(Number.MAX_SAFE_INTEGER), '9,007,199,254,740.991 kWh');
  assert.equal(kilowattHoursOfMilli(-1), '−0.000001 kWh');
});

test('times_areShownInUtcWithZone', () => {
  assert.equal(moment('2026-04-12T06:05:00Z'), '12 April 2026, 06:05 UTC');
  assert.equal(span('2026-04-11T10:30:00Z', '2026-04-11T10:45:00Z'), '11 April 2026, 10:30 to 10:45 UTC');
  assert.equal(span('2026-04-11T00:00:00Z', '2026-04-12T00:00:00Z'), '11 April 2026, 00:00 to 12 April 2026, 00:00 UTC');
});

test('emptyFile_isAnsweredInWords', () => assert.rejects(bytesOf(new Blob([])), Unusable));

for (const format of ['commonwatt-trust/1', 'commonwatt-checkpoint/1', 'commonwatt-verdict/1', 'commonwatt-consistency/1']) {
  test(`fileOfAnotherKind_isNamed_${format}`, () => assert.throws(() => demandPack(utf8(JSON.stringify({ format }))), Unusable));
}

test('anythingElse_goesToTheChecker', () => assert.doesNotThrow(() => demandPack(utf8('not json'))));

test('everySentenceThatTheSourcesName_exists', () => {
  const sources = path.resolve(import.meta.dirname, '../src');
  const named = readdirSync(sources, { recursive: true })
    .filter((name) => name.endsWith('.js') && !name.startsWith('messages'))
    .flatMap((name) => [...readFileSync(path.join(sources, name), 'utf8').matchAll(/messages((?:\.\w+)+)/g)])
    .map((match) => match[1].slice(1).split('.'));
  assert.ok(named.length > 80);
  for (const names of named.filter(([first]) => first !== 'js')) {
    assert.notEqual(names.reduce((within, name) => within?.[name], messages), undefined, names.join('.'));
  }
});
