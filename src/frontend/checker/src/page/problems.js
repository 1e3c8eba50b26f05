import { messages } from '../messages.js';
import { el, icon, land } from './dom.js';
import { Unusable } from './files.js';

/**
 * Runs one question of the reader at a time. An unusable input gets its written answer in `box`; a fault of the checker itself is
 * said to be one, and never looks like a verdict.
 */
export function guarded(box, place) {
  return async (run) => {
    box.replaceChildren();
    place.setAttribute('aria-busy', 'true');
    try {
      await run();
    } catch (problem) {
      place.replaceChildren();
      box.replaceChildren(
        el('div.notice.notice-attention', { tabindex: '-1' }, icon('attention'),
          el('p', {}, problem instanceof Unusable ? problem.message : messages.view.problems.broken)));
      land(box.firstElementChild, 'center');
      if (!(problem instanceof Unusable)) {
        console.error(problem);
      }
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
}
