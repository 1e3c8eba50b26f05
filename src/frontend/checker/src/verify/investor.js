import { fromHex, toHex, concat, utf8 } from './bytes.js';
import { canonicalBytes, canonicalText } from './canonical.js';
import { checkParsedPack } from './inclusion.js';
import { sha256 } from './log.js';
import { parseInvestorProof } from './pack.js';
import { isInstant, onlyIntegers, readRecord } from './record.js';
import { Refuted, Undecided } from './refuted.js';
import { investorStatement } from './statement.js';
import { exact, overall, REFUTED, runSteps, UNKNOWN } from './steps.js';
import { messages } from '../messages.js';

const texts = messages.investor;
const labels = messages.labels;
const SHEET = 'sheet-shown/1';
const COMMITMENT = 'commitment/1';
const REVOCATION = 'revocation/1';
const OF_AN_OFFER = [SHEET, COMMITMENT, REVOCATION];
const ONBOARDING = 'onboarding-evidence/1';
const PLATFORM = 'platform';
const DOMAIN = utf8('commonwatt-evidence/1\n');

/**
 * Verb "investor": does an investor's proof show what it says? Its values are those that records seal, the records are in the log, and
 * sheet, warnings, commitment and revocation came in the order that the law wants (Reg. (EU) 2020/1503, Art. 21 to 23).
 *
 * @param {Uint8Array} file the proof, commonwatt-investor-proof/1
 * @param trust parsed trust file, when the reader gave one
 */
export async function checkInvestor(file, { trust } = {}) {
  const check = new InvestorCheck(file, trust);
  const steps = await runSteps(check.steps);
  const result = { verb: 'investor', verdict: overall(steps), steps, seals: check.proven[0]?.seals };
  return { ...result, trust: investorStatement(result, check.proven, trust !== undefined) };
}

class InvestorCheck {
  constructor(file, trust) {
    Object.assign(this, { file, trust, proven: [], records: new Map() });
    this.steps = [
      { id: 'format', run: () => this.format() },
      { id: 'opening', run: () => this.opening() },
      { id: 'records', run: () => this.prove() },
      { id: 'offer', run: () => this.offer() },
      { id: 'sheet', run: () => this.sheet() },
      { id: 'consent', run: () => this.consent() },
      { id: 'reflection', run: () => this.reflection() },
    ];
  }

  format() {
    this.proof = parseInvestorProof(this.file);
    this.shown = this.proof.steps.map((step, i) => ({ ...step, name: texts.stepName(i + 1, step.kind) }));
    return { detail: texts.format(this.shown.length), evidence: [exact(labels.format, this.proof.format)] };
  }

  async opening() {
    for (const step of this.shown) {
      onlyIntegers(step.value, step.name);
      if (toHex(await sha256(concat(DOMAIN, fromHex(step.salt), canonicalBytes(step.value)))) !== step.commitment) {
        throw new Refuted(texts.notOpened(step.name, step.commitment));
      }
    }
    return { detail: texts.opened(this.shown.length), evidence: this.shown.map((step) => exact(step.name, canonicalText(step.value))) };
  }

  async prove() {
    const missing = [];
    for (const step of this.shown) {
      if (step.pack) {
        await this.proveOne(step);
      } else {
        missing.push(step.name);
      }
    }
    if (missing.length > 0) {
      throw new Undecided(texts.noPack(missing));
    }
    return { detail: texts.proven(this.shown.length), evidence: this.shown.map((step) => exact(step.name, step.commitment)) };
  }

  async proveOne(step) {
    const result = await checkParsedPack(step.pack, { trust: this.trust });
    if (result.verdict === REFUTED) {
      const broken = result.steps.find(({ verdict }) => verdict === REFUTED);
      throw new Refuted(texts.packRefuted(step.name, broken.title, broken.detail));
    }
    if (result.verdict === UNKNOWN) {
      throw new Undecided(texts.packUnknown(step.name));
    }
    const chain = (this.proven[0] ?? result).pack.chain;
    for (const name of ['chainId', 'genesisHash', 'contract', 'consensus']) {
      same(name, chain[name], step.pack.chain[name], step);
    }
    const record = readRecord(step.pack.record);
    demandCarries(record, step);
    this.proven.push(result);
    this.records.set(step, record);
  }

  offer() {
    this.commitment = this.only(COMMITMENT) ?? refuse(texts.none(COMMITMENT));
    this.revocation = this.only(REVOCATION);
    const { round } = this.proof;
    same('round', round, text(this.commitment, 'round'), this.commitment);
    for (const step of this.shown.filter(({ kind }) => OF_AN_OFFER.includes(kind))) {
      if (step.kind === SHEET) {
        same('round', round, text(step, 'round'), step);
      }
      same('round', round, this.said(step, 'round'), step);
      same('log', this.record(this.commitment).log, this.record(step).log, step);
    }
    same('commitment', text(this.commitment, 'commitment'), this.said(this.commitment, 'commitment'), this.commitment);
    same('units', whole(this.commitment, 'units'), this.said(this.commitment, 'units'), this.commitment);
    same('amount', any(this.commitment, 'amount'), this.said(this.commitment, 'amount'), this.commitment);
    return {
      detail: texts.offer(whole(this.commitment, 'units')),
      evidence: [exact(labels.round, round), exact(labels.commitmentNumber, text(this.commitment, 'commitment'))],
    };
  }

  sheet() {
    const { commitment } = this;
    const version = whole(commitment, 'sheetVersion');
    const sheet = this.shown.find((step) => step.kind === SHEET && whole(step, 'sheetVersion') === version) ?? refuse(texts.noSheet(version));
    same('sheetSha256', text(commitment, 'sheetSha256'), text(sheet, 'sheetSha256'), sheet);
    same('sheetVersion', version, this.said(sheet, 'sheetVersion'), sheet);
    same('sheetVersion', version, this.said(commitment, 'sheetVersion'), commitment);
    same('shownAt', text(sheet, 'shownAt'), text(commitment, 'sheetShownAt'), commitment);
    inOrder(instant(sheet, 'shownAt'), instant(commitment, 'committedAt'));
    this.demandOrder(sheet, commitment);
    return {
      detail: texts.sheet(version, text(sheet, 'shownAt')), evidence: [exact(labels.sheetHash, text(sheet, 'sheetSha256'))],
    };
  }

  consent() {
    const { commitment } = this;
    const demandYes = (member) => same(member, true, any(commitment, member), commitment);
    demandYes('sheetRead');
    const warnings = any(commitment, 'warnings');
    if (!Array.isArray(warnings)) {
      refuse(texts.malformed(commitment.name, 'warnings'));
    }
    for (const warning of warnings) {
      if (warning === 'knowledge') {
        demandYes('consentedToKnowledgeWarning');
      } else if (warning === 'large') {
        demandYes('consentedToLargeAmount');
        same('answerHowMuchCanBeLost', 'all', text(commitment, 'answerHowMuchCanBeLost'), commitment);
      } else {
        throw new Undecided(texts.unknownWarning(canonicalText(warning)));
      }
    }
    return { detail: warnings.length === 0 ? texts.noWarning : texts.warned(warnings) };
  }

  reflection() {
    const { commitment, revocation } = this;
    const committed = instant(commitment, 'committedAt');
    same('committedAt', committed, this.said(commitment, 'committedAt'), commitment);
    const end = text(commitment, 'reflectionEndsAt');
    const reflects = end !== 'none';
    same('reflectionEndsAt', reflects ? instant(commitment, 'reflectionEndsAt') : null, this.said(commitment, 'reflectionEndsAt'), commitment);
    if (reflects) {
      inOrder(committed, end);
    }
    if (!revocation) {
      return { detail: reflects ? texts.reflects(end) : texts.noReflection };
    }
    const at = instant(revocation, 'revokedAt');
    same('commitment', text(commitment, 'commitment'), text(revocation, 'commitment'), revocation);
    same('commitment', text(commitment, 'commitment'), this.said(revocation, 'commitment'), revocation);
    same('revokedAt', at, this.said(revocation, 'revokedAt'), revocation);
    if (!reflects) {
      refuse(texts.revokedWithout);
    }
    inOrder(committed, at);
    inOrder(at, end);
    this.demandOrder(commitment, revocation);
    return { detail: texts.revoked(at, end) };
  }

  only(kind) {
    const found = this.shown.filter((step) => step.kind === kind);
    return found.length > 1 ? refuse(texts.several(kind, found.length)) : found[0];
  }

  record(step) {
    const record = this.records.get(step);
    if (!record) {
      throw new Undecided(texts.noPack([step.name]));
    }
    return record;
  }

  /** What its record says; null when it does not speak of it. */
  said(step, member) {
    return this.record(step).body.get(member) ?? null;
  }

  demandOrder(first, second) {
    [first, second].forEach((step) => this.record(step));
    if (first.pack.inclusion.leafIndex >= second.pack.inclusion.leafIndex) {
      refuse(texts.otherOrder(first.name, second.name));
    }
  }
}

/** Steps of onboarding are on the platform's log, and say no more than which step it was. */
function demandCarries(record, step) {
  const ofAnOffer = OF_AN_OFFER.includes(step.kind);
  same('type', ofAnOffer ? step.kind : ONBOARDING, record.type, step);
  same('issuer', PLATFORM, record.issuer, step);
  const body = { name: step.name, value: record.body };
  if (!ofAnOffer) {
    same('log', PLATFORM, record.log, step);
    same('step', step.kind, `${text(body, 'step')}/1`, step);
  }
  same('commitment', step.commitment, text(body, ofAnOffer ? 'evidence' : 'commitment'), step);
}

function refuse(why) {
  throw new Refuted(why);
}

function same(what, expected, found, step) {
  if (canonicalText(expected) !== canonicalText(found)) {
    refuse(texts.differs(step.name, what, canonicalText(expected), canonicalText(found)));
  }
}

function inOrder(earlier, later) {
  if (earlier > later) {
    refuse(texts.wrongOrder(earlier, later));
  }
}

function any(step, member) {
  return step.value.get(member) ?? refuse(texts.malformed(step.name, member));
}

function text(step, member) {
  const value = any(step, member);
  return typeof value === 'string' ? value : refuse(texts.malformed(step.name, member));
}

function whole(step, member) {
  const value = any(step, member);
  return Number.isSafeInteger(value) ? value : refuse(texts.malformed(step.name, member));
}

function instant(step, member) {
  const value = text(step, member);
  return isInstant(value) ? value : refuse(texts.malformed(step.name, member));
}
