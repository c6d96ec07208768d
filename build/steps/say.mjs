/** Messages of the set-up: Vietnamese first, English below, because IT officers read either. */
export function say(vietnamese, english) {
  console.log(vietnamese);
  if (english !== undefined) console.log(`  (${english})`);
}
