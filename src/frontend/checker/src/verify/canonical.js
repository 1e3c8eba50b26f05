import { utf8 } from './bytes.js';
import { Inexact } from './json.js';

/**
 * The canonical form of RFC 8785 (JSON Canonicalization Scheme), which every hash of a record is made over.
 *
 * @param value as parseJson returns it
 * @returns {Uint8Array} UTF-8
 */
export function canonicalBytes(value) {
  return utf8(canonicalText(value));
}

export function canonicalText(value) {
  if (value instanceof Map) {
    // Section 3.2.3: by UTF-16 code units, which is how JavaScript compares strings.
    const keys = [...value.keys()].sort((a, b) => (a < b ? -1 : 1));
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value.get(key))}`).join(',')}}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonicalText).join(',')}]`;
  }
  // Sections 3.2.2.2 and 3.2.2.3 take strings and numbers as ECMAScript serialises them.
  return JSON.stringify(value instanceof Inexact ? value.value : value);
}
