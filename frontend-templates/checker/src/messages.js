/*
 * Every sentence that the checker says, in one place. Another language is another module of this shape.
 * Plain words in headings and verdicts; the exact terms stand in the rules and labels one click below.
 */
const plain = new Intl.NumberFormat('en-GB');
const count = (number) => plain.format(number);
const readings = (number) => (number === 1 ? '1 reading' : `${count(number)} readings`);
const recordsOf = (number) => (number === 1 ? '1 record' : `${count(number)} records`);

const tiers = {
  'meter-signed': 'signed by the meter itself',
  'gateway-signed': 'signed by the gateway at the plant',
  'portal-export': 'exported from a portal, signed by nobody',
  typed: 'typed by hand',
};

const chainWords = { consensus: 'kind of chain', chainId: 'chain number', genesisHash: 'first block', contract: 'contract' };

/** The page's fixed texts: the build writes them into index.html. */
const page = {
  title: 'Check a record',
  siteName: 'Commonwatt',
  skip: 'Skip to the checker',
  navMain: 'Main',
  navPlants: 'Plants',
  navChecker: 'Checker',
  heading: 'Check a record yourself',
  lead: 'Give this page the proof of a record. It works out whether the record is in the log unchanged, and says whom you still have to trust.',
  local: 'Everything is computed on your own device. Nothing leaves it, unless you ask a member’s node below.',
  noScript: 'The checker is a program that runs in your browser, so it needs JavaScript. Without it, use the checker for the command line, which does the same.',
  tabs: 'What to check',
  tabRecord: 'One record',
  tabGrowth: 'Two copies of a log',
  choose: 'Choose a proof file',
  chooseHint: 'or drop it here. A proof is a .json file from a record’s page.',
  paste: 'Paste a proof instead',
  pasteLabel: 'Text of the proof',
  pasteButton: 'Check this text',
  trust: 'Use your own trust file',
  trustHint: 'A trust file names the chain and the contract that you know from elsewhere: from a member, an auditor, a printed page. With it, the proof may not choose its own.',
  trustLabel: 'Trust file',
  trustRemove: 'Check without it',
  growthHeading: 'Has anything been rewritten since?',
  growthLead: 'Give an older and a newer proof (or checkpoint) of the same log. The page works out whether the newer log begins with exactly the older one.',
  growthOlder: 'Older file',
  growthNewer: 'Newer file',
  growthProof: 'Proof of growth (if the newer file has none)',
  growthButton: 'Compare the two',
  saveHeading: 'Keep this checker',
  saveText: 'A saved copy works without us and without a network. Compare its SHA-256 with the one that a member publishes.',
  saveButton: 'Save this checker',
  saveHash: 'SHA-256 of the file',
  savedHeading: 'Your own copy',
  savedText: 'This is the saved checker. It works without a network and was not loaded from anybody’s server.',
  footer: 'A proof shows that a record was not changed. It does not show that a meter told the truth.',
};

/** What stands round a result. */
const result = {
  words: { proven: 'Proven', refuted: 'Refuted', unknown: 'Not decided' },
  stepWords: { proven: 'proven', refuted: 'refuted', unknown: 'unknown' },
  unsigned: 'nobody signed',
  notReached: 'not reached',
  inclusion: {
    proven: 'This record is in the log, exactly as shown here.',
    refuted: (title) => `This file does not prove its record. It fails at “${title}”.`,
    unknown: (title) => `Nothing speaks against this record, but “${title}” could not be checked.`,
  },
  consistency: {
    proven: 'Nothing was removed or rewritten between the two copies.',
    refuted: (title) => `The two copies do not fit together. It fails at “${title}”.`,
    unknown: (title) => `Nothing speaks against the two copies, but “${title}” could not be checked.`,
  },
  spoken: (word, sentence) => `Verdict: ${word}. ${sentence}`,
  levels: { none: 'Development chain: no consortium signed', qbft: 'Consortium chain: seals not checked' },
  roots: { 'self-asserted': 'Chain and contract named by the file itself', given: 'Chain and contract from your trust file' },
  evidence: 'Chain of evidence',
  evidenceLead: 'Each step stands on the one before. Open a step to see its rule and its bytes.',
  open: 'Rule and bytes',
  openRule: 'Rule',
  meaning: 'What this means',
  proved: 'What was proved',
  honest: 'Who had to be honest for it',
  notProved: 'What was not proved',
  nothing: 'Nothing.',
  downloadVerdict: 'Download the verdict',
  node: 'Compare with a member’s node',
  nodeLead: 'Ask a node that you choose whether it has the same block and log. It learns which log you ask about.',
  nodeLabel: 'Address of the node',
  nodeHint: 'For example https://node.member.example. A page from https can only ask https nodes.',
  nodeButton: 'Compare',
  nodeWaiting: 'Asking the node…',
  checking: 'Checking…',
  checked: (name) => `Checked: ${name}`,
  pastedText: 'pasted text',
  trustUsed: (name) => `In use: ${name}. The proof must be from this chain and contract.`,
};

/** The record in words, and what may be wrong with an input. */
const view = {
  heading: 'The record',
  claimed: 'What the file says',
  claimedNote: 'Not proven. These are only the words of the file.',
  types: { 'reading-batch/1': 'Readings of a meter' },
  generated: 'Generated',
  consumed: 'Taken from the grid',
  count: 'Readings',
  period: 'Period',
  meteringPoint: 'Metering point',
  tier: 'How the readings came',
  tiers: {
    'meter-signed': 'Signed by the meter', 'gateway-signed': 'Signed by the gateway', 'portal-export': 'Exported from a portal, unsigned',
    typed: 'Typed by hand',
  },
  oddities: 'Oddities counted',
  oddityNames: {
    gap: 'gaps', negative: 'negative values', 'above-capacity': 'above capacity', flat: 'flat stretches', impossible: 'impossible values',
    night: 'values at night', clock: 'doubt about the clock',
  },
  noOddities: 'none',
  oddity: (number, name) => `${count(number)} ${name}`,
  single: 'Single reading',
  singleText: (span, energy) => `${energy}, ${span}`,
  issuer: 'Issued by',
  issuedAt: 'Issued',
  supersedes: 'Corrects record',
  id: 'Record',
  log: 'Log',
  ruleSet: 'Rules',
  type: 'Type',
  platform: 'the platform',
  problems: {
    empty: 'The file is empty. Nothing was checked.',
    noText: 'Paste the text of a proof first. Nothing was checked.',
    unreadable: 'Your browser could not read the file. Nothing was checked.',
    trustKind: 'This is a trust file, not a proof. Give it under “Use your own trust file”, then choose a proof. Nothing was checked.',
    checkpointKind: 'This is a checkpoint, not a proof of one record. Compare it under “Two copies of a log”. Nothing was checked.',
    verdictKind: 'This is a verdict that somebody saved, not a proof. A verdict proves nothing by itself: ask for the proof. Nothing was checked.',
    growthKind: 'This is a proof of growth. Use it under “Two copies of a log”. Nothing was checked.',
    badTrust: (why) => `This trust file cannot be used: ${why} Your proof was not checked against it.`,
    twoFiles: 'Choose an older and a newer file first. Nothing was checked.',
    packAddress: 'The address in this link does not lead to this site, so it was not opened. Choose a proof file instead.',
    packFromDisk: 'A saved checker has no site to fetch a proof from. Choose a proof file instead.',
    packMissing: 'There is no such proof here. Either the record does not exist, or it is not on the chain yet: then try again in a minute. Nothing was checked.',
    packFailed: (status) => `The proof could not be fetched (${status}). Nothing was checked. Try again, or choose a proof file.`,
    broken: 'The checker itself stopped on this input, which must not happen. Take this as no verdict, and use the checker for the command line.',
  },
};

export const messages = {
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
    twoStorages: 'The proofs of the log’s size and of its root come from two different storages.',
    otherSize: (pack, chain) => `The contract stores ${recordsOf(chain)} for this log, the file says ${count(pack)}.`,
    otherRoot: (pack, chain) => `The contract stores the root ${chain}, the file says ${pack}.`,
    noHead: 'The proof shows that the contract stores nothing for this log.',
    noAccount: (contract) => `The proof shows that there is no account ${contract} in this block.`,
    otherStorage: (account, proof) => `The contract’s storage in this block is ${account}, the proofs come from ${proof}.`,
    notAccount: 'The proven value is not an account.',
    otherBlock: (pack, real) => `The header’s hash is ${real}, the file says ${pack}.`,
    sealedHeader: 'This version cannot compute the hash of a block with members’ seals yet.',
    otherNumber: (pack, real) => `The header is of block ${count(real)}, the file says ${count(pack)}.`,
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

  steps: {
    format: {
      title: 'The file can be read in one way only',
      rule: 'Strict JSON in UTF-8 (RFC 8259), no name twice, no unknown member, every hash and number in its only allowed form.',
    },
    record: {
      title: 'The record is complete',
      rule: 'Envelope fields as the format defines them, whole numbers only. The canonical form of RFC 8785 below is what every hash is made over.',
    },
    reading: {
      title: 'The single reading belongs to the record',
      rule: 'RFC 9162 section 2.1.3.2: SHA-256(0x00 ‖ canonical reading), hashed with each path entry, gives the record’s readings root. Same metering point, start inside the period.',
    },
    inclusion: {
      title: 'The record is in the log',
      rule: 'RFC 9162 section 2.1.3.2: SHA-256(0x00 ‖ canonical record), hashed with each path entry as SHA-256(0x01 ‖ left ‖ right), gives the log’s root hash.',
    },
    storage: {
      title: 'The contract keeps this log',
      rule: 'Two Merkle-Patricia proofs under one storage root give size and root at the slots keccak256(log id ‖ 1) and the one after it. Log id = SHA-256 of the log’s name.',
    },
    account: {
      title: 'The contract is part of the chain',
      rule: 'A Merkle-Patricia proof under the header’s state root gives the account at keccak256(contract); its storage root is the one of the step before.',
    },
    header: {
      title: 'The block is the one named',
      rule: 'keccak256 of the header’s bytes (strict RLP) is the block’s hash, and the header’s number is the block’s number.',
    },
    trust: {
      title: 'It is the chain that you trust',
      rule: 'Kind of chain, chain id, genesis hash and contract are equal in the proof and in your trust file.',
    },
    seals: {
      title: 'The members’ seals on the block',
      rule: 'On a consortium chain, a quorum of known members must have sealed the block. A development chain has no seals.',
    },
    node: {
      title: 'A member’s node has the same block',
      rule: 'eth_chainId, the hash of block 0 and the hash of this block are equal; head(log id) is at least as long. Silence and null count as no answer.',
    },
    old: {
      title: 'The older file holds by itself',
      rule: 'A proof is checked with all steps of “One record”. A checkpoint has nothing to check by itself.',
    },
    new: {
      title: 'The newer file holds by itself',
      rule: 'A proof is checked with all steps of “One record”. A checkpoint has nothing to check by itself.',
    },
    log: {
      title: 'Both files are about the same log',
      rule: 'Kind of chain, chain id, genesis hash and contract are equal in both files, and each log of the older file is in the newer one.',
    },
    consistency: {
      title: 'The log only grew',
      rule: 'RFC 9162 section 2.1.4.2: from the consistency path both root hashes can be computed, so the newer log begins with the older one. Same size: the same root.',
    },
  },

  details: {
    format: 'It is a complete proof, written exactly as the format demands.',
    record: (type) => `Every field of a ${type} record is there and well-formed.`,
    otherRecord: (type) => `The envelope is well-formed. This version does not know the contents of ${type}; they are proven as they stand.`,
    reading: (place, of) => `It is reading ${count(place)} of ${count(of)} in the record.`,
    inclusion: (place, of) => `It is record ${count(place)} of ${count(of)}. One changed character, and this would fail.`,
    storage: 'The contract stores exactly this log: same length, same records.',
    account: 'The block’s state holds the contract with that storage.',
    header: (number) => `It is block ${count(number)}, and its contents give exactly the hash that the file names.`,
    trust: 'The file’s chain and contract are the ones in your trust file.',
    development: 'Development chain: no consortium signed this block.',
    sealsLater: 'This version cannot check the members’ seals yet.',
    node: (size) => `The node you chose has the same chain and block. Its log now has ${recordsOf(size)}.`,
  },

  labels: {
    format: 'Format',
    canonical: 'Canonical record (RFC 8785)',
    reading: 'Canonical reading (RFC 8785)',
    leafHash: 'Leaf hash',
    place: 'Place',
    path: 'Path, from the leaf up',
    emptyPath: '(empty: it is the only leaf)',
    readingsRoot: 'Readings root in the record',
    logRoot: 'Log root hash',
    logName: 'Log',
    logId: 'Log id',
    size: 'Log size',
    sizeProof: 'Storage proof of the size',
    rootProof: 'Storage proof of the root',
    sizeSlot: 'Slot of the size',
    storageRoot: 'Storage root',
    contract: 'Contract',
    accountProof: 'Account proof',
    stateRoot: 'State root in the header',
    codeHash: 'Code hash of the contract',
    blockNumber: 'Block number',
    blockHash: 'Block hash',
    headerBytes: 'Header (RLP)',
    blockTime: 'Time in the header',
    node: 'Node asked',
    chainId: 'Chain id',
    genesisHash: 'Genesis hash',
    headNow: 'Log at the node now (size, root)',
    inPack: (name) => `${name} in the proof`,
    inTrust: (name) => `${name} in your trust file`,
  },

  statement: {
    included: (pack, record) =>
      `This record has not been changed since it became number ${count(pack.inclusion.leafIndex + 1)} of the log ${record.log}, which had ${recordsOf(pack.head.size)} at that block.`,
    readingIncluded: 'The single reading is one of those that the record was made from, unchanged.',
    onChain: (pack) =>
      `The contract ${pack.chain.contract} kept this log in block ${count(pack.chain.block.number)} of chain ${pack.chain.chainId}. It refuses every change but additions.`,
    chosenChain: 'It is the chain and the contract named in your own trust file.',
    nodeAgrees: (url) => `The node ${url} has the same block on the same chain.`,
    honestDevelopment: 'Whoever ran this development chain: nobody signs its blocks, so its keeper could have made another one.',
    honestUnsealed: 'Whoever gave you this block: this version cannot check the members’ seals.',
    honestFile: 'Whoever gave you this file: it names the chain and the contract itself. Add a trust file to use names that you know from elsewhere.',
    honestNode: (url) => `Whoever runs ${url}, when it confirmed the block.`,
    meter: (tier) => `Whether the meter told the truth. These readings were ${tiers[tier]}.`,
    sums: 'Whether the totals and counts fit the single readings. For that, all readings must be added up again.',
    contents: 'Whether the record’s contents are true.',
    corrected: 'Whether a later record corrects this one.',
    development: 'Any agreement of the consortium: no member signed this block.',
    seals: 'Any agreement of the consortium: the seals were not checked.',
    noNode: 'Whether the chain has kept this block. Compare with a node of your choice.',
    grown: 'Every record of the older copy is in the newer one, at the same place and unchanged.',
    honestCopies: 'Whoever gave you the two files: each names its chain and contract itself.',
    checkpoints: 'Whether a checkpoint really came from a node: it carries no proof of its own.',
    afterwards: 'What happened to the log after the newer copy.',
    truth: 'Whether the records say the truth; only that none was changed, moved or removed between the two.',
    sameForAll: 'That everybody was shown this same log. Compare your copy with other people’s.',
    broken: (title) => `The file is wrong at the step “${title}”. Arithmetic alone shows it.`,
    nobody: 'Nobody. You need not believe anyone to see that this does not fit together.',
    whoChanged: 'Who changed something, and whether on purpose: the file may have been damaged on its way.',
    freshCopy: 'That the real record is wrong. Get the proof again from the project’s page, or ask another holder for theirs.',
  },

  tiers,
  count,
  readings,
  page,
  result,
  view,
};
