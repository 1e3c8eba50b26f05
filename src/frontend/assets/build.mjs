/*
 * Brings everything that a page loads to our own origin: fonts, the chart library, the locator map.
 * Usage: node build.mjs [OUTPUT], default ../../../target/frontend (a resource root of the application).
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { worldSvg } from "./world.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const output = path.resolve(process.argv[2] ?? path.join(here, "../../../target/frontend"));
const resources = path.join(output, "META-INF/resources");

const packageFile = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

async function folder(name) {
  const target = path.join(resources, name);
  await mkdir(target, { recursive: true });
  return target;
}

async function fonts() {
  const target = await folder("fonts");
  const name = "@fontsource-variable/source-sans-3";
  for (const script of ["latin", "latin-ext"]) {
    await copyFile(
      packageFile(name, `files/source-sans-3-${script}-wght-normal.woff2`),
      path.join(target, `source-sans-3-${script}.woff2`),
    );
  }
  await copyFile(packageFile(name, "LICENSE"), path.join(target, "source-sans-3-LICENSE.txt"));
}

/** For PDFs, which embed whole font files of one weight; nobody fetches them, so they lie outside META-INF/resources. */
async function fontsOfSheets() {
  const target = path.join(output, "sheets/fonts");
  await mkdir(target, { recursive: true });
  const name = "@expo-google-fonts/source-sans-3";
  await copyFile(packageFile(name, "400Regular/SourceSans3_400Regular.ttf"), path.join(target, "source-sans-3-regular.ttf"));
  await copyFile(packageFile(name, "600SemiBold/SourceSans3_600SemiBold.ttf"), path.join(target, "source-sans-3-semibold.ttf"));
  await copyFile(packageFile(name, "LICENSE_FONT"), path.join(target, "source-sans-3-LICENSE.txt"));
}

async function chartLibrary() {
  const target = await folder("vendor");
  await build({
    entryPoints: [packageFile("uplot", "dist/uPlot.esm.js")],
    outfile: path.join(target, "uplot.js"),
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    legalComments: "inline",
  });
  await copyFile(packageFile("uplot", "dist/uPlot.min.css"), path.join(target, "uplot.css"));
  await copyFile(packageFile("uplot", "LICENSE"), path.join(target, "uplot-LICENSE.txt"));
}

async function locatorMap() {
  const countries = JSON.parse(await readFile(packageFile("world-atlas", "countries-110m.json"), "utf8"));
  await writeFile(path.join(await folder("images"), "world.svg"), worldSvg(countries));
}

await Promise.all([fonts(), fontsOfSheets(), chartLibrary(), locatorMap()]);
console.log(`Assets are in ${path.relative(process.cwd(), resources) || "."}`);
