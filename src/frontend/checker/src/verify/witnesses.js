import { toHex } from './bytes.js';
import { logId } from './log.js';
import { COSIGNATURE, cosignatureTime, parseCheckpoint, parseKey, parseNote, sameKey } from './note.js';
import { Refuted, Undecided } from './refuted.js';
import { messages } from '../messages.js';

const texts = messages.witnesses;

/**
 * Did witnesses cosign the pack's head? A witness signs a head only if it grew from the one it signed before.
 *
 * @param pack
 * @param policy `witnesses` of a trust file: which keys count, how many are wanted, and where the log has its origin. Without it
 *     the pack's own keys count, and too few of them speak against nothing
 * @returns {Promise<{origin: string, witnesses: {name: string, time: bigint|undefined}[], valid: string[]}>} witnesses as named, and the
 *     names of those whose cosignature holds, one for each key
 * @throws {Refuted} where the checkpoint is not of this head, or a known key's cosignature is false
 */
export async function checkWitnesses(pack, policy) {
  const known = (policy?.keys ?? pack.witnesses?.keys ?? []).map(witnessKey);
  if (!pack.witnesses) {
    throw new Undecided(texts.none(policy.threshold));
  }
  const { text, signatures } = parseNote(pack.witnesses.checkpoint);
  const { origin, size, root } = parseCheckpoint(text);
  await demandHead(pack, { origin, size, root }, policy);
  const witnesses = known.map((key) => ({ name: key.name, key, time: timeOf(key, text, signatures) }));
  const valid = witnesses.filter(
    ({ time, key }, i) => time !== undefined
      && !witnesses.slice(0, i).some((earlier) => earlier.time !== undefined && sameKey(earlier.key, key)),
  );
  return { origin, witnesses, valid: valid.map(({ name }) => name) };
}

/** @throws {Refuted} where the text is no verifier key of a witness */
export function witnessKey(text) {
  const key = parseKey(text);
  if (key.type !== COSIGNATURE) {
    throw new Refuted(texts.notWitnessKey(key.name));
  }
  return key;
}

async function demandHead({ record, head }, { origin, size, root }, policy) {
  const id = toHex(await logId(record.get('log')));
  const isOurs = policy ? origin === policy.origin + id : origin.endsWith(`/logs/${id}`);
  if (!isOurs) {
    throw new Refuted(texts.otherLog(origin, `${policy?.origin ?? '…/logs/'}${id}`));
  }
  if (size !== BigInt(head.size) || root !== head.root) {
    throw new Refuted(texts.otherHead(size, root));
  }
}

/** A key that signs twice must be right twice; the newer time is shown. */
function timeOf(key, text, signatures) {
  const times = signatures
    .filter(({ name, id }) => name === key.name && id === key.id)
    .map(({ signature }) => cosignatureTime(key, text, signature));
  if (times.includes(undefined)) {
    throw new Refuted(texts.falseCosignature(key.name));
  }
  return times.reduce((newest, time) => (newest === undefined || time > newest ? time : newest), undefined);
}
