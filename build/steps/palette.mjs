/**
 * Chooses colours for a picture by median cut and says which stands for a pixel. Each is a colour the picture has: the
 * most frequent of its kind, so that flat areas stay what they are.
 * @param {Uint8Array} pixels three bytes a pixel
 * @param {number} most
 */
export function palette(pixels, most) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const key = keyAt(pixels, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let boxes = [boxOf([...counts].map(([key, count]) => ({ rgb: rgbOf(key), key, count })))];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (box.spread > best.spread ? box : best));
    if (widest.spread === 0) break;
    boxes = [...boxes.filter((box) => box !== widest), ...cut(widest)];
  }
  const indexes = new Map(boxes.flatMap(({ members }, index) => members.map(({ key }) => [key, index])));
  return {
    colours: boxes.map(({ members }) => members.reduce((a, b) => (b.count > a.count ? b : a)).rgb),
    indexOf: (from, at) => indexes.get(keyAt(from, at)),
  };
}

const keyAt = (pixels, at) => (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
const rgbOf = (key) => [key >> 16, (key >> 8) & 255, key & 255];

/** Colours that one will stand for; the channel in which they differ most, and how much that matters. */
function boxOf(members) {
  const ranges = [0, 1, 2].map((channel) => {
    const values = members.map(({ rgb }) => rgb[channel]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  });
  const range = Math.max(...ranges);
  const count = members.reduce((sum, member) => sum + member.count, 0);
  // The root, so that a small coloured sign is not given up for shades of the ground.
  return { members, channel: ranges.indexOf(range), spread: range * Math.sqrt(count) };
}

/** Two boxes with about the same number of different colours. */
function cut({ members, channel }) {
  const sorted = members.toSorted((a, b) => a.rgb[channel] - b.rgb[channel]);
  const half = sorted.length >> 1;
  return [boxOf(sorted.slice(0, half)), boxOf(sorted.slice(half))];
}
