import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { log } from '../log/log.ts';
import { atomicWrite } from './atomic-write.ts';
import { setAside } from './set-aside.ts';

/** Reads a small JSON file of our own. Undefined when there is none, or when it was corrupt and has been set aside. */
export async function readJsonFile<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const result = v.safeParse(schema, parse(text));
  if (result.success) return result.output;
  await setAside(file, new Date());
  log('file-set-aside', v.getDotPath(result.issues[0]) ?? 'not the expected JSON');
  return undefined;
}

export async function writeJsonFile(file: string, value: unknown, mode = 0o600): Promise<void> {
  await atomicWrite(file, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), { mode });
}

/** Undefined for what is no JSON: the schema then refuses it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller sets the file aside
  }
}
