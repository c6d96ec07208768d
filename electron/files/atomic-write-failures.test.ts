import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { atomicWrite } from './atomic-write.ts';
import { writeProblem } from './write-problem.ts';

type FileSystem = typeof Files;

/** The step that fails next; the real file system does all others. */
const fault = vi.hoisted(() => ({ step: '', code: '' }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<FileSystem>();
  const failing = (step: string) => {
    if (fault.step === step) throw Object.assign(new Error(fault.code), { code: fault.code, syscall: step });
  };
  return {
    ...real,
    open: async (...args: Parameters<FileSystem['open']>) => {
      failing('open');
      const handle = await real.open(...args);
      return {
        writeFile: async (bytes: Uint8Array) => {
          // Half of it is there when the disk is full.
          await handle.writeFile(fault.step === 'write' ? bytes.subarray(0, bytes.length / 2) : bytes);
          failing('write');
        },
        sync: async () => {
          failing('fsync');
          await handle.sync();
        },
        close: () => handle.close(),
      };
    },
    rename: async (from: string, to: string) => {
      failing('rename');
      await real.rename(from, to);
    },
    readFile: async (file: string) => {
      const bytes = await real.readFile(file);
      return fault.step === 'read' ? bytes.subarray(1) : bytes;
    },
  };
});

afterEach(() => {
  fault.step = '';
});

describe('a write that fails midway', () => {
  test.each([
    ['open', 'EACCES', 'write-denied'],
    ['open', 'EROFS', 'read-only'],
    ['write', 'ENOSPC', 'disk-full'],
    ['fsync', 'EIO', 'place-gone'],
    ['rename', 'EBUSY', 'file-busy'],
    ['rename', 'EPERM', 'file-busy'],
    ['read', '', 'write-unverified'],
  ])(
    'at %s with %s: the old file is whole, nothing lies beside it, and it is said: %s',
    async (step, code, said) => {
      const folder = temporaryFolder();
      const file = path.join(folder, 'Phụ lục.xlsx');
      writeFileSync(file, 'bản cũ');
      Object.assign(fault, { step, code });
      const error = await atomicWrite(file, new Uint8Array(5000)).catch((caught: unknown) => caught);
      fault.step = '';
      const where = {
        noun: 'tệp Excel',
        fileName: 'Phụ lục.xlsx',
        volume: 'Ổ (E:)',
        needed: 5000,
        free: null,
      };
      expect(writeProblem(error, where)).toMatchObject({
        code: said,
        advice: expect.stringContaining('Đồng chí'),
      });
      expect(readdirSync(folder)).toEqual(['Phụ lục.xlsx']);
      expect(readFileSync(file, 'utf8')).toBe('bản cũ');
    },
  );
});

/** A disk of a few kilobytes; null where this user may not mount one. */
function tinyDisk(): { readonly folder: string; readonly remove: () => void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = path.join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null; // A container without the right to mount.
  }
  return { folder, remove: () => execFileSync('umount', [folder]) };
}

test('a real full disk keeps the old file and is ready again when there is room', async ({ skip }) => {
  const disk = tinyDisk();
  if (disk === null) return skip('needs the right to mount a disk');
  try {
    const file = path.join(disk.folder, 'Phụ lục.xlsx');
    writeFileSync(file, 'bản cũ');
    await expect(atomicWrite(file, new Uint8Array(200_000))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(disk.folder)).toEqual(['Phụ lục.xlsx']);
    expect(readFileSync(file, 'utf8')).toBe('bản cũ');
    await atomicWrite(file, new TextEncoder().encode('bản mới'));
    expect(readFileSync(file, 'utf8')).toBe('bản mới');
  } finally {
    disk.remove();
  }
});
