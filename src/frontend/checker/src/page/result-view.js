import { messages } from '../messages.js';
import { PROVEN, REFUTED, UNKNOWN, verdictJson } from '../verify/steps.js';
import { byId, el, icon, land, save } from './dom.js';
import { moment } from './quantities.js';
import { recordView } from './record-view.js';

const texts = messages.result;

/**
 * Shows a result in `place` and moves the reader to what matters: the first broken step, otherwise the verdict.
 *
 * @param extra element placed between the trust statement and the buttons, or nothing
 */
export function showResult(place, result, name, extra) {
  const broken = result.steps.find((step) => step.verdict === REFUTED);
  const banner = verdictBanner(result, broken, name);
  const steps = result.steps.map((step) => stepView(step, result));
  place.replaceChildren(
    banner,
    ...(result.record ? [recordView(result)] : []),
    el('section', { 'aria-labelledby': 'evidence-heading' },
      el('h2', { id: 'evidence-heading' }, texts.evidence), el('p.quiet', {}, texts.evidenceLead),
      el('ol.evidence', {}, ...steps)),
    meaning(result.trust),
    ...(extra ? [extra] : []),
    el('p', {}, el('button.button-quiet', { type: 'button', click: () => save('verdict.json', asFile(result)) },
      icon('download'), texts.downloadVerdict)),
  );
  byId('spoken').textContent = texts.spoken(texts.words[result.verdict], sentence(result, broken));
  const target = broken ? steps[result.steps.indexOf(broken)].querySelector('h3') : banner.querySelector('h2');
  land(target, broken ? 'center' : 'start');
}

function asFile(result) {
  return JSON.stringify(verdictJson(result), null, 2) + '\n';
}

function verdictBanner(result, broken, name) {
  return el(
    `div.verdict.verdict-${result.verdict}`, {},
    icon(result.verdict),
    el('div', {},
      el('h2', { tabindex: '-1' }, texts.words[result.verdict]),
      el('p.verdict-sentence', {}, sentence(result, broken)),
      el('ul.verdict-terms', {},
        levelView(result),
        result.witnesses && el('li', {}, texts.cosigned(result.witnesses.valid.length)),
        el('li', {}, (texts.roots[result.trust.consensus] ?? texts.roots.none)[result.trust.root]),
        el('li', {}, texts.checked(name)))),
  );
}

/** Who vouches for the block: the one line that makes a development chain and a consortium look different. */
function levelView({ seals, steps, trust }) {
  const counts = seals && [seals.signers.length, seals.validators.length];
  if (seals && trust.root === 'given') {
    return el('li.verdict-level.verdict-sealed', {}, icon('proven'), texts.levels.sealed(...counts));
  }
  if (seals) {
    return el('li.verdict-level', {}, icon('attention'), texts.levels.sealedByOwn(...counts));
  }
  const isBad = steps.some(({ id, verdict }) => id === 'seals' && verdict === REFUTED);
  return el('li.verdict-level', {}, icon('attention'), isBad ? texts.levels.badSeals : texts.levels[trust.consensus]);
}

function sentence(result, broken) {
  const says = texts[result.verb];
  if (result.verdict === PROVEN) {
    return says.proven;
  }
  const open = result.steps.find((step) => step.required && step.verdict === UNKNOWN);
  return broken ? says.refuted(broken.title) : says.unknown(open.title);
}

function stepView(step, result) {
  const heading = el('h3', { tabindex: '-1' }, step.title, ' ', el('span.evidence-verdict', {}, wordOf(step, result)));
  return el(
    `li.evidence-step.evidence-${step.verdict}`, { 'data-step': step.id },
    el('div.evidence-mark', {}, icon(step.verdict === UNKNOWN && (!step.reached || !step.required) ? 'skipped' : step.verdict)),
    el('div.evidence-text', {}, heading, el('p', {}, step.detail),
      step.parties?.length > 0 && partiesView(step),
      el('details', { open: step.verdict === REFUTED },
        el('summary', {}, step.evidence.length ? texts.open : texts.openRule, el('span.visually-hidden', {}, `: ${step.title}`)),
        el('p.rule', {}, step.rule),
        step.evidence.length > 0 && el('dl.bytes', {}, ...step.evidence.flatMap(evidenceView)))),
  );
}

/** Who could sign, and whether they did: the short form of an address, the whole of it for the pointer and among the bytes. */
function partiesView({ id, parties }) {
  const [signed, open] = texts.parties[id];
  return el('ul.parties', {}, ...parties.map((party) => el(
    party.signed ? 'li.party-signed' : 'li', {},
    icon(party.signed ? 'proven' : 'skipped'),
    el(party.isExact ? 'span.party-name.exact' : 'span.party-name', { title: party.name }, party.isExact ? shortened(party.name) : party.name),
    el('span.party-word', {}, party.signed ? signed : open, party.note ? `, ${moment(party.note)}` : ''),
  )));
}

function shortened(address) {
  return `${address.slice(0, 8)}…${address.slice(-6)}`;
}

function wordOf(step, result) {
  if (!step.reached) {
    return texts.notReached;
  }
  return step.id === 'seals' && result.trust.consensus === 'none' ? texts.unsigned : texts.stepWords[step.verdict];
}

function evidenceView({ label, value, isExact }) {
  const shown = isExact ? el('pre', { tabindex: value.length > 200 ? '0' : undefined }, el('code', {}, value)) : value;
  return [el('dt', {}, label), el('dd', {}, shown)];
}

function meaning(trust) {
  const part = (kind, mark, heading, sentences) =>
    el(`section.meaning-part.meaning-${kind}`, {}, el('h3', {}, icon(mark), heading),
      el('ul', {}, ...(sentences.length ? sentences : [texts.nothing]).map((one) => el('li', {}, one))));
  return el(
    'section.meaning', { 'aria-labelledby': 'meaning-heading' },
    el('h2', { id: 'meaning-heading' }, texts.meaning),
    el('div.meaning-parts', {},
      part('proved', 'proven', texts.proved, trust.proved), part('honest', 'attention', texts.honest, trust.honest),
      part('not-proved', 'unknown', texts.notProved, trust.notProved)),
  );
}
