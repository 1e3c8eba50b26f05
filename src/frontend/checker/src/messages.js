import { count } from './messages/numbers.js';
import { page, result, view } from './messages/page.js';
import { refusals } from './messages/refusals.js';
import { findings } from './messages/steps.js';

/*
 * Every sentence that the checker says, in one place. Another language is another set of modules of this shape.
 * Plain words in headings and verdicts; the exact terms stand in the rules and labels one click below.
 */
export const messages = { ...refusals, ...findings, page, result, view, count };
