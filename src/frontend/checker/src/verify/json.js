import { Refuted } from './refuted.js';
import { messages } from '../messages.js';

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_DEPTH = 32;
const PLAIN_INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const WORDS = { t: ['true', true], f: ['false', false], n: ['null', null] };

/** A JSON number that is not a plain integer literal within ±(2^53-1): kept apart, because no field of the format may be one. */
export class Inexact {
  constructor(literal) {
    this.literal = literal;
    this.value = Number(literal);
  }
}

/**
 * Parses RFC 8259 JSON more strictly than JSON.parse: UTF-8 without byte order mark, no duplicate keys, no lone surrogates.
 * Two readers that disagree on such a text could be shown two different records under one proof.
 *
 * @param {Uint8Array|string} input
 * @returns objects as Map, arrays, strings, booleans, null, safe integers as number, every other number as Inexact
 * @throws {Refuted} with line and column
 */
export function parseJson(input) {
  return new Parser(textOf(input)).document();
}

function textOf(input) {
  if (input.length > MAX_BYTES) {
    throw new Refuted(messages.json.tooLarge(MAX_BYTES));
  }
  if (typeof input === 'string') {
    return input;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    throw new Refuted(messages.json.notUtf8);
  }
}

class Parser {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.depth = 0;
  }

  document() {
    const value = this.value();
    if (this.at < this.text.length) {
      this.fail(messages.json.trailing);
    }
    return value;
  }

  value() {
    this.space();
    const value = this.bare();
    this.space();
    return value;
  }

  bare() {
    const next = this.text[this.at];
    switch (next) {
      case '{':
        return this.nested(() => this.object());
      case '[':
        return this.nested(() => this.array());
      case '"':
        return this.string();
      case 't':
      case 'f':
      case 'n':
        return this.word(...WORDS[next]);
      case undefined:
        return this.fail(messages.json.ended);
      default:
        return this.number();
    }
  }

  nested(parse) {
    // The outermost value is level 0.
    if (this.depth++ > MAX_DEPTH) {
      this.fail(messages.json.tooDeep(MAX_DEPTH));
    }
    this.at++;
    const value = parse();
    this.depth--;
    return value;
  }

  object() {
    const members = new Map();
    this.space();
    if (this.took('}')) {
      return members;
    }
    do {
      this.space();
      const start = this.at;
      const key = this.text[this.at] === '"' ? this.string() : this.fail(messages.json.noKey);
      if (members.has(key)) {
        this.at = start;
        this.fail(messages.json.duplicate(key));
      }
      this.space();
      this.expect(':');
      members.set(key, this.value());
    } while (this.took(','));
    this.expect('}');
    return members;
  }

  array() {
    const items = [];
    this.space();
    if (this.took(']')) {
      return items;
    }
    do {
      items.push(this.value());
    } while (this.took(','));
    this.expect(']');
    return items;
  }

  string() {
    const start = this.at++;
    let result = '';
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) {
        this.fail(messages.json.ended);
      }
      if (char < ' ') {
        this.fail(messages.json.control);
      }
      this.at++;
      if (char === '"') {
        break;
      }
      result += char === '\\' ? this.escaped() : char;
    }
    if (/\p{Surrogate}/u.test(result)) {
      this.at = start;
      this.fail(messages.json.surrogate);
    }
    return result;
  }

  escaped() {
    const char = this.text[this.at++];
    if (char === 'u') {
      const digits = this.text.slice(this.at, this.at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        this.fail(messages.json.escape);
      }
      this.at += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }
    if (!Object.hasOwn(ESCAPES, char ?? '')) {
      this.fail(messages.json.escape);
    }
    return ESCAPES[char];
  }

  number() {
    NUMBER.lastIndex = this.at;
    const literal = NUMBER.exec(this.text)?.[0];
    if (literal === undefined) {
      this.fail(messages.json.unexpected(this.text[this.at]));
    }
    this.at += literal.length;
    const value = Number(literal);
    if (!Number.isFinite(value)) {
      this.fail(messages.json.infinite(literal));
    }
    return PLAIN_INTEGER.test(literal) && Number.isSafeInteger(value) ? value : new Inexact(literal);
  }

  word(word, value) {
    if (!this.text.startsWith(word, this.at)) {
      this.fail(messages.json.unexpected(this.text[this.at]));
    }
    this.at += word.length;
    return value;
  }

  space() {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) {
      this.at++;
    }
  }

  took(char) {
    if (this.text[this.at] !== char) {
      return false;
    }
    this.at++;
    return true;
  }

  expect(char) {
    if (!this.took(char)) {
      this.fail(messages.json.expected(char));
    }
  }

  fail(problem) {
    const before = this.text.slice(0, this.at).split('\n');
    throw new Refuted(messages.json.where(problem, before.length, before.at(-1).length + 1));
  }
}
