const HEX = /^(?:[0-9a-f]{2})*$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lower-case hex without prefix; the shapes in pack.js have already checked the digits of everything that comes from a file. */
export function fromHex(hex) {
  if (!HEX.test(hex)) {
    throw new RangeError('not lower-case hex');
  }
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** 0x-prefixed hex, as Ethereum writes it. */
export function from0x(hex) {
  if (!hex.startsWith('0x')) {
    throw new RangeError('not 0x-prefixed');
  }
  return fromHex(hex.slice(2));
}

export function to0x(bytes) {
  return '0x' + toHex(bytes);
}

export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function same(left, right) {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}

export function utf8(text) {
  return new TextEncoder().encode(text);
}

/** The number as 32 bytes, most significant first, as the EVM stores it. */
export function word(number) {
  return fromHex(BigInt(number).toString(16).padStart(64, '0'));
}

/** Standard Base64 (RFC 4648 section 4) with its padding, in its only form: no white space, no stray bits. */
export function fromBase64(text) {
  if (!BASE64.test(text)) {
    throw new RangeError('not Base64');
  }
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  if (btoa(String.fromCharCode(...bytes)) !== text) {
    throw new RangeError('not Base64');
  }
  return bytes;
}
