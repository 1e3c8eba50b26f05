/*
 * A small outline of the world for the locator on project pages: land, borders and a graticule every ten degrees, drawn from Natural
 * Earth (public domain) at 1 : 110 m. One unit is one degree, north is up, so that a page places a plant by its coordinates alone and
 * asks nobody else for map tiles.
 */
import { feature, mesh } from "topojson-client";

const tenth = (degrees) => Math.round(degrees * 10);
const written = (tenths) => String(tenths / 10);

/** Relative moves in tenths of a degree; points that fall together are left out. */
function line(points, close) {
  let [x, y] = [tenth(points[0][0]), tenth(-points[0][1])];
  let path = `M${written(x)} ${written(y)}l`;
  for (const [longitude, latitude] of points.slice(1)) {
    const [nextX, nextY] = [tenth(longitude), tenth(-latitude)];
    if (nextX !== x || nextY !== y) {
      path += `${written(nextX - x)} ${written(nextY - y)} `;
      [x, y] = [nextX, nextY];
    }
  }
  return path.trimEnd() + (close ? "z" : "");
}

function land(countries) {
  const merged = feature(countries, countries.objects.land);
  const polygons = (merged.features ?? [merged]).flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  return polygons.flat().map((ring) => line(ring, true)).join("");
}

function borders(countries) {
  const inner = mesh(countries, countries.objects.countries, (one, other) => one !== other);
  return inner.coordinates.map((points) => line(points, false)).join("");
}

function graticule() {
  const meridians = Array.from({ length: 37 }, (_, i) => `M${i * 10 - 180} -90v180`);
  const parallels = Array.from({ length: 17 }, (_, i) => `M-180 ${i * 10 - 80}h360`);
  return meridians.concat(parallels).join("");
}

export function worldSvg(countries) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">
<!-- Natural Earth, public domain, by way of world-atlas. -->
<g id="graticule"><path d="${graticule()}" vector-effect="non-scaling-stroke"/></g>
<g id="land"><path d="${land(countries)}"/></g>
<g id="borders"><path d="${borders(countries)}" vector-effect="non-scaling-stroke"/></g>
</svg>
`;
}
