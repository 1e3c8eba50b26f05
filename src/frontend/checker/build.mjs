/*
 * Builds the browser checker: a page with one classic script and one style sheet (works from disk and under a strict CSP), and
 * the same page as one self-contained file to keep.
 * Usage: node build.mjs [OUTPUT], default ../../../target/frontend/META-INF/resources/checker.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { messages } from './src/messages.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(
  process.argv[2] ?? process.env.CHECKER_OUTPUT ?? path.join(here, '../../../target/frontend/META-INF/resources/checker'));
const siteStyles = path.resolve(process.env.SITE_STYLES ?? path.join(here, '../../../frontend-templates/META-INF/resources/css'));
const FONT = '@fontsource-variable/source-sans-3';
const SAVED = 'commonwatt-checker.html';

/** The site's own sheets are the checker's: one set of tokens for both. */
const site = {
  name: 'site',
  setup(bundler) {
    bundler.onResolve({ filter: /^site:/ }, ({ path: name }) => ({ path: path.join(siteStyles, name.slice('site:'.length)) }));
  },
};

async function bundled(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'src/page', entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'eof',
    charset: 'utf8',
    target: 'es2022',
    plugins: [site],
    ...options,
  });
  return outputFiles[0].text;
}

/** Licences travel with what they are for: both files may be handed on alone. */
async function licence(name) {
  const text = await readFile(path.join(here, 'node_modules', name, 'LICENSE'), 'utf8');
  return `/*! ${name}\n${text.trim().replaceAll('*/', '* /')}\n*/`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

async function page(kind, head, foot) {
  const other = kind === 'served' ? 'saved' : 'served';
  const mark = (await readFile(path.join(here, 'src/page/mark.svg'), 'utf8')).trim();
  return (await readFile(path.join(here, 'src/page/index.html'), 'utf8'))
    .replace(new RegExp(` *<!--${other}-->.*?<!--/${other}-->\n`, 'gs'), '')
    .replace(new RegExp(` *<!--/?${kind}-->\n`, 'g'), '')
    .replaceAll('<!--mark-->', () => mark)
    .replace('<!--head-->', () => head)
    .replace('<!--foot-->\n', () => foot && `${foot}\n`)
    .replace(/\{\{(\w+)\}\}/g, (_, name) => escaped(messages.page[name] ?? fail(`no text for ${name}`)));
}

function fail(why) {
  throw new Error(why);
}

const served = () =>
  page('served', [
    '<link rel="icon" href="/images/mark.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="checker.css">',
    '<script src="checker.js" defer></script>',
  ].join('\n  '), '');

/** Everything in one file. Its own policy allows this very script and style and nothing else, whoever hands the file on. */
function saved(script, style) {
  const source = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${source(script)}; style-src ${source(style)}; font-src data:; img-src data:; `
    + "connect-src http: https:; base-uri 'none'; form-action 'none'";
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n  <link rel="icon" href="data:,">\n  <style>${style}</style>`;
  return page('saved', head, `<script>${script}</script>`);
}

const licences = Promise.all(['@noble/hashes', '@noble/curves'].map(licence)).then((texts) => texts.join('\n'));
const script = (await bundled('main.js', { format: 'iife', banner: { js: await licences } })).replaceAll('</script', '<\\/script');
const css = (options) => bundled('checker.css', options);
const style = await css({ external: ['*.woff2'] });
const styleWithFonts = await css({
  plugins: [site, embeddedFonts()], banner: { css: await licence(FONT) },
});

/** The Latin font travels with the saved file; others are left to the reader's system. */
function embeddedFonts() {
  const require = (name) => fileURLToPath(import.meta.resolve(`${FONT}/files/${name}`));
  return {
    name: 'fonts',
    setup(bundler) {
      bundler.onResolve({ filter: /\.woff2$/ }, ({ path: name }) => ({ path: name, namespace: 'font' }));
      bundler.onLoad({ filter: /.*/, namespace: 'font' }, async ({ path: name }) => ({
        contents: name.endsWith('-latin.woff2') ? await readFile(require('source-sans-3-latin-wght-normal.woff2')) : '',
        loader: 'dataurl',
      }));
    },
  };
}

const single = await saved(script, styleWithFonts);
const hash = createHash('sha256').update(single).digest('hex');
await mkdir(output, { recursive: true });
await Promise.all(
  Object.entries({
    'index.html': await served(),
    'checker.js': script,
    'checker.css': style,
    [SAVED]: single,
    [`${SAVED}.sha256`]: `${hash}  ${SAVED}\n`,
  }).map(([name, text]) => writeFile(path.join(output, name), text)));
console.log(`The checker is in ${path.relative(process.cwd(), output) || '.'}; ${SAVED} has the SHA-256 ${hash}`);
