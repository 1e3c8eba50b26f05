import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../src/verify/bytes.js';
import { checkInclusion } from '../src/verify/inclusion.js';
import { logId } from '../src/verify/log.js';
import { bytesOf, goodPack, LOG } from './support/packs.js';

const pack = await goodPack({ withReading: false });
const word = (number) => number.toString(16).padStart(64, '0');

/** A member's node that answers as a real one does; `lies` replaces single answers. */
function node(lies = {}, seen = []) {
  const answers = {
    eth_chainId: () => '0x7a69',
    eth_getBlockByNumber: ([number]) => ({ hash: number === '0x0' ? pack.chain.genesisHash : pack.chain.block.hash }),
    eth_call: () => '0x' + word(pack.head.size) + pack.head.root,
    ...lies,
  };
  return async (url, { body }) => {
    const { method, params } = JSON.parse(body);
    seen.push([method, params]);
    const result = answers[method](params);
    return { json: async () => (result instanceof Error ? { error: { message: result.message } } : { jsonrpc: '2.0', id: 1, result }) };
  };
}

async function ask(fetcher, nodeUrl = 'http://member.example:8545') {
  const result = await checkInclusion(bytesOf(pack), { nodeUrl, fetcher });
  return { ...result, node: result.steps.find((step) => step.id === 'node') };
}

test('sameChainBlockAndHead_isProven', async () => {
  const seen = [];
  const result = await ask(node({}, seen));
  assert.equal(result.verdict, 'proven', result.node.detail);
  assert.deepEqual(seen.map(([method]) => method), ['eth_chainId', 'eth_getBlockByNumber', 'eth_getBlockByNumber', 'eth_call']);
  assert.deepEqual(seen[2][1], ['0x7b', false]);
  assert.equal(seen[3][1][0].to, pack.chain.contract);
  assert.ok(seen[3][1][0].data.endsWith(toHex(await logId(LOG))));
});

test('longerLog_isProven', async () => assert.equal((await ask(node({ eth_call: () => '0x' + word(99) + 'ab'.repeat(32) }))).verdict, 'proven'));

for (const [name, lies] of Object.entries({
  otherChain: { eth_chainId: () => '0x1' },
  otherGenesis: { eth_getBlockByNumber: () => ({ hash: pack.chain.block.hash }) },
  otherBlock: { eth_getBlockByNumber: () => ({ hash: pack.chain.genesisHash }) },
  shorterLog: { eth_call: () => '0x' + word(11) + 'ab'.repeat(32) },
  otherRoot: { eth_call: () => '0x' + word(12) + 'ab'.repeat(32) },
})) {
  test(`node_${name}_isRefuted`, async () => {
    const result = await ask(node(lies));
    assert.equal(result.verdict, 'refuted');
    assert.equal(result.node.verdict, 'refuted');
    assert.match(result.trust.honest[0], /member\.example/);
  });
}

for (const [name, fetcher] of Object.entries({
  blockNull: node({ eth_getBlockByNumber: () => null }),
  headNull: node({ eth_call: () => null }),
  noContractThere: node({ eth_call: () => '0x' }),
  error: node({ eth_chainId: () => new Error('rate limited') }),
  nonsense: async () => ({ json: async () => 'hello' }),
  notJson: async () => ({ json: async () => JSON.parse('<html>') }),
  unreachable: async () => { throw new TypeError('Failed to fetch'); },
})) {
  test(`node_${name}_isUnknown_neverRefuted`, async () => {
    const result = await ask(fetcher);
    assert.equal(result.node.verdict, 'unknown');
    assert.equal(result.verdict, 'unknown');
  });
}

test('notAnAddress_isNotAsked', async () => {
  for (const url of ['member', 'file:///etc/passwd', 'javascript:alert(1)']) {
    const result = await ask(async () => assert.fail('asked'), url);
    assert.equal(result.node.verdict, 'unknown');
  }
});
