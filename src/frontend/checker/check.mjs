/**
 * The page's modules, run by Node: one request per line of standard input, one verdict (commonwatt-verdict/1) per line of standard output.
 * A request is {"pack": "<file in Base64>", "trust": "<text of a trust file>", "verb": "investor"}; trust may be
 * missing, and so may the verb, which then is "inclusion".
 */
import { createInterface } from 'node:readline';
import { utf8 } from './src/verify/bytes.js';
import { checkInclusion } from './src/verify/inclusion.js';
import { checkInvestor } from './src/verify/investor.js';
import { parseTrust } from './src/verify/pack.js';
import { verdictJson } from './src/verify/steps.js';

for await (const line of createInterface({ input: process.stdin })) {
  const { pack, trust, verb } = JSON.parse(line);
  const check = verb === 'investor' ? checkInvestor : checkInclusion;
  const result = await check(new Uint8Array(Buffer.from(pack, 'base64')), { trust: trust ? parseTrust(utf8(trust)) : undefined });
  process.stdout.write(`${JSON.stringify(verdictJson(result))}\n`);
}
