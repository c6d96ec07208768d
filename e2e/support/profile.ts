import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An empty folder that stands for one officer's computer. */
export function freshProfile(): string {
  return mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-e2e-'));
}
