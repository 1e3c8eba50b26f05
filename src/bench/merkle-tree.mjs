// Builds trees of @openzeppelin/merkle-tree over the leaves that the log is built over, and tells how long each took.
// Usage: node merkle-tree.mjs LEAVES; prints one line of JSON
import { SimpleMerkleTree, StandardMerkleTree } from '@openzeppelin/merkle-tree'
import { createHash } from 'node:crypto'
import process from 'node:process'

const count = Number(process.argv[2])
const leaves = []
const all = createHash('sha256')
for (let i = 0; i < count; i++) {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(i))
  const leaf = createHash('sha256').update(number).digest()
  all.update(leaf)
  leaves.push('0x' + leaf.toString('hex'))
}

function milliseconds(build) {
  const start = process.hrtime.bigint()
  const root = build().root
  if (!/^0x[0-9a-f]{64}$/.test(root)) {
    throw new Error(`no root: ${root}`)
  }
  return Number(process.hrtime.bigint() - start) / 1e6
}

// The package's main way hashes each leaf as the ABI has it; the simple one takes the leaves as hashes already.
const simple = milliseconds(() => SimpleMerkleTree.of(leaves))
const values = leaves.map((leaf) => [leaf])
const standard = milliseconds(() => StandardMerkleTree.of(values, ['bytes32']))
console.log(JSON.stringify({ leaves: all.digest('hex'), simple, standard }))
