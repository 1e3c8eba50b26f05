import { messages } from '../messages.js';
import { el, icon } from './dom.js';
import { kilowattHours, kilowattHoursOfMilli, moment, span } from './quantities.js';

const texts = messages.view;

/** The record as people read it: figures first, then where they come from, then the exact names. */
export function recordView({ record, pack, verdict }) {
  const isClaim = verdict === 'refuted';
  return el(
    'section.record-view', { 'aria-labelledby': 'record-heading' },
    el('h2', { id: 'record-heading' }, isClaim ? texts.claimed : texts.heading),
    isClaim && el('p.claim-note', {}, icon('attention'), texts.claimedNote),
    record.content && figures(record.content),
    el('dl.record-facts', {}, ...facts(record, pack).flatMap(([term, value, isExact]) => [
      el('dt', {}, term), el('dd', { class: isExact ? 'exact' : undefined }, value),
    ])),
  );
}

function figures({ generatedWh, consumedWh, readings }) {
  const figure = (label, value, kind = '') =>
    el('div', { class: `figure ${kind}` }, el('dt', {}, label), el('dd', {}, value));
  return el(
    'dl.figure-row', {},
    figure(texts.generated, kilowattHours(generatedWh), 'figure-sun'),
    figure(texts.consumed, kilowattHours(consumedWh)),
    figure(texts.count, messages.count(readings.count)),
  );
}

function facts(record, pack) {
  const { content } = record;
  return [
    record.period && [texts.period, span(record.period.start, record.period.end)],
    content && [texts.meteringPoint, content.meteringPoint],
    content && [texts.tier, texts.tiers[content.trustTier]],
    content && [texts.oddities, oddities(content.plausibility.verdicts)],
    pack.reading && [texts.single, single(pack.reading.reading)],
    [texts.issuedAt, moment(record.issuedAt)],
    [texts.type, Object.hasOwn(texts.types, record.type) ? `${texts.types[record.type]} (${record.type})` : record.type],
    [texts.issuer, record.issuer === 'platform' ? texts.platform : record.issuer, record.issuer !== 'platform'],
    [texts.id, record.id, true],
    [texts.log, record.log, true],
    record.supersedes && [texts.supersedes, record.supersedes, true],
  ].filter(Boolean);
}

function oddities(verdicts) {
  const found = Object.entries(verdicts).filter(([, number]) => number > 0);
  return found.map(([name, number]) => texts.oddity(number, wordFor(texts.oddityNames, name))).join(', ') || texts.noOddities;
}

/** Names come from the file: only our own entries are words, not what every object inherits. */
function wordFor(words, name) {
  return Object.hasOwn(words, name) ? words[name] : name;
}

function single(reading) {
  const [start, end, energy] = [reading.get('start'), reading.get('end'), reading.get('milliwattHours')];
  // The reading may be malformed: its step says so, and here it is left as it is.
  const isReadable = Number.isSafeInteger(energy) && !Number.isNaN(Date.parse(start)) && !Number.isNaN(Date.parse(end));
  return isReadable ? texts.singleText(span(start, end), kilowattHoursOfMilli(energy)) : '–';
}
