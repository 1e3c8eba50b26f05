import { messages } from '../messages.js';
import { checkConsistency } from '../verify/consistency.js';
import { byId } from './dom.js';
import { bytesOf, Unusable } from './files.js';
import { guarded } from './problems.js';
import { showResult } from './result-view.js';

/** The tab for two copies of a log. */
export class GrowthTab {
  constructor() {
    const place = byId('growth-result');
    const guard = guarded(byId('growth-problem'), place);
    byId('growth-form').addEventListener('submit', (event) => {
      event.preventDefault();
      guard(() => this.compare(place));
    });
  }

  async compare(place) {
    const [older, newer, proof] = ['older-file', 'newer-file', 'proof-file'].map((id) => byId(id).files[0]);
    if (!older || !newer) {
      throw new Unusable(messages.view.problems.twoFiles);
    }
    const result = await checkConsistency(await bytesOf(older), await bytesOf(newer), proof && (await bytesOf(proof)));
    showResult(place, result, `${older.name}, ${newer.name}`);
  }
}
