import { strFromU8, unzipSync } from 'fflate';

/**
 * The order of child elements that the schema of Word 2007 and 2010 demands (ECMA-376, WordprocessingML): Word refuses
 * a file in which they are mixed up.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs',
    'suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr',
  ],
  'w:rPr': [
    'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u effect',
    'bdr shd vertAlign lang',
  ],
  'w:tblPr': [
    'tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  ],
  'w:tblBorders': ['top left bottom right insideH insideV'],
  'w:tblCellMar': ['top left bottom right'],
  'w:tcBorders': ['top left bottom right insideH insideV'],
  'w:tcPr': ['cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign'],
  'w:sectPr': [
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols',
    'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  ],
  'w:style': ['name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr'],
  'w:settings': [
    'zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
  ],
};
/** Namespaces Word 2010 knows; any other must be declared ignorable where it is used. */
const KNOWN = new Set([
  'w',
  'r',
  'mc',
  'wp',
  'a',
  'c',
  'm',
  'v',
  'o',
  'w10',
  'w14',
  'xml',
  'xmlns',
  'cp',
  'dc',
  'dcterms',
  'xsi',
  'vt',
]);

/** What Word 2010 would refuse in a .docx, as sentences; empty for a good file. */
export function wordSchemaBreaches(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  return parts.flatMap(([name, content]) =>
    breachesOf(strFromU8(content)).map((breach) => `${name}: ${breach}`),
  );
}

function breachesOf(xml: string): readonly string[] {
  const ignorable = new Set((/mc:Ignorable="(?<list>[^"]*)"/u.exec(xml)?.groups?.['list'] ?? '').split(' '));
  const breaches: string[] = [];
  const stack: { readonly name: string; at: number }[] = [];
  for (const [, closing, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/gu,
  )) {
    if (closing === '/') {
      stack.pop();
      continue;
    }
    const names = [name, ...[...attributes.matchAll(/([\w:.-]+)=/gu)].map(([, attribute = '']) => attribute)];
    for (const prefix of names.filter((each) => each.includes(':')).map((each) => each.split(':')[0] ?? '')) {
      if (!KNOWN.has(prefix) && !ignorable.has(prefix))
        breaches.push(`unknown namespace ${prefix} at ${name}`);
    }
    const parent = stack.at(-1);
    const order = parent && ORDER[parent.name]?.join(' ').split(' ');
    if (parent && order) {
      const at = order.indexOf(name.replace(/^w:/u, ''));
      if (at < 0) breaches.push(`${name} is not expected in ${parent.name}`);
      if (at < parent.at) breaches.push(`${name} comes too late in ${parent.name}`);
      parent.at = at;
    }
    if (empty !== '/') stack.push({ name, at: 0 });
  }
  return breaches;
}
