import { PROVEN, REFUTED } from './steps.js';
import { messages } from '../messages.js';

const texts = messages.statement;

/** What was proved, who had to be honest for it, and what was not proved: every verdict ends with it. */
export function inclusionStatement({ verdict, steps, pack, record }, { isTrustGiven, nodeUrl }) {
  const frame = { root: isTrustGiven ? 'given' : 'self-asserted', consensus: pack?.chain.consensus ?? 'unknown' };
  if (verdict === REFUTED) {
    return { ...frame, ...refutation(steps, nodeUrl) };
  }
  const isProven = (id) => steps.some((step) => step.id === id && step.verdict === PROVEN);
  return {
    ...frame,
    proved: [
      isProven('inclusion') && texts.included(pack, record),
      isProven('reading') && texts.readingIncluded,
      isProven('header') && texts.onChain(pack),
      isProven('trust') && texts.chosenChain,
      isProven('node') && texts.nodeAgrees(nodeUrl),
    ].filter(Boolean),
    honest: [
      frame.consensus === 'none' ? texts.honestDevelopment : texts.honestUnsealed,
      !isTrustGiven && texts.honestFile,
      isProven('node') && texts.honestNode(nodeUrl),
    ].filter(Boolean),
    notProved: [
      ...(record.content ? [texts.meter(record.content.trustTier), texts.sums] : [texts.contents]),
      texts.corrected,
      frame.consensus === 'none' ? texts.development : texts.seals,
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
    honest: verdict === PROVEN ? [...(consensus === 'none' ? [texts.honestDevelopment] : []), texts.honestCopies] : [],
    notProved: [...(hasCheckpoint ? [texts.checkpoints] : []), texts.truth, texts.sameForAll, texts.afterwards],
  };
}

function refutation(steps, nodeUrl) {
  const broken = steps.find((step) => step.verdict === REFUTED);
  if (broken.id === 'node') {
    return { proved: [texts.nodeDisagrees(nodeUrl)], honest: [texts.honestNode(nodeUrl)], notProved: [texts.whichIsRight] };
  }
  if (broken.id === 'trust') {
    return { proved: [texts.otherThanTrusted], honest: [texts.honestTrust], notProved: [texts.otherChainRecord] };
  }
  return { proved: [texts.broken(broken.title)], honest: [texts.nobody], notProved: [texts.whoChanged, texts.freshCopy] };
}
