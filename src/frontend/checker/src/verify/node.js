import { fromHex, to0x, toHex, utf8 } from './bytes.js';
import { logId } from './log.js';
import { Refuted, Undecided } from './refuted.js';
import { keccak256 } from './trie.js';
import { messages } from '../messages.js';

const TIMEOUT_MILLIS = 10_000;
const HEAD_SELECTOR = to0x(keccak256(utf8('head(bytes32)')).slice(0, 4));

/**
 * Asks a member's node of the reader's choice whether it has the pack's block and a log at least as long. Silence, errors and
 * null are no answer: a node prunes old state and answers null for it, which says nothing about the record.
 */
export async function checkNode(pack, url, fetcher = (...request) => fetch(...request)) {
  const node = new Node(url, fetcher);
  equal('chainId', BigInt(pack.chain.chainId), BigInt(await node.quantity('eth_chainId', [])));
  equal('genesisHash', pack.chain.genesisHash, await node.blockHash(0));
  equal('block', pack.chain.block.hash, await node.blockHash(pack.chain.block.number));
  const head = await node.head(pack.chain.contract, await logId(pack.record.get('log')));
  if (head.size < BigInt(pack.head.size)) {
    throw new Refuted(messages.node.shorter(pack.head.size, head.size));
  }
  if (head.size === BigInt(pack.head.size) && head.root !== pack.head.root) {
    throw new Refuted(messages.node.otherRoot(pack.head.root, head.root));
  }
  return head;
}

function equal(what, inPack, atNode) {
  if (inPack !== atNode) {
    throw new Refuted(messages.node.differs[what](inPack, atNode));
  }
}

class Node {
  constructor(url, fetcher) {
    this.url = urlOf(url);
    this.fetcher = fetcher;
  }

  async quantity(method, params) {
    return answer(await this.call(method, params), /^0x[0-9a-f]{1,64}$/);
  }

  async blockHash(number) {
    const block = await this.call('eth_getBlockByNumber', ['0x' + number.toString(16), false]);
    return answer(block?.hash, /^0x[0-9a-f]{64}$/);
  }

  async head(contract, log) {
    const data = answer(
      await this.call('eth_call', [{ to: contract, data: HEAD_SELECTOR + toHex(log) }, 'latest']),
      /^0x[0-9a-f]{128}$/,
    );
    return { size: BigInt('0x' + data.slice(2, 66)), root: toHex(fromHex(data.slice(66))) };
  }

  async call(method, params) {
    let reply;
    try {
      const response = await this.fetcher(this.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT_MILLIS),
      });
      reply = await response.json();
    } catch {
      throw new Undecided(messages.node.silent(this.url));
    }
    if (reply === null || typeof reply !== 'object' || reply.error || reply.result === undefined || reply.result === null) {
      throw new Undecided(messages.node.noAnswer(method, reply?.error?.message));
    }
    return reply.result;
  }
}

function urlOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new Undecided(messages.node.notUrl);
  }
  return url.href;
}

function answer(value, pattern) {
  if (typeof value !== 'string' || !pattern.test(value.toLowerCase())) {
    throw new Undecided(messages.node.notUnderstood);
  }
  return value.toLowerCase();
}
