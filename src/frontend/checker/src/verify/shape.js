import { Refuted } from './refuted.js';
import { messages } from '../messages.js';

/*
 * Shapes: functions (value, path) that return the value as plain JavaScript or refuse it with the path of the member at fault.
 * Unknown members are refused as well: what a checker does not look at could otherwise be shown to a reader as proven.
 */

export function fail(path, wanted) {
  throw new Refuted(messages.shape.wrong(path, wanted));
}

export function object(members, optional = {}) {
  return (value, path) => {
    if (!(value instanceof Map)) {
      fail(path, messages.shape.object);
    }
    for (const name of value.keys()) {
      if (!Object.hasOwn(members, name) && !Object.hasOwn(optional, name)) {
        throw new Refuted(messages.shape.unknown(path, name));
      }
    }
    const result = {};
    for (const [name, shape] of Object.entries(members)) {
      if (!value.has(name)) {
        throw new Refuted(messages.shape.missing(path, name));
      }
      result[name] = shape(value.get(name), within(path, name));
    }
    for (const [name, shape] of Object.entries(optional)) {
      if (value.has(name)) {
        result[name] = shape(value.get(name), within(path, name));
      }
    }
    return result;
  };
}

export function list(shape, most) {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > most) {
      fail(path, messages.shape.list(most));
    }
    return value.map((item, i) => shape(item, `${path}[${i}]`));
  };
}

export function text(value, path) {
  return typeof value === 'string' ? value : fail(path, messages.shape.text);
}

export function oneOf(...words) {
  return (value, path) => (words.includes(value) ? value : fail(path, words.map((word) => `"${word}"`).join(' / ')));
}

export function matching(pattern, wanted) {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? value : fail(path, wanted));
}

export function integer(least = 0) {
  return (value, path) => (Number.isSafeInteger(value) && value >= least ? value : fail(path, messages.shape.integer(least)));
}

export function anyObject(value, path) {
  return value instanceof Map ? value : fail(path, messages.shape.object);
}

export const sha256Hex = matching(/^[0-9a-f]{64}$/, messages.shape.sha256);
export const word0x = matching(/^0x[0-9a-f]{64}$/, messages.shape.hash0x);
export const address0x = matching(/^0x[0-9a-f]{40}$/, messages.shape.address);
export const bytes0x = matching(/^0x(?:[0-9a-f]{2})+$/, messages.shape.bytes);

function within(path, name) {
  return path === '' ? name : `${path}.${name}`;
}
