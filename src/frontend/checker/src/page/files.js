import { messages } from '../messages.js';
import { parseJson } from '../verify/json.js';

const problems = messages.view.problems;

const TRUST = 'commonwatt-trust/1';
const INVESTOR = 'commonwatt-investor-proof/1';
const OTHER_KINDS = new Map([
  [TRUST, problems.trustKind],
  ['commonwatt-checkpoint/1', problems.checkpointKind],
  ['commonwatt-verdict/1', problems.verdictKind],
  ['commonwatt-consistency/1', problems.growthKind],
]);

/** An input that is no question to the checker: it gets a written answer instead of a verdict. */
export class Unusable extends Error {}

export async function bytesOf(file) {
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Unusable(problems.unreadable);
  }
  if (bytes.length === 0) {
    throw new Unusable(problems.empty);
  }
  return bytes;
}

/** People mix up the files: one of another known kind is named instead of refuted. */
export function demandPack(bytes) {
  const other = OTHER_KINDS.get(formatOf(bytes));
  if (other) {
    throw new Unusable(other);
  }
  return bytes;
}

/** Whether this is a trust file, which may be dropped where proofs are. */
export function isTrust(bytes) {
  return formatOf(bytes) === TRUST;
}

/** Whether it is an investor's proof, which holds many. */
export function isInvestorProof(bytes) {
  return formatOf(bytes) === INVESTOR;
}

function formatOf(bytes) {
  try {
    return parseJson(bytes).get('format');
  } catch {
    return undefined;
  }
}

/**
 * Fetches the pack named in the page's address. Only a path of this very site: a link must not make the page ask, or show as
 * if from here, what lies elsewhere.
 */
export async function fetchPack(path) {
  if (location.protocol === 'file:') {
    throw new Unusable(problems.packFromDisk);
  }
  if (!isOwnPath(path)) {
    throw new Unusable(problems.packAddress);
  }
  let response;
  try {
    response = await fetch(path, { credentials: 'omit', redirect: 'error', headers: { Accept: 'application/json' } });
  } catch (problem) {
    throw new Unusable(problems.packFailed(problem.message));
  }
  if (response.status === 404) {
    throw new Unusable(problems.packMissing);
  }
  if (!response.ok) {
    throw new Unusable(problems.packFailed(response.status));
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** "/api/…" is; "//host/…", "/\host" and "https://…" are not. */
export function isOwnPath(path, base = location.href) {
  return /^\/(?![/\\])/.test(path) && URL.canParse(path, base) && new URL(path, base).origin === new URL(base).origin;
}
