import { canonicalBytes } from './canonical.js';
import { Inexact } from './json.js';
import { Refuted } from './refuted.js';
import { messages } from '../messages.js';
import { anyObject, fail, integer, matching, object, oneOf, sha256Hex, text } from './shape.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VERSIONED = /^[a-z0-9-]+\/[1-9][0-9]*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const versioned = matching(VERSIONED, messages.record.versioned);
const recordId = matching(UUID_V7, messages.record.uuid);
const log = matching(new RegExp(`^(?:platform|asset/${UUID})$`), messages.record.log);
const issuer = matching(new RegExp(`^(?:platform|organisation/${UUID})$`), messages.record.issuer);

const envelope = object(
  { type: versioned, id: recordId, log, issuer, issuedAt: instant, ruleSet: versioned, body: anyObject },
  { period: object({ start: instant, end: instant }), supersedes: recordId },
);
const reading = object({
  start: instant, end: instant, meteringPoint: text, milliwattHours: integer(Number.MIN_SAFE_INTEGER),
});
const readingBatch = object({
  meteringPoint: named,
  interval: named,
  trustTier: oneOf('portal-export', 'gateway-signed', 'meter-signed', 'typed'),
  readings: object({ count: integer(1), root: sha256Hex }),
  generatedWh: integer(),
  consumedWh: integer(),
  plausibility: object({ rule: text, verdicts: counts }),
  source: object({ sha256: sha256Hex }),
});

/** The record types whose body this version knows. Everything else is proven as it is, without a word on its contents. */
const READING_BATCH = 'reading-batch/1';
const BODIES = { [READING_BATCH]: readingBatch };

/**
 * Reads a record: its envelope and, for known types, its body.
 *
 * @param {Map} json as parseJson returns it
 * @returns the envelope's fields, `content` (a body that this version understands, otherwise undefined) and `canonical`, the leaf of
 *     the log. What a body says is its issuer's business: the log proves it, whether it is understood here or not
 */
export function readRecord(json) {
  onlyIntegers(json, 'record');
  const record = envelope(json, 'record');
  if (record.period && record.period.start >= record.period.end) {
    throw new Refuted(messages.record.period);
  }
  return { ...record, content: understood(record), canonical: canonicalBytes(json) };
}

/** What a reading is checked against: the part of a batch's body that speaks of its readings. */
export function readReadings(record) {
  if (record.type !== READING_BATCH || record.period === undefined) {
    throw new Refuted(messages.reading.noReadings(record.type));
  }
  const member = (name) => record.body.get(name);
  const readings = anyObject(member('readings'), 'record.body.readings');
  return {
    count: integer(1)(readings.get('count'), 'record.body.readings.count'),
    root: sha256Hex(readings.get('root'), 'record.body.readings.root'),
    meteringPoint: text(member('meteringPoint'), 'record.body.meteringPoint'),
  };
}

/** A single reading of a batch, with the canonical bytes that are its leaf. */
export function readReading(json) {
  return { ...reading(json, 'reading'), canonical: canonicalBytes(json) };
}

/** An instant in the one form that the format allows, so that the order of texts is the order of time. */
export function isInstant(value) {
  const millis = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : NaN;
  // Date.parse lets 31 February roll over in some engines: writing the instant back shows it.
  return !Number.isNaN(millis) && new Date(millis).toISOString() === value.replace('Z', '.000Z');
}

function instant(value, path) {
  return isInstant(value) ? value : fail(path, messages.record.instant);
}

function understood(record) {
  if (!Object.hasOwn(BODIES, record.type) || record.period === undefined) {
    return undefined;
  }
  try {
    return BODIES[record.type](record.body, 'record.body');
  } catch (problem) {
    if (problem instanceof Refuted) {
      return undefined;
    }
    throw problem;
  }
}

/** @throws {Refuted} when a number in it is none that a record may have */
export function onlyIntegers(value, path) {
  if (value instanceof Inexact) {
    throw new Refuted(messages.record.notInteger(path, value.literal));
  }
  const members = value instanceof Map ? value : Array.isArray(value) ? value.entries() : [];
  for (const [name, member] of members) {
    onlyIntegers(member, `${path}.${name}`);
  }
}

function named(value, path) {
  return typeof value === 'string' && value !== '' ? value : fail(path, messages.shape.text);
}

function counts(value, path) {
  if (!(value instanceof Map)) {
    fail(path, messages.shape.object);
  }
  return Object.fromEntries([...value].map(([name, count]) => [name, integer()(count, `${path}.${name}`)]));
}
