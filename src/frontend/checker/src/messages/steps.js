import { count, recordsOf } from './numbers.js';

const tiers = {
  'meter-signed': 'signed by the meter itself',
  'gateway-signed': 'signed by the gateway at the plant',
  'portal-export': 'exported from a portal, signed by nobody',
  typed: 'typed by hand',
};

const witnessesOf = (number) => (number === 1 ? '1 witness' : `${count(number)} witnesses`);
const names = new Intl.ListFormat('en-GB');

/** The steps with their rules, what they found, and what it means. */
export const findings = {
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
      rule: 'Two Merkle-Patricia proofs under the storage root of the account (the last node of the account proof) give size and root at the slots keccak256(log id ‖ 1) and the one after it. Log id = SHA-256 of the log’s name.',
    },
    account: {
      title: 'The contract is part of the chain',
      rule: 'A Merkle-Patricia proof under the header’s state root gives the account at keccak256(contract); its storage root is the one of the step before.',
    },
    header: {
      title: 'The block is the one named',
      rule: 'keccak256 of the header’s bytes (strict RLP) is the block’s hash, and the header’s number is the block’s number. In a sealed block the seals are left out before, and the round is 0.',
    },
    trust: {
      title: 'It is the chain that you trust',
      rule: 'Kind of chain, chain id, genesis hash and contract are equal in the proof and in your trust file.',
    },
    seals: {
      title: 'The members’ seals on the block',
      rule: 'On a consortium chain (QBFT), ceil(2N/3) of the N validators in force must have signed keccak256 of the header without seals (secp256k1, low s); one bad seal refutes. From your trust file’s set on, sealed votes change it: more than half of the validators add or remove one from the next block on, and each epoch drops open votes. A development chain has no seals.',
    },
    witnesses: {
      title: 'Witnesses saw the same log',
      rule: 'C2SP signed-note, tlog-checkpoint and tlog-cosignature: each known key’s Ed25519 signature over “cosignature/v1”, its time and the checkpoint holds; the checkpoint’s origin, size and root are those of this log. One key counts once.',
    },
    node: {
      title: 'A member’s node has the same block',
      rule: 'eth_chainId, the hash of block 0 and the hash of this block are equal; head(log id) is at least as long. Silence and null count as no answer.',
    },
    opening: {
      title: 'Each value is the one that was sealed',
      rule: 'SHA-256 over “commonwatt-evidence/1”, a line feed, the 32 bytes of the salt and the value in its canonical form (RFC 8785) is the commitment.',
    },
    records: {
      title: 'A record in the log carries each commitment',
      rule: 'Each proof inside is checked with all steps of “One record”; all are of the same chain and contract, issued by the platform, of the step’s type, and carry the step’s commitment.',
    },
    offer: {
      title: 'Everything belongs to one commitment to one offer',
      rule: 'One commitment; round, log, number, units and amount are the same in the value and in its record.',
    },
    sheet: {
      title: 'The information sheet was shown before',
      rule: 'The version and hash committed to are those shown; shown no later than committed, and recorded before it in the log (Reg. (EU) 2020/1503, Art. 23).',
    },
    consent: {
      title: 'Each warning was consented to',
      rule: 'Reading the sheet was confirmed; for each warning its consent, and for a large amount the right answer to how much can be lost (Art. 21).',
    },
    reflection: {
      title: 'Reflecting and revoking fit',
      rule: 'The end of the reflection period is the same in value and record; a revocation is of this commitment, after it and within the period (Art. 22).',
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
    otherRecord: (type) => `The envelope is well-formed. This version does not understand these contents of ${type}; they are proven as they stand.`,
    reading: (place, of) => `It is reading ${count(place)} of ${count(of)} in the record.`,
    inclusion: (place, of) => `It is record ${count(place)} of ${count(of)}. One changed character, and this would fail.`,
    storage: 'The contract stores exactly this log: same length, same records.',
    account: 'The block’s state holds the contract with that storage.',
    header: (number) => `It is block ${count(number)}, and its contents give exactly the hash that the file names.`,
    trust: 'The file’s chain and contract are the ones in your trust file.',
    development: 'Development chain: no consortium signed this block.',
    sealed: (signers, all, quorum) => `${count(signers)} of the ${count(all)} validators that your trust file leads to sealed this block; ${count(quorum)} are needed.`,
    sealedByOwn: (signers, all, quorum) =>
      `${count(signers)} of the ${count(all)} validators that the block itself names sealed it; ${count(quorum)} are needed. A trust file would say whether these are the real ones.`,
    cosigned: (valid, wanted) => `${witnessesOf(valid)} of your trust file cosigned this log; you ask for ${count(wanted)}.`,
    cosignedByOwn: (valid) => `${witnessesOf(valid)} named by the pack itself cosigned this log.`,
    node: (size) => `The node you chose has the same chain and block. Its log now has ${recordsOf(size)}.`,
  },

  investor: {
    stepName: (place, kind) => `step ${count(place)} (${kind})`,
    format: (steps) => `It is a complete proof with ${count(steps)} steps.`,
    opened: (steps) => `Salt and value of all ${count(steps)} steps give exactly the commitments below.`,
    notOpened: (step, commitment) => `Salt and value of ${step} do not give the commitment ${commitment}.`,
    proven: (steps) => `All ${count(steps)} records are proven.`,
    noPack: (steps) => `There is no proof yet for ${names.format(steps)}. Ask for the file again later.`,
    packRefuted: (step, title, detail) => `${step}, “${title}”: ${detail}`,
    packUnknown: (step) => `Not everything about the record of ${step} could be checked.`,
    none: (kind) => `There must be one ${kind}; there is none.`,
    several: (kind, found) => `There must be one ${kind}; there are ${count(found)}.`,
    offer: (units) => `It is a commitment to ${count(units)} ${units === 1 ? 'unit' : 'units'}.`,
    noSheet: (version) => `No step shows version ${version} of the sheet, which was committed to.`,
    sheet: (version, at) => `Version ${version} was shown at ${at}.`,
    noWarning: 'No warning was due.',
    warned: (warnings) => `Warned of and consented to: ${names.format(warnings)}.`,
    unknownWarning: (warning) => `This version does not know the warning ${warning}.`,
    reflects: (end) => `It could be revoked until ${end}. No revocation is shown.`,
    noReflection: 'There was none: the investor is recorded as sophisticated.',
    revoked: (at, end) => `Revoked at ${at}, before ${end}.`,
    revokedWithout: 'A commitment without a reflection period was revoked.',
    otherOrder: (first, second) => `The log has the record of ${second} before that of ${first}.`,
    wrongOrder: (earlier, later) => `${earlier} should not be after ${later}.`,
    differs: (step, what, expected, found) => `“${what}” of ${step} should be ${expected}; it is ${found}.`,
    malformed: (step, member) => `“${member}” in ${step} is missing or not of its form.`,
  },

  labels: {
    sheetHash: 'SHA-256 of the sheet',
    commitmentNumber: 'Number of the commitment (random)',
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
    sealDigest: 'What the validators signed (keccak-256)',
    round: 'Round',
    changes: 'Headers with votes (RLP)',
    trustedValidators: (block) => `Validators at block ${count(block)} in your trust file`,
    checkpoint: 'Signed checkpoint',
    trustedWitnesses: 'Witnesses’ keys in your trust file',
    packWitnesses: 'Witnesses’ keys in the proof',
    noKeys: '(none)',
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
    sealed: (number, signers, all) => `${count(signers.length)} of ${count(all)} validators sealed block ${count(number)}: ${names.format(signers)}.`,
    cosigned: (witnesses) => `${witnessesOf(witnesses.length)} cosigned this very log: ${names.format(witnesses)}.`,
    chosenChain: 'It is the chain and the contract named in your own trust file.',
    nodeAgrees: (url) => `The node ${url} has the same block on the same chain.`,
    honestDevelopment: 'Whoever ran this development chain: nobody signs its blocks, so its keeper could have made another one.',
    honestUnsealed: 'Whoever gave you this block: its seals could not be checked.',
    honestValidators: (validators, liars, quorum) => {
      const all = validators.length;
      const who = all === 1 ? `The validator ${validators[0]}` : `At least ${count(all - liars + 1)} of the ${count(all)} validators ${names.format(validators)}`;
      const could = liars === quorum ? 'have sealed any block' : 'have had two contradictory blocks sealed';
      return `${who}: ${liars === 1 ? 'one alone' : `any ${count(liars)} together`} could ${could}.`;
    },
    honestWitnesses: (witnesses, isGiven) =>
      `${witnesses.length === 1 ? `The witness ${witnesses[0]}` : `At least one of the witnesses ${names.format(witnesses)}`}: a witness cosigns only a log that grew from the one it signed before.${isGiven ? '' : ' The file itself named them.'}`,
    honestSealedFile: 'Whoever gave you this file: it names the chain, the contract and the validators itself. Add a trust file to use names that you know from elsewhere.',
    honestFile: 'Whoever gave you this file: it names the chain and the contract itself. Add a trust file to use names that you know from elsewhere.',
    honestNode: (url) => `Whoever runs ${url}, when it answered.`,
    meter: (tier) => `Whether the meter told the truth. These readings were ${tiers[tier]}.`,
    sums: 'Whether the totals and counts fit the single readings. For that, all readings must be added up again.',
    contents: 'Whether the record’s contents are true.',
    corrected: 'Whether a later record corrects this one.',
    development: 'Any agreement of the consortium: no member signed this block.',
    seals: 'Any agreement of the consortium: the seals could not be checked.',
    noWitnesses: 'That independent witnesses saw this same log.',
    noNode: 'Whether the chain has kept this block. Compare with a node of your choice.',
    sealedValues: (records) => `The values in this file are those that ${count(records)} records seal, and not a character was changed since.`,
    rightOrder: 'The sheet was recorded as shown, and each warning as consented to, before the commitment; a revocation shown was within the reflection period.',
    whoItIs: 'Who the investor is. Whoever has the file could show it; records and chain name nobody.',
    leftOut: 'That nothing is missing: steps that the file leaves out cannot be seen.',
    grown: 'Every record of the older copy is in the newer one, at the same place and unchanged.',
    honestCopies: 'Whoever gave you the two files: each names its chain and contract itself.',
    honestSealedCopies: 'Whoever gave you the two files: each names its chain, contract and validators itself.',
    checkpoints: 'Whether a checkpoint really came from a node: it carries no proof of its own.',
    afterwards: 'What happened to the log after the newer copy.',
    truth: 'Whether the records say the truth; only that none was changed, moved or removed between the two.',
    sameForAll: 'That everybody was shown this same log. Compare your copy with other people’s.',
    nodeDisagrees: (url) => `The node ${url} and this file contradict each other.`,
    whichIsRight: 'Which of the two is right. Ask the nodes of other members.',
    otherThanTrusted: 'This file is not from the chain and contract in your trust file.',
    honestTrust: 'Whoever gave you the trust file.',
    otherChainRecord: 'Whether the record is in a log of that other chain: nothing more was checked.',
    broken: (title) => `The file is wrong at the step “${title}”. Arithmetic alone shows it.`,
    brokenByTrust: (title) => `Measured by your trust file, this file is wrong at the step “${title}”.`,
    nobody: 'Nobody. You need not believe anyone to see that this does not fit together.',
    whoChanged: 'Who changed something, and whether on purpose: the file may have been damaged on its way.',
    freshCopy: 'That the real record is wrong. Get the proof again from the project’s page, or ask another holder for theirs.',
  },
};
