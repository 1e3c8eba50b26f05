import { count, recordsOf } from './numbers.js';

const chainWords = { consensus: 'kind of chain', chainId: 'chain number', genesisHash: 'first block', contract: 'contract' };

/** Why something is refuted, or could not be decided. */
export const refusals = {
  noWebCrypto:
    'Your browser does not offer its hash function to this page. Open the checker over https, or save it and open it from disk. Nothing was checked.',
  notReached: 'Not checked, because an earlier step failed.',
  place: (index, size) => `leaf ${index} of ${size} (counted from 0)`,

  json: {
    where: (problem, line, column) => `This is not a readable proof: ${problem} (line ${line}, column ${column}).`,
    tooLarge: (most) => `The file is larger than ${count(most / 1024 / 1024)} MiB. A proof is far smaller.`,
    notUtf8: 'The file is not text in UTF-8.',
    trailing: 'there is something after the end',
    ended: 'the text ends too early',
    tooDeep: (most) => `it is nested more than ${most} deep`,
    noKey: 'a name in double quotes is missing',
    duplicate: (key) => `the name “${key}” occurs twice in one object, so two readers could see two different records`,
    control: 'a line break or control character stands inside a text',
    surrogate: 'a text holds half a character (a lone surrogate)',
    escape: 'an escape sequence is wrong',
    infinite: (literal) => `the number ${literal} is too large`,
    unexpected: (char) => `“${char}” is not expected here`,
    expected: (char) => `“${char}” is missing`,
  },

  shape: {
    wrong: (path, wanted) => `“${path || 'The file'}” must be ${wanted}.`,
    unknown: (path, name) => `The format has no member “${name}”${path ? ` in “${path}”` : ''}. Nothing unknown may travel in a proof.`,
    missing: (path, name) => `“${name}” is missing${path ? ` in “${path}”` : ''}.`,
    object: 'an object',
    oldSize: (size) => `a whole number from 1 to ${count(size)}, the size of the log`,
    list: (most) => `a list of at most ${count(most)} items`,
    text: 'a text',
    integer: (least) => `a whole number${Number.isSafeInteger(least) && least > -1 ? ` from ${least}` : ''} up to 2^53-1, written without point or exponent`,
    sha256: '64 lower-case hexadecimal digits',
    hash0x: '0x and 64 lower-case hexadecimal digits',
    address: '0x and 40 lower-case hexadecimal digits',
    bytes: '0x and lower-case hexadecimal digits',
    note: (most) => `a text of at most ${count(most)} bytes`,
    distinct: 'a list with at least one item, and none of them twice',
    origin: 'a text that ends with /logs/',
    threshold: (keys) => `at most ${keys}, the number of different keys`,
    logTwice: 'One log stands twice in the same checkpoint.',
  },

  record: {
    versioned: 'a name with a version, such as reading-batch/1',
    uuid: 'a UUID of version 7 in lower case',
    log: '“platform” or “asset/” with a UUID',
    issuer: '“platform” or “organisation/” with a UUID',
    instant: 'an existing instant in UTC, such as 2026-11-22T10:00:00Z',
    period: 'The record’s period ends before it starts.',
    notInteger: (path, literal) => `“${path}” is ${literal}. Numbers in records are whole numbers within ±(2^53-1), written plainly.`,
  },

  reading: {
    noReadings: (type) => `A record of the type ${type} has no readings.`,
    otherPoint: (given, expected) => `The reading is of the metering point “${given}”, the record of “${expected}”.`,
    backwards: (start, end) => `The reading starts at ${start} and ends at ${end}, which is not later.`,
    outside: (start, period) => `The reading starts at ${start}, outside the record’s period ${period.start} to ${period.end}.`,
  },

  log: {
    outside: (index, size) => `Leaf ${count(index)} is said to be in a log of ${count(size)}; the last one would be ${count(size - 1)}.`,
    otherRoot: 'The path does not lead to the log’s root hash: the record, its place or the log is not what the file says.',
    notHash: 'A hash has the wrong length.',
    tooLong: 'The path is longer than a log of this size allows.',
    tooShort: 'The path is shorter than a log of this size needs.',
    shrunk: (then, now) => `The older copy has ${recordsOf(then)}, the newer one ${count(now)}. A log only grows.`,
    forked: 'Both copies have the same number of records, but not the same records.',
    otherOldRoot: 'The path does not lead to the older copy’s root hash: the newer log does not begin with the older one.',
    otherNewRoot: 'The path does not lead to the newer copy’s root hash.',
  },

  rlp: {
    trailing: (bytes) => `${count(bytes)} bytes are left over after the end of an encoded item.`,
    cut: 'An encoded item is cut off.',
    tooDeep: 'An encoded list is nested too deep.',
    notShortest: 'A length or value is not encoded in its only allowed (shortest) form.',
    notScalar: 'An encoded number has leading zeros or is not a number.',
  },

  trie: {
    missing: (number) => `Proof node ${number} is missing.`,
    unused: (number) => `${count(number)} proof nodes are not part of the proof.`,
    otherHash: (number) => `Proof node ${number} does not have the hash that the level above it demands.`,
    notNode: (items) => `A proof node has ${items} items; only 2 or 17 exist.`,
    path: 'A proof node’s path is wrongly encoded.',
    emptyChild: 'A proof node leads to nothing.',
    notReference: 'A proof node’s reference is neither empty nor a hash.',
    tooLongInside: 'A proof node stands inside another although it is too long for that.',
    tooShortOutside: 'A proof node stands alone although it is short enough to stand inside another.',
    lonely: 'A proof node branches although it has fewer than two ways on.',
    noValue: 'A proof node holds no value where one must be.',
  },

  header: {
    fields: (number) => `The block’s header does not decode: it has ${number} fields, not 16, 17, 20 or 21.`,
    tooLate: 'The block’s header does not decode: its number or time is past 2^53.',
    field: (name) => `The block’s header does not decode: its field ${name} has the wrong length.`,
  },

  state: {
    otherSize: (pack, chain) => `The contract stores ${recordsOf(chain)} for this log, the file says ${count(pack)}.`,
    otherRoot: (pack, chain) => `The contract stores the root ${chain}, the file says ${pack}.`,
    noHead: 'The proof shows that the contract stores nothing for this log.',
    noAccount: (contract) => `The proof shows that there is no account ${contract} in this block.`,
    otherStorage: (account, proof) => `The contract’s storage in this block is ${account}, the proofs come from ${proof}.`,
    notAccount: 'The proof of the contract does not end with an account.',
    otherBlock: (pack, real) => `The header’s hash is ${real}, the file says ${pack}.`,
    otherNumber: (pack, real) => `The header is of block ${count(real)}, the file says ${count(pack)}.`,
  },

  seals: {
    extraData: 'The block’s extra data is not that of a sealed block: fill bytes, validators, vote, round, seals, and nothing else.',
    fixedField: (name) => `The header’s field ${name} is not the one of a QBFT block.`,
    nobody: 'The block names no validators, so nobody can have sealed it.',
    listedTwice: 'The block names one validator twice.',
    otherSet: (number) => `Block ${count(number)} names other validators than those in force at that block: an old set, or another one.`,
    foreignProposer: (address) => `The block was proposed by ${address}, who is not a validator.`,
    stranger: (address) => `One seal is by ${address}, who is not a validator of this block. Or it seals another block.`,
    twice: (address) => `The seal of ${address} is there twice.`,
    tooFew: (seals, all, quorum) => `Only ${count(seals)} of ${count(all)} validators sealed this block; ${count(quorum)} are needed.`,
    notSeal: 'One seal is not a signature in its only allowed form.',
    noSigner: 'One seal is nobody’s signature.',
    changesOrder: (number) => `The list of votes is out of order at block ${count(number)}.`,
    twoBlocks: (number) => `The file holds two different blocks ${count(number)}.`,
    inChange: (number, problem) => `In the vote of block ${count(number)}: ${problem}`,
    olderThanTrust: (block, trusted) =>
      `This is block ${count(block)}. Your trust file knows the validators from block ${count(trusted)} on, and this block has others. Ask for an older trust file.`,
  },

  note: {
    key: 'One key is not written as name+id+key.',
    otherKeyId: (name) => `The key of ${name} does not have the id that is written with it.`,
    form: 'The signed checkpoint is not written as a signed note.',
    checkpoint: 'The signed note is not a checkpoint: origin, size, root.',
  },

  witnesses: {
    notWitnessKey: (name) => `The key of ${name} is not one of a witness.`,
    none: (wanted) => `You ask for ${wanted} ${wanted === 1 ? 'witness' : 'witnesses'}. The file brings no checkpoint of any.`,
    tooFew: (found, wanted) =>
      wanted === undefined
        ? 'No witness that the file names has cosigned this log.'
        : `${found === 0 ? 'None' : `Only ${count(found)}`} of your witnesses cosigned this log; you ask for ${count(wanted)}.`,
    otherLog: (origin, wanted) => `The witnesses’ checkpoint is of the log ${origin}, not of ${wanted}.`,
    otherHead: (size, root) => `The witnesses’ checkpoint is of a log with ${recordsOf(size)} and the root ${root}, which is not this one.`,
    falseCosignature: (name) => `The cosignature of ${name} is false: it was made for something else, or by somebody else.`,
  },

  node: {
    notUrl: 'This is not an address of a node (http:// or https://). Nothing was asked.',
    silent: (url) =>
      `${url} did not answer, or does not allow this page to ask it. That says nothing about the record. Try another member’s node.`,
    noAnswer: (method, why) => `The node has no answer to ${method}${why ? ` (“${String(why).slice(0, 120)}”)` : ''}. That says nothing about the record.`,
    notUnderstood: 'The node’s answer is not that of a chain’s node. That says nothing about the record.',
    shorter: (pack, node) => `The node has the block, but only ${recordsOf(node)} in this log; the file proves ${count(pack)}.`,
    otherRoot: (pack, node) => `The node’s log is as long, but has the root ${node}; the file says ${pack}.`,
    differs: {
      chainId: (pack, node) => `The node is on chain ${node}, the file is from chain ${pack}.`,
      genesisHash: (pack, node) => `The node’s chain begins with block ${node}, the file’s with ${pack}.`,
      block: (pack, node) => `The node’s block of that number is ${node}, the file’s is ${pack}.`,
    },
  },

  trustFile: {
    differs: (name, wanted, found) => `You trust the ${chainWords[name]} ${wanted}; the file is from ${found}.`,
  },

  growth: {
    older: 'Older file',
    newer: 'Newer file',
    proof: 'Proof file',
    inFile: (name, problem) => `${name}: ${problem}`,
    filesRead: 'Both files are complete and written exactly as the format demands.',
    otherChain: (name, older, newer) => `The ${chainWords[name]} is ${older} in the older file and ${newer} in the newer one.`,
    sameChain: 'Both files speak of the same contract on the same chain.',
    logGone: (log) => `The log ${log} of the older file is not in the newer one.`,
    otherLog: 'The older file says nothing about the log of the newer one. Choose two files about one log.',
    packHolds: (size) => `The proof by itself is proven, for a log of ${recordsOf(size)}.`,
    packFails: (title, why) => `By itself the proof is refuted at “${title}”: ${why}`,
    packOpen: (why) => `By itself the proof could not be decided: ${why}`,
    checkpointHolds: 'A checkpoint is what nodes said. There is nothing in it to check by itself.',
    noPath: (then, now, log) =>
      `A proof that the log grew from ${count(then)} to ${recordsOf(now)} was not given. Add a proof file (commonwatt-consistency/1) for log ${log}.`,
    grown: (logs) =>
      logs === 1
        ? 'The newer log begins with exactly the records of the older one.'
        : `Each of the ${count(logs)} newer logs begins with exactly the records of the older one.`,
  },
};
