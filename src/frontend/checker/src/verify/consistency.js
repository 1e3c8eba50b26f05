import { fromHex, toHex } from './bytes.js';
import { checkParsedPack } from './inclusion.js';
import { logId, verifyConsistency } from './log.js';
import { parseGrowth, parsePackOrCheckpoint } from './pack.js';
import { Refuted, Undecided } from './refuted.js';
import { consistencyStatement } from './statement.js';
import { exact, overall, REFUTED, runSteps, UNKNOWN } from './steps.js';
import { messages } from '../messages.js';

/**
 * Verb "consistency": is the log that I saw then a prefix of the log now?
 *
 * @param {Uint8Array} oldFile pack or checkpoint
 * @param {Uint8Array} newFile pack or checkpoint
 * @param {Uint8Array} [proofFile] commonwatt-consistency/1 or an array of them
 */
export async function checkConsistency(oldFile, newFile, proofFile) {
  const check = new ConsistencyCheck(oldFile, newFile, proofFile);
  const steps = await runSteps([
    { id: 'format', run: () => check.files() },
    { id: 'old', run: () => check.holds(check.earlier) },
    { id: 'new', run: () => check.holds(check.later) },
    { id: 'log', run: () => check.log() },
    { id: 'consistency', run: () => check.consistency() },
  ]);
  const result = { verb: 'consistency', verdict: overall(steps), steps };
  const hasCheckpoint = !check.earlier?.pack || !check.later?.pack;
  return { ...result, trust: consistencyStatement(result, { consensus: check.later?.consensus, hasCheckpoint }) };
}

class ConsistencyCheck {
  constructor(oldFile, newFile, proofFile) {
    Object.assign(this, { oldFile, newFile, proofFile });
  }

  async files() {
    this.earlier = await named(messages.growth.older, () => view(parsePackOrCheckpoint(this.oldFile)));
    this.later = await named(messages.growth.newer, () => view(parsePackOrCheckpoint(this.newFile)));
    this.proofs = this.proofFile ? await named(messages.growth.proof, () => parseGrowth(this.proofFile)) : [];
    return { detail: messages.growth.filesRead };
  }

  async holds({ pack }) {
    if (!pack) {
      return { detail: messages.growth.checkpointHolds };
    }
    const { verdict, steps } = await checkParsedPack(pack);
    if (verdict === REFUTED) {
      const { title, detail, evidence } = steps.find((step) => step.verdict === REFUTED);
      throw new Refuted(messages.growth.packFails(title, detail), evidence);
    }
    if (verdict === UNKNOWN) {
      throw new Undecided(messages.growth.packOpen(steps.find((step) => step.required && step.verdict === UNKNOWN).detail));
    }
    return { detail: messages.growth.packHolds(pack.head.size), evidence: [exact(messages.labels.logRoot, pack.head.root)] };
  }

  log() {
    const names = ['consensus', 'chainId', 'genesisHash', 'contract'];
    const different = names.find((name) => this.earlier[name] !== this.later[name]);
    if (different) {
      throw new Refuted(messages.growth.otherChain(different, this.earlier[different], this.later[different]));
    }
    this.shared = [...this.earlier.heads.keys()].filter((log) => this.later.heads.has(log));
    const gone = [...this.earlier.heads.keys()].find((log) => !this.later.heads.has(log));
    // A pack speaks of one log only, so it need not have the others of an older checkpoint.
    if (gone && (!this.later.pack || this.earlier.pack)) {
      throw new Refuted(messages.growth.logGone(gone));
    }
    if (this.shared.length === 0) {
      throw new Undecided(messages.growth.otherLog);
    }
    return { detail: messages.growth.sameChain, evidence: names.map((name) => exact(name, this.later[name])) };
  }

  async consistency() {
    const evidence = this.shared.flatMap((log) => this.evidenceOf(log));
    const problems = [];
    for (const log of this.shared) {
      await this.growthOf(log).catch((problem) => problems.push(problem));
    }
    const worst = problems.find((problem) => problem instanceof Refuted) ?? problems[0];
    if (worst) {
      throw Object.assign(worst, { evidence });
    }
    return { detail: messages.growth.grown(this.shared.length), evidence };
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
    const given = this.proofs.find(
      (proof) => proof.log === log && proof.oldSize === then.size && proof.newSize === now.size,
    );
    const own = this.later.growth?.log === log && this.later.growth.oldSize === then.size ? this.later.growth : undefined;
    if (!given && !own) {
      throw new Undecided(messages.growth.noPath(then.size, now.size, log));
    }
    return (given ?? own).path;
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

/** A pack and a checkpoint seen as the same thing: a chain, and for each log its head. What a pack claims is judged later. */
async function view(parsed) {
  if (parsed.logs) {
    return { ...parsed, heads: new Map(parsed.logs.map((log) => [log.id, log])) };
  }
  const log = toHex(await logId(String(parsed.record.get('log'))));
  return {
    ...parsed.chain,
    pack: parsed,
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
