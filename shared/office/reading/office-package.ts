import { readXmlNode, type XmlNode } from '../xml/xml-node.ts';
import { XmlReader } from '../xml/xml-reader.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

export interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The part a package is about ("xl/workbook.xml", "word/document.xml"); null when it does not say. */
export function mainPart(zip: ZipArchive): string | null {
  const part = [...relationsOf(zip, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  return part !== undefined && zip.has(part) ? part : null;
}

/** Types of the parts that a sheet refers to: comments, drawings … */
export function relatedTypes(zip: ZipArchive, part: string): ReadonlySet<string> {
  return new Set([...relationsOf(zip, part).values()].map(({ type }) => type));
}

/** A whole part as a tree, for the small ones; undefined when there is none. */
export function readPart(zip: ZipArchive, part: string): XmlNode | undefined {
  const chunks = zip.chunks(part);
  if (chunks === undefined) return undefined;
  const reader = new XmlReader(chunks, part);
  reader.next();
  const root = readXmlNode(reader, part);
  reader.next();
  return root;
}

/** Id → what it refers to, by the last word of its type: strict files have other addresses. External ones are left out. */
export function relationsOf(zip: ZipArchive, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const root = readPart(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`);
  return new Map(
    (root?.children ?? []).flatMap(({ attributes }) => {
      const id = attributes.get('Id');
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      if (id === undefined || attributes.get('TargetMode') === 'External') return [];
      return [
        [id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) }] as const,
      ];
    }),
  );
}

/** The target of the first relation of a type; null when there is none. */
export function relatedPart(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
}

function resolve(folder: string, target: string): string {
  const path = (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
