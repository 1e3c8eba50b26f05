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

// Processor time beside wall-clock time: on a busy machine a program that runs for minutes waits for others more than a short one does.
function measure(build) {
  const cpu = process.cpuUsage()
  const start = process.hrtime.bigint()
  const root = build().root
  if (!/^0x[0-9a-f]{64}$/.test(root)) {
    throw new Error(`no root: ${root}`)
  }
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  const used = process.cpuUsage(cpu)
  return { wall, cpu: (used.user + used.system) / 1e3 }
}

// The package's main way hashes each leaf as the ABI has it; the simple one takes the leaves as hashes already.
const simple = measure(() => SimpleMerkleTree.of(leaves))
const values = leaves.map((leaf) => [leaf])
const standard = measure(() => StandardMerkleTree.of(values, ['bytes32']))
console.log(JSON.stringify({ leaves: all.digest('hex'), simple, standard }))
