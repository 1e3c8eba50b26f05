import { quorumOf, sharedByTwoQuorums } from './seals.js';
import { PROVEN, REFUTED } from './steps.js';
import { messages } from '../messages.js';

const texts = messages.statement;

/** What was proved, who had to be honest for it, and what was not proved: every verdict ends with it. */
export function inclusionStatement({ verdict, steps, pack, record, seals, witnesses }, { isTrustGiven, nodeUrl }) {
  const frame = { root: isTrustGiven ? 'given' : 'self-asserted', consensus: pack?.chain.consensus ?? 'unknown' };
  if (verdict === REFUTED) {
    return { ...frame, ...refutation(steps, nodeUrl, isTrustGiven) };
  }
  const isProven = (id) => steps.some((step) => step.id === id && step.verdict === PROVEN);
  return {
    ...frame,
    proved: [
      isProven('inclusion') && texts.included(pack, record),
      isProven('reading') && texts.readingIncluded,
      isProven('header') && texts.onChain(pack),
      seals && texts.sealed(pack.chain.block.number, seals.signers, seals.validators.length),
      witnesses && texts.cosigned(witnesses.valid),
      isProven('trust') && texts.chosenChain,
      isProven('node') && texts.nodeAgrees(nodeUrl),
    ].filter(Boolean),
    honest: [
      frame.consensus === 'none' ? texts.honestDevelopment : honestValidators(seals),
      witnesses && texts.honestWitnesses(witnesses.valid, witnesses.isGiven),
      !isTrustGiven && (frame.consensus === 'none' ? texts.honestFile : texts.honestSealedFile),
      isProven('node') && texts.honestNode(nodeUrl),
    ].filter(Boolean),
    notProved: [
      ...(record.content ? [texts.meter(record.content.trustTier), texts.sums] : [texts.contents]),
      texts.corrected,
      frame.consensus === 'none' ? texts.development : !seals && texts.seals,
      frame.consensus !== 'none' && !witnesses && texts.noWitnesses,
      !isProven('node') && texts.noNode,
    ].filter(Boolean),
  };
}

export function consistencyStatement({ verdict, steps }, { consensus = 'unknown', hasCheckpoint }) {
  const frame = { root: 'self-asserted', consensus };
  if (verdict === REFUTED) {
    return { ...frame, ...refutation(steps) };
  }
  return {
    ...frame,
    proved: verdict === PROVEN ? [texts.grown] : [],
    honest: verdict === PROVEN ? (consensus === 'none' ? [texts.honestDevelopment, texts.honestCopies] : [texts.honestSealedCopies]) : [],
    notProved: [...(hasCheckpoint ? [texts.checkpoints] : []), texts.truth, texts.sameForAll, texts.afterwards],
  };
}

/** @param proven results of the packs, in the order of the steps */
export function investorStatement({ verdict, steps }, proven, isTrustGiven) {
  const frame = { root: isTrustGiven ? 'given' : 'self-asserted', consensus: proven[0]?.trust.consensus ?? 'unknown' };
  if (verdict === REFUTED) {
    return { ...frame, ...refutation(steps) };
  }
  const all = (part) => [...new Set(proven.flatMap((result) => result.trust[part]))];
  return {
    ...frame,
    proved: [texts.sealedValues(proven.length), verdict === PROVEN && texts.rightOrder].filter(Boolean),
    honest: all('honest'),
    notProved: [texts.whoItIs, texts.leftOut, ...all('notProved')],
  };
}

function honestValidators(seals) {
  if (!seals) {
    return texts.honestUnsealed;
  }
  const count = seals.validators.length;
  return texts.honestValidators(seals.validators, sharedByTwoQuorums(count), quorumOf(count));
}

function refutation(steps, nodeUrl, isTrustGiven) {
  const broken = steps.find((step) => step.verdict === REFUTED);
  if (broken.id === 'node') {
    return { proved: [texts.nodeDisagrees(nodeUrl)], honest: [texts.honestNode(nodeUrl)], notProved: [texts.whichIsRight] };
  }
  if (broken.id === 'trust') {
    return { proved: [texts.otherThanTrusted], honest: [texts.honestTrust], notProved: [texts.otherChainRecord] };
  }
  // Who seals and who witnesses is then measured by the reader's own list.
  const isByTrust = isTrustGiven && ['seals', 'witnesses'].includes(broken.id);
  return {
    proved: [isByTrust ? texts.brokenByTrust(broken.title) : texts.broken(broken.title)],
    honest: [isByTrust ? texts.honestTrust : texts.nobody],
    notProved: [texts.whoChanged, texts.freshCopy],
  };
}
