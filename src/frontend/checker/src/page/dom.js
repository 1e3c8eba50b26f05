const SVG = 'http://www.w3.org/2000/svg';

/** The same drawings as the site's icon tag. */
const ICONS = {
  proven: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'm8 12.5 2.7 2.7L16 9.5'],
  refuted: ['M8 3h8l5 5v8l-5 5H8l-5-5V8z', 'm9 9 6 6m0-6-6 6'],
  unknown: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7m0 3v.1'],
  skipped: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'M8.5 12h7'],
  attention: ['M12 3.5 2.5 20h19z', 'M12 10v4.5m0 2.6v.1'],
  download: ['M12 4v11m-4.5-4 4.5 4.5L16.5 11M4 20h16'],
};

/**
 * Builds an element. Texts become text nodes only: whatever a file says can never become markup.
 *
 * @param {string} tag with classes: 'p.lead'
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== false && value !== undefined) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false', fill: 'none', stroke: 'currentColor',
    'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
  };
  Object.entries(attributes).forEach(([key, value]) => svg.setAttribute(key, value));
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Brings an element under the reader's eye and the keyboard's focus. */
export function land(element, block = 'start') {
  element.focus({ preventScroll: true });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: isCalm ? 'auto' : 'smooth' });
}

/** Offers bytes made in this page as a file. */
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
