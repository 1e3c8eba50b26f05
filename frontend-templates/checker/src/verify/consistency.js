import { fromHex, toHex } from './bytes.js';
import { logId, verifyConsistency } from './log.js';
import { parseGrowth, parsePackOrCheckpoint } from './pack.js';
import { readRecord } from './record.js';
import { Refuted, Undecided } from './refuted.js';
import { consistencyStatement } from './statement.js';
import { exact, overall, runSteps } from './steps.js';
import { messages } from '../messages.js';

/**
 * Verb "consistency": is the log that I saw then a prefix of the log now? The two files themselves are not proven again here.
 *
 * @param {Uint8Array} oldFile pack or checkpoint
 * @param {Uint8Array} newFile pack or checkpoint
 * @param {Uint8Array} [proofFile] commonwatt-consistency/1 or an array of them
 */
export async function checkConsistency(oldFile, newFile, proofFile) {
  const check = new ConsistencyCheck(oldFile, newFile, proofFile);
  const steps = await runSteps([
    { id: 'format', run: () => check.files() },
    { id: 'chain', run: () => check.chain() },
    { id: 'consistency', run: () => check.consistency() },
  ]);
  const result = { verb: 'consistency', verdict: overall(steps), steps };
  return { ...result, trust: consistencyStatement(result, check.later?.consensus) };
}

class ConsistencyCheck {
  constructor(oldFile, newFile, proofFile) {
    Object.assign(this, { oldFile, newFile, proofFile });
  }

  async files() {
    this.earlier = await this.read(this.oldFile, messages.growth.older);
    this.later = await this.read(this.newFile, messages.growth.newer);
    this.proofs = this.proofFile ? await named(messages.growth.proof, () => parseGrowth(this.proofFile)) : [];
    return { detail: messages.growth.filesRead(this.earlier.heads.size, this.later.heads.size) };
  }

  async read(file, name) {
    return named(name, () => view(parsePackOrCheckpoint(file)));
  }

  chain() {
    const names = ['consensus', 'chainId', 'genesisHash', 'contract'];
    const different = names.find((name) => this.earlier[name] !== this.later[name]);
    if (different) {
      throw new Refuted(messages.growth.otherChain(different, this.earlier[different], this.later[different]));
    }
    return { detail: messages.growth.sameChain, evidence: names.map((name) => exact(name, this.later[name])) };
  }

  async consistency() {
    const shared = [...this.earlier.heads.keys()].filter((log) => this.later.heads.has(log));
    const evidence = shared.flatMap((log) => this.evidenceOf(log));
    const problems = [];
    for (const log of shared) {
      await this.growthOf(log).catch((problem) => problems.push(problem));
    }
    if (shared.length < this.earlier.heads.size) {
      problems.push(new Undecided(messages.growth.notInBoth));
    }
    const worst = problems.find((problem) => problem instanceof Refuted) ?? problems[0];
    if (worst) {
      throw Object.assign(worst, { evidence });
    }
    return { detail: messages.growth.grown(shared.length), evidence };
  }

  async growthOf(log) {
    const then = this.earlier.heads.get(log);
    const now = this.later.heads.get(log);
    if (then.size > now.size) {
      throw new Refuted(messages.log.shrunk(then.size, now.size));
    }
    const path = then.size === now.size ? [] : this.pathOf(log, then, now);
    await verifyConsistency(then.size, fromHex(then.root), now.size, fromHex(now.root), path.map(fromHex));
  }

  pathOf(log, then, now) {
    const own = this.later.growth;
    if (own && own.log === log && own.oldSize === then.size) {
      return own.path;
    }
    const given = this.proofs.find(
      (proof) => proof.log === log && proof.oldSize === then.size && proof.newSize === now.size,
    );
    if (!given) {
      throw new Undecided(messages.growth.noPath(then.size, now.size, log));
    }
    return given.path;
  }

  evidenceOf(log) {
    const then = this.earlier.heads.get(log);
    const now = this.later.heads.get(log);
    return [
      exact(messages.labels.logId, log),
      exact(messages.growth.older, `${then.size}\n${then.root}`),
      exact(messages.growth.newer, `${now.size}\n${now.root}`),
    ];
  }
}

/** A pack and a checkpoint seen as the same thing: a chain, and for each log its head. */
async function view(parsed) {
  if (parsed.logs) {
    return { ...parsed, heads: new Map(parsed.logs.map((log) => [log.id, log])) };
  }
  const log = toHex(await logId(readRecord(parsed.record).log));
  return {
    ...parsed.chain,
    heads: new Map([[log, parsed.head]]),
    growth: parsed.consistency && { ...parsed.consistency, log },
  };
}

async function named(name, parse) {
  try {
    return await parse();
  } catch (problem) {
    if (problem instanceof Refuted) {
      problem.message = messages.growth.inFile(name, problem.message);
    }
    throw problem;
  }
}
