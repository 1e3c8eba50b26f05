import { Refuted, Undecided } from './refuted.js';
import { messages } from '../messages.js';

export const PROVEN = 'proven';
export const REFUTED = 'refuted';
export const UNKNOWN = 'unknown';

/**
 * Runs steps in order and stops at the first that is refuted: what stands on a broken link is not worth a verdict.
 *
 * @param steps [{id, required, run}]; run() returns {detail, evidence, parties} or throws Refuted or Undecided; parties, where a step has
 *     them, are who could sign, and whether they did: [{name, isExact, signed, note}]. An array that a step may
 *     extend while it runs, because only the parsed file tells which steps there are
 */
export async function runSteps(steps) {
  const done = [];
  for (let i = 0; i < steps.length; i++) {
    const broken = done.some((step) => step.verdict === REFUTED);
    done.push({
      id: steps[i].id,
      required: steps[i].required ?? true,
      title: messages.steps[steps[i].id].title,
      rule: messages.steps[steps[i].id].rule,
      ...(broken ? notReached() : await outcome(steps[i])),
    });
  }
  return done;
}

async function outcome(step) {
  try {
    const { detail, evidence = [], verdict = PROVEN, parties } = await step.run();
    return { verdict, detail, evidence, parties, reached: true };
  } catch (problem) {
    if (problem instanceof Refuted) {
      return { verdict: REFUTED, detail: problem.message, evidence: problem.evidence, parties: problem.parties, reached: true };
    }
    if (problem instanceof Undecided) {
      return { verdict: UNKNOWN, detail: problem.message, evidence: problem.evidence, parties: problem.parties, reached: true };
    }
    throw problem;
  }
}

function notReached() {
  return { verdict: UNKNOWN, detail: messages.notReached, evidence: [], reached: false };
}

export function overall(steps) {
  if (steps.some((step) => step.verdict === REFUTED)) {
    return REFUTED;
  }
  return steps.some((step) => step.required && step.verdict === UNKNOWN) ? UNKNOWN : PROVEN;
}

/** commonwatt-verdict/1, the same from the jar. */
export function verdictJson({ verb, verdict, steps, trust }) {
  return {
    format: 'commonwatt-verdict/1',
    verb,
    verdict,
    steps: steps.map(({ id, verdict: word, title, detail }) => ({ id, verdict: word, title, detail })),
    trust,
  };
}

export function exact(label, value) {
  return { label, value: String(value), isExact: true };
}

/** Somebody who could have signed what a step is about. */
export function party(name, signed, isExact, note) {
  return { name, signed, isExact, note };
}

export function words(label, value) {
  return { label, value: String(value), isExact: false };
}
