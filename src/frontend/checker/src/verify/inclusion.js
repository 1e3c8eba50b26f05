import { fromHex, to0x, toHex } from './bytes.js';
import { leafHash, logId, verifyInclusion } from './log.js';
import { checkNode } from './node.js';
import { parsePack } from './pack.js';
import { readReading, readReadings, readRecord } from './record.js';
import { Refuted, Undecided } from './refuted.js';
import { checkSeals, quorumOf } from './seals.js';
import { checkAccount, checkHeader, checkStorage } from './state.js';
import { exact, overall, party, runSteps, UNKNOWN, words } from './steps.js';
import { inclusionStatement } from './statement.js';
import { checkWitnesses } from './witnesses.js';
import { messages } from '../messages.js';

const labels = messages.labels;

/**
 * Verb "inclusion": is this record in the log, and who vouches for it?
 *
 * @param {Uint8Array} file the proof pack
 * @param trust parsed trust file, when the reader gave one
 * @param nodeUrl a member's node to compare with, when the reader asked for it
 * @returns verdict, steps with evidence, trust statement, and the parsed pack (undefined where it could not be read)
 */
export function checkInclusion(file, options) {
  return run(file, undefined, options);
}

/** The same for a pack that is parsed already. */
export function checkParsedPack(pack, options) {
  return run(undefined, pack, options);
}

async function run(file, pack, { trust, nodeUrl, fetcher } = {}) {
  const check = new InclusionCheck(file, trust, nodeUrl, fetcher);
  check.pack = pack;
  const steps = await runSteps(check.steps);
  const verdict = overall(steps);
  const { pack: parsed, record, seals, witnesses } = check;
  const result = { verb: 'inclusion', verdict, steps, pack: parsed, record, seals, witnesses };
  return { ...result, trust: inclusionStatement(result, { isTrustGiven: trust !== undefined, nodeUrl }) };
}

class InclusionCheck {
  constructor(file, trust, nodeUrl, fetcher) {
    Object.assign(this, { file, trust, nodeUrl, fetcher });
    this.steps = [
      { id: 'format', run: () => this.format() },
      ...(trust ? [{ id: 'trust', run: () => this.chosenTrust() }] : []),
      { id: 'record', run: () => this.read() },
      { id: 'inclusion', run: () => this.inclusion() },
      { id: 'storage', run: () => this.storage() },
      { id: 'account', run: () => this.account() },
      { id: 'header', run: () => this.header() },
      { id: 'seals', required: false, run: () => this.checkSeals() },
      ...(trust?.witnesses ? [{ id: 'witnesses', run: () => this.checkWitnesses() }] : []),
      ...(nodeUrl ? [{ id: 'node', run: () => this.node() }] : []),
    ];
  }

  format() {
    this.pack ??= parsePack(this.file);
    if (this.pack.reading) {
      const inclusion = this.steps.findIndex((step) => step.id === 'inclusion');
      this.steps.splice(inclusion, 0, { id: 'reading', run: () => this.reading() });
    }
    const seals = this.steps.findIndex((step) => step.id === 'seals');
    this.steps[seals].required = this.pack.chain.consensus !== 'none';
    if (this.pack.witnesses && !this.trust?.witnesses) {
      this.steps.splice(seals + 1, 0, { id: 'witnesses', required: false, run: () => this.checkWitnesses() });
    }
    return { detail: messages.details.format, evidence: [exact(labels.format, this.pack.format)] };
  }

  read() {
    this.record = readRecord(this.pack.record);
    const { type, content, canonical } = this.record;
    return {
      detail: content ? messages.details.record(type) : messages.details.otherRecord(type),
      evidence: [exact(labels.canonical, textOf(canonical))],
    };
  }

  async reading() {
    const { leafIndex, path } = this.pack.reading;
    const { period } = this.record;
    const { count, root, meteringPoint } = readReadings(this.record);
    const reading = readReading(this.pack.reading.reading);
    if (reading.meteringPoint !== meteringPoint) {
      throw new Refuted(messages.reading.otherPoint(reading.meteringPoint, meteringPoint));
    }
    if (reading.start >= reading.end) {
      throw new Refuted(messages.reading.backwards(reading.start, reading.end));
    }
    if (reading.start < period.start || reading.start >= period.end) {
      throw new Refuted(messages.reading.outside(reading.start, period));
    }
    const hash = await leafHash(reading.canonical);
    const evidence = [
      exact(labels.reading, textOf(reading.canonical)), exact(labels.leafHash, toHex(hash)),
      ...pathEvidence(leafIndex, count, path), exact(labels.readingsRoot, root),
    ];
    await withEvidence(evidence, () => verifyInclusion(hash, leafIndex, count, path.map(fromHex), fromHex(root)));
    return { detail: messages.details.reading(leafIndex + 1, count), evidence };
  }

  async inclusion() {
    const { inclusion: { leafIndex, path }, head } = this.pack;
    const hash = await leafHash(this.record.canonical);
    const evidence = [
      exact(labels.leafHash, toHex(hash)), ...pathEvidence(leafIndex, head.size, path), exact(labels.logRoot, head.root),
    ];
    await withEvidence(evidence, () => verifyInclusion(hash, leafIndex, head.size, path.map(fromHex), fromHex(head.root)));
    return { detail: messages.details.inclusion(leafIndex + 1, head.size), evidence };
  }

  async storage() {
    const { chain, head } = this.pack;
    const evidence = [
      words(labels.logName, this.record.log), exact(labels.logId, toHex(await logId(this.record.log))), exact(labels.size, head.size),
      exact(labels.logRoot, head.root), exact(labels.sizeProof, chain.sizeProof.join('\n')),
      exact(labels.rootProof, chain.rootProof.join('\n')),
    ];
    const { storageRoot, slots } = await withEvidence(evidence, () => checkStorage(this.pack));
    this.storageRoot = storageRoot;
    return {
      detail: messages.details.storage,
      evidence: [...evidence, exact(labels.sizeSlot, to0x(slots.size)), exact(labels.storageRoot, to0x(storageRoot))],
    };
  }

  async account() {
    const { chain } = this.pack;
    const evidence = [exact(labels.contract, chain.contract), exact(labels.accountProof, chain.accountProof.join('\n'))];
    const { header, account } = await withEvidence(evidence, () => checkAccount(this.pack, this.storageRoot));
    this.decodedHeader = header;
    return {
      detail: messages.details.account,
      evidence: [
        ...evidence, exact(labels.stateRoot, to0x(header.stateRoot)), exact(labels.codeHash, to0x(account.codeHash)),
      ],
    };
  }

  async header() {
    const { block } = this.pack.chain;
    const evidence = [
      exact(labels.blockNumber, block.number), exact(labels.blockHash, block.hash), exact(labels.headerBytes, block.header),
    ];
    await withEvidence(evidence, () => checkHeader(this.pack, this.decodedHeader));
    const time = new Date(Number(this.decodedHeader.timestamp) * 1000);
    return {
      detail: messages.details.header(block.number),
      evidence: Number.isNaN(time.getTime()) ? evidence : [...evidence, words(labels.blockTime, time.toISOString())],
    };
  }

  chosenTrust() {
    const names = ['consensus', 'chainId', 'genesisHash', 'contract'];
    const evidence = names.flatMap((name) => [
      exact(labels.inPack(name), this.pack.chain[name]), exact(labels.inTrust(name), this.trust[name]),
    ]);
    const different = names.find((name) => this.pack.chain[name] !== this.trust[name]);
    if (different) {
      throw new Refuted(messages.trustFile.differs(different, this.trust[different], this.pack.chain[different]), evidence);
    }
    return { detail: messages.details.trust, evidence };
  }

  async checkSeals() {
    const { chain } = this.pack;
    if (chain.consensus === 'none') {
      return { verdict: UNKNOWN, detail: messages.details.development };
    }
    const given = this.trust?.validators;
    const evidence = [
      exact(labels.headerBytes, chain.block.header),
      ...(chain.validatorChanges?.length ? [exact(labels.changes, chain.validatorChanges.join('\n'))] : []),
      ...(given ? [exact(labels.trustedValidators(given.block), given.addresses.join('\n'))] : []),
    ];
    const { block, validators, signers } = await withEvidence(evidence, () => checkSeals(this.pack, given));
    this.seals = { validators, signers };
    return {
      detail: messages.details[given ? 'sealed' : 'sealedByOwn'](signers.length, validators.length, quorumOf(validators.length)),
      evidence: [exact(labels.sealDigest, to0x(block.sealDigest)), exact(labels.round, block.extra.round), ...evidence],
      parties: validators.map((name) => party(name, signers.includes(name), true)),
    };
  }

  async checkWitnesses() {
    const policy = this.trust?.witnesses;
    const given = this.pack.witnesses;
    const evidence = [
      ...(given ? [exact(labels.checkpoint, given.checkpoint)] : []),
      exact(policy ? labels.trustedWitnesses : labels.packWitnesses, (policy ?? given).keys.join('\n') || labels.noKeys),
    ];
    const { witnesses, valid } = await withEvidence(evidence, () => checkWitnesses(this.pack, policy));
    const parties = witnesses.map(({ name, time }) => party(name, time !== undefined, false, time === undefined ? undefined : instantOf(time)));
    if (valid.length < (policy?.threshold ?? 1)) {
      throw Object.assign(new Undecided(messages.witnesses.tooFew(valid.length, policy?.threshold), evidence), { parties });
    }
    this.witnesses = { valid, isGiven: policy !== undefined };
    return { detail: messages.details[policy ? 'cosigned' : 'cosignedByOwn'](valid.length, policy?.threshold), evidence, parties };
  }

  async node() {
    const { chain } = this.pack;
    const evidence = [
      exact(labels.node, this.nodeUrl), exact(labels.chainId, chain.chainId), exact(labels.genesisHash, chain.genesisHash),
      exact(labels.blockHash, chain.block.hash),
    ];
    const head = await withEvidence(evidence, () => checkNode(this.pack, this.nodeUrl, this.fetcher));
    return {
      detail: messages.details.node(head.size),
      evidence: [...evidence, exact(labels.headNow, `${head.size}, ${head.root}`)],
    };
  }
}

/** A cosignature's time as ISO 8601, or nothing where no calendar reaches it. */
function instantOf(seconds) {
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}

function pathEvidence(leafIndex, size, path) {
  return [exact(labels.place, messages.place(leafIndex, size)), exact(labels.path, path.join('\n') || labels.emptyPath)];
}

function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}

/** A refusal shows the same bytes as a success, so that a reader can look for the fault. */
async function withEvidence(evidence, run) {
  try {
    return await run();
  } catch (problem) {
    if (problem instanceof Refuted || problem instanceof Undecided) {
      problem.evidence = evidence;
    }
    throw problem;
  }
}
