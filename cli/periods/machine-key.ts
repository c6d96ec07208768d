import * as v from 'valibot';
import { signerFromPkcs8, type ExportableSigner } from '#shared/crypto/ed25519.ts';
import { fromHex, toHex } from '#shared/crypto/hex.ts';
import { agencyId, planId, segmentHash } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { isThere, readInput, writeOutput } from '../files.ts';

const FORMAT = 'skh-machine-key';

/** The key of a machine that works by the command line, as its file holds it (docs/formats/periods.md). */
const MachineKeySchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  plan: v.pipe(v.string(), v.minLength(1), v.transform(planId)),
  agency: v.pipe(v.string(), v.minLength(1), v.transform(agencyId)),
  agencyName: v.string(),
  person: v.string(),
  /** PKCS#8, in hexadecimal digits: whoever reads it can sign. */
  key: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){48}$/u)),
  /** The last segment it signed; null before one. */
  last: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u), v.transform(segmentHash))),
});

export type MachineKey = Omit<v.InferOutput<typeof MachineKeySchema>, 'format' | 'version'>;

/** Throws Problem `file-not-found`, `bad-machine-key`. */
export async function readMachineKey(path: string): Promise<MachineKey> {
  const { output, success } = v.safeParse(MachineKeySchema, parsed(await readInput(path)));
  if (success) return output;
  throw new Problem('bad-machine-key', 'Tệp này không phải tệp khóa do skh key new lập, hoặc đã hỏng.', {
    where: path,
    advice: 'Ghi đúng tệp khóa vào --key, hoặc lập khóa mới rồi xin đầu mối nhận máy.',
  });
}

/** Writes it so that nobody else on the machine may read it, where the system keeps such rules. */
export async function writeMachineKey(path: string, key: MachineKey): Promise<void> {
  const text = `${JSON.stringify({ format: FORMAT, version: 1, ...key }, null, 2)}\n`;
  await writeOutput(path, text, 0o600);
}

/** Throws Problem `key-file-exists`: a key that was overwritten cannot be made again. */
export async function refuseExistingFile(path: string): Promise<void> {
  if (!(await isThere(path))) return;
  throw new Problem('key-file-exists', `Đã có tệp “${path}”; tệp khóa không được ghi đè.`, {
    where: path,
    advice: 'Ghi tên tệp khác.',
  });
}

export const signerOfMachine = ({ key }: MachineKey): Promise<ExportableSigner> =>
  signerFromPkcs8(fromHex(key));

export const secretOf = async (signer: ExportableSigner): Promise<string> =>
  toHex(await signer.exportPkcs8());

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
