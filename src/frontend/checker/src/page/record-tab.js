import { messages } from '../messages.js';
import { utf8 } from '../verify/bytes.js';
import { checkInclusion } from '../verify/inclusion.js';
import { checkInvestor } from '../verify/investor.js';
import { parseTrust } from '../verify/pack.js';
import { Refuted } from '../verify/refuted.js';
import { byId, el, land } from './dom.js';
import { bytesOf, demandPack, fetchPack, isInvestorProof, isTrust, Unusable } from './files.js';
import { showResult } from './result-view.js';
import { guarded } from './problems.js';

const texts = messages.result;
const problems = messages.view.problems;

/** The tab for one record: a proof from a file, a pasted text or this site, a trust file, a node. */
export class RecordTab {
  constructor() {
    this.place = byId('record-result');
    this.guard = guarded(byId('record-problem'), this.place);
    byId('pack-file').addEventListener('change', ({ target }) => this.choose(target));
    byId('paste-form').addEventListener('submit', (event) => this.paste(event));
    byId('trust-file').addEventListener('change', ({ target }) => this.chooseTrust(target));
    byId('trust-remove').addEventListener('click', () => this.removeTrust());
    this.wireDrop(byId('record-panel'), byId('drop'));
  }

  /** The page's address may name a proof of this site: /checker/?pack=/api/v1/records/…/proof-pack */
  openAddress(search) {
    const path = new URLSearchParams(search).get('pack');
    if (path !== null) {
      this.guard(async () => this.check(demandPack(await fetchPack(path)), path));
    }
  }

  choose(input) {
    const [file] = input.files;
    if (file) {
      this.guard(() => this.take(file));
      // So that the same file can be chosen again after it was edited.
      input.value = '';
    }
  }

  /** A proof or a trust file, whichever it is. */
  async take(file) {
    const bytes = await bytesOf(file);
    if (isTrust(bytes)) {
      await this.useTrust(bytes, file.name);
      byId('trust').open = true;
      if (!this.bytes) {
        land(byId('trust-used'), 'center');
      }
    } else {
      await this.check(demandPack(bytes), file.name);
    }
  }

  paste(event) {
    event.preventDefault();
    const text = byId('paste-text').value;
    this.guard(async () => {
      if (text.trim() === '') {
        throw new Unusable(problems.noText);
      }
      await this.check(demandPack(utf8(text)), texts.pastedText);
    });
  }

  async check(bytes, name, nodeUrl) {
    const turn = {};
    Object.assign(this, { bytes, name, turn });
    const check = isInvestorProof(bytes) ? checkInvestor : checkInclusion;
    const result = await check(bytes, { trust: this.trust, nodeUrl });
    if (this.turn !== turn) {
      // Asked a slow node, and meanwhile something else: only the last question is answered.
      return;
    }
    const canAsk = result.pack !== undefined && (result.verdict !== 'refuted' || nodeUrl !== undefined);
    showResult(this.place, result, name, canAsk ? this.nodeForm(nodeUrl) : null);
    const node = this.place.querySelector('[data-step="node"] h3');
    if (node && result.verdict !== 'refuted') {
      land(node, 'center');
    }
  }

  nodeForm(nodeUrl) {
    const input = el('input', {
      id: 'node-url', type: 'url', required: true, inputmode: 'url', autocomplete: 'url', spellcheck: 'false',
      'aria-describedby': 'node-hint', value: nodeUrl,
    });
    const button = el('button', { type: 'submit' }, texts.nodeButton);
    const submit = (event) => {
      event.preventDefault();
      button.textContent = texts.nodeWaiting;
      this.guard(() => this.check(this.bytes, this.name, input.value.trim()));
    };
    return el(
      'section.node', { 'aria-labelledby': 'node-heading' },
      el('h2', { id: 'node-heading' }, texts.node), el('p', {}, texts.nodeLead),
      el('form', { submit }, el('label', { for: 'node-url' }, texts.nodeLabel), el('p.hint', { id: 'node-hint' }, texts.nodeHint),
        el('div.field-row', {}, input, button)),
    );
  }

  chooseTrust(input) {
    const [file] = input.files;
    if (!file) {
      return;
    }
    this.guard(async () => {
      try {
        await this.useTrust(await bytesOf(file), file.name);
      } catch (problem) {
        input.value = '';
        throw problem;
      }
    });
  }

  async useTrust(bytes, name) {
    try {
      this.trust = parseTrust(bytes);
    } catch (problem) {
      throw problem instanceof Refuted ? new Unusable(problems.badTrust(problem.message)) : problem;
    }
    byId('trust-used').textContent = texts.trustUsed(name);
    byId('trust-remove').hidden = false;
    await this.again();
  }

  removeTrust() {
    this.trust = undefined;
    byId('trust-file').value = '';
    byId('trust-used').textContent = '';
    byId('trust-remove').hidden = true;
    byId('trust-file').focus();
    this.guard(() => this.again());
  }

  async again() {
    if (this.bytes) {
      await this.check(this.bytes, this.name);
    }
  }

  wireDrop(panel, zone) {
    const carriesFile = (event) => event.dataTransfer?.types.includes('Files');
    panel.addEventListener('dragover', (event) => {
      if (carriesFile(event)) {
        event.preventDefault();
        zone.classList.add('drop-over');
      }
    });
    panel.addEventListener('dragleave', () => zone.classList.remove('drop-over'));
    panel.addEventListener('drop', (event) => {
      zone.classList.remove('drop-over');
      if (carriesFile(event)) {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        this.guard(() => this.take(file));
      }
    });
  }
}
