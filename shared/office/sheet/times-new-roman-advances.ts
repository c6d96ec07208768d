/**
 * Advance widths of Times New Roman in 1/2048 em, by first code point of a range; base 36, one word per character.
 * Taken from Liberation Serif 2 (SIL Open Font License 1.1), which is metric-compatible with Times New Roman.
 */
export type AdvanceRange = readonly [firstCodePoint: number, widths: string];

export const REGULAR_ADVANCES: readonly AdvanceRange[] = [
  [
    0x20,
    `e8 iy n8 sg sg 1be 189 a9 iy iy sg w3 e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg ft ft w3 w3 w3 p9
    1ge 153 11y 11y 153 yr vn 153 153 iy m5 153 yr 1el 153 153 vn 153 11y vn yr 153 153 1hp 153 153 yr
    iy ft iy qp sg iy p9 sg p9 sg p9 iy sg sg ft ft sg ft 189 sg sg sg sg iy m5 ft sg sg 153 sg sg p9 rb
    be rb us`,
  ],
  [
    0xa0,
    `e8 iy sg sg sg sg be sg iy 178 fp sg w3 iy 178 sg mr v8 h2 h2 iy ws ps iy iy h2 hn sg 16o 16o 16o p9
    153 153 153 153 153 153 1el 11y yr yr yr yr iy iy iy iy 153 153 153 153 153 153 153 w3 153 153 153
    153 153 153 vn sg p9 p9 p9 p9 p9 p9 11y p9 p9 p9 p9 p9 ft ft ft ft sg sg sg sg sg sg sg v8 sg sg sg
    sg sg sg sg sg 153 p9 153 p9 153 p9 11y p9 11y p9 11y p9 11y p9 153 10s 153 sg yr p9 yr p9 yr p9 yr
    p9 yr p9 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft iy ft iy ft iy ft 14b vf m5 ft 153 sg
    sg yr ft yr ft yr n4 yr jk yr ft 153 sg 153 sg 153 sg yd 13x s5 153 sg 153 sg 153 sg 1el 153 11y iy
    11y iy 11y iy vn m5 vn m5 vn m5 vn m5 yr ft yr ob yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg
    1hp 153 153 sg 153 yr p9 yr p9 yr p9 ft`,
  ],
  [0x1a0, '153 u3'],
  [0x1af, '185 uu'],
  [
    0x1ea0,
    `153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 yr p9 yr p9 yr
    p9 yr p9 yr p9 yr p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 u3
    153 u3 153 u3 153 u3 153 u3 153 sg 153 sg 185 uu 185 uu 185 uu 185 uu 185 uu 153 sg 153 sg 153 sg
    153 sg`,
  ],
  [0x2010, 'iy sg sg sg 1kw 1kw'],
  [0x2018, 'iy iy iy iy p9 p9 p9'],
  [0x2020, 'sg sg jx'],
  [0x2026, '1kw'],
  [0x2030, '1kw'],
  [0x2032, 'cg np'],
  [0x20ab, 't6 sg'],
  [0x2122, '1jr'],
  [0x2190, '1kw sg 1kw sg'],
  [0x2212, 'w3'],
  [0x2248, 'v8'],
  [0x2260, 'v8'],
  [0x2264, 'v8 v8'],
  [0x25a0, 'yd'],
  [0x25cb, 'yd'],
  [0x25cf, 'yd'],
];

export const BOLD_ADVANCES: readonly AdvanceRange[] = [
  [
    0x20,
    `e8 iy vl sg sg 1kw 1be ft iy iy sg wf e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy wf wf wf sg
    1gx 153 11y 153 153 11y yr 189 189 m5 sg 189 11y 1hp 153 189 yr 189 153 vn 11y 153 153 1kw 153 153
    11y iy ft iy x2 sg iy sg vn p9 vn p9 iy sg vn ft iy vn ft 1be vn sg vn vn p9 m5 iy vn sg 153 sg sg
    p9 mf cj mf tl`,
  ],
  [
    0xa0,
    `e8 iy sg sg sg sg cj sg iy 16i h2 sg wf iy 16i sg mr v8 h2 h2 iy ws uq iz iy h2 is sg 16o 16o 16o sg
    153 153 153 153 153 153 1kw 153 11y 11y 11y 11y m5 m5 m5 m5 153 153 189 189 189 189 189 wf 189 153
    153 153 153 153 yr vn sg sg sg sg sg sg 153 p9 p9 p9 p9 p9 ft ft ft ft sg vn sg sg sg sg sg v8 sg vn
    vn vn vn sg vn sg 153 sg 153 sg 153 sg 153 p9 153 p9 153 p9 153 p9 153 15q 153 vn 11y p9 11y p9 11y
    p9 11y p9 11y p9 189 sg 189 sg 189 sg 189 sg 189 vn 189 vn m5 ft m5 ft m5 ft m5 ft m5 ft 1at vf sg
    iy 189 vn vn 11y ft 11y ft 11y qo 11y mi 11y ft 153 vn 153 vn 153 vn 15h 17r vn 189 sg 189 sg 189 sg
    1kw 153 153 p9 153 p9 153 p9 vn m5 vn m5 vn m5 vn m5 11y iy 11y tn 11y iy 153 vn 153 vn 153 vn 153
    vn 153 vn 153 vn 1kw 153 153 sg 153 11y p9 11y p9 11y p9 ft`,
  ],
  [0x1a0, '189 vi'],
  [0x1af, '19a y5'],
  [
    0x1ea0,
    `153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 11y p9 11y p9
    11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 m5 ft m5 ft 189 sg 189 sg 189 sg 189 sg 189 sg 189 sg 189
    sg 189 vi 189 vi 189 vi 189 vi 189 vi 153 vn 153 vn 19a y5 19a y5 19a y5 19a y5 19a y5 153 sg 153 sg
    153 sg 153 sg`,
  ],
  [0x2010, 'iy sg sg sg 1kw 1kw'],
  [0x2018, 'iy iy iy iy sg sg sg'],
  [0x2020, 'sg sg jx'],
  [0x2026, '1kw'],
  [0x2030, '1kw'],
  [0x2032, 'g0 vf'],
  [0x20ab, 't6 sg'],
  [0x2122, '1kw'],
  [0x2190, '1kw sg 1kw sg'],
  [0x2212, 'wf'],
  [0x2248, 'v8'],
  [0x2260, 'v8'],
  [0x2264, 'v8 v8'],
  [0x25a0, 'yd'],
  [0x25cb, 'yd'],
  [0x25cf, 'yd'],
];
