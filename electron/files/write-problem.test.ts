import { expect, test } from 'vitest';
import { Problem } from '#shared/problem.ts';
import { describePlace, volumeName } from './place.ts';
import { writeProblem, type FailedWrite } from './write-problem.ts';

const write: FailedWrite = {
  noun: 'gói',
  fileName: 'KH158.skh',
  volume: 'Ổ (E:)',
  needed: 2.4 * 1024 * 1024 + 10,
  free: 0.65 * 1024 * 1024,
};
const systemError = (code: string): Error => Object.assign(new Error(`${code}: /home/hanh`), { code });

test('a full stick is named, with what is needed and what is left', () => {
  const problem = writeProblem(systemError('ENOSPC'), write);
  expect(problem.code).toBe('disk-full');
  expect(problem.message).toBe('Ổ (E:) đã đầy, chưa ghi được gói. Cần 2,4 MB, còn 0,6 MB.');
  expect(problem.advice).toContain('Dữ liệu vẫn nguyên trong sổ');
  expect(problem.where).toBe('KH158.skh');
});

test.each([
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'write-denied'],
  ['EPERM', 'write-denied'],
  ['EBUSY', 'file-busy'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'place-gone'],
  ['EIO', 'place-gone'],
  ['EWEIRD', 'write-failed'],
])('%s is %s, in words without a path or an exclamation mark', (code, expected) => {
  const { code: said, message, advice } = writeProblem(systemError(code), { ...write, free: null });
  expect(said).toBe(expected);
  expect(message).toContain('gói');
  expect(`${message} ${advice ?? ''}`).not.toMatch(/hanh|!|E[A-Z]{3,}/);
  expect(advice).toContain('Đồng chí');
});

test.each(['EPERM', 'EACCES', 'EBUSY'])('%s when the old file is replaced: it is open in Excel', (code) => {
  const error = Object.assign(systemError(code), { syscall: 'rename' });
  const { code: said, advice } = writeProblem(error, write);
  expect(said).toBe('file-busy');
  expect(advice).toContain('đóng tệp');
});

test('a problem told already is passed on', () => {
  const problem = new Problem('write-unverified', 'x');
  expect(writeProblem(problem, write)).toBe(problem);
});

test('places are told without the user’s folders', () => {
  const folders = {
    documents: '/home/hanh/Documents',
    desktop: '/home/hanh/Desktop',
    downloads: '/home/hanh/Dl',
  };
  expect(describePlace('/home/hanh/Documents/a.skh', folders)).toBe('Tài liệu/a.skh');
  expect(describePlace('/home/hanh/Desktop/x/y/a.skh', folders)).toBe('Màn hình nền/…/a.skh');
  expect(describePlace('/media/hanh/KINGSTON/x/a.skh', folders)).toBe('USB (KINGSTON)/…/a.skh');
  expect(describePlace('/srv/secret/a.skh', folders)).toBe('Ổ đĩa/…/a.skh');
});

test.each([
  ['e:\\Bao cao\\a.skh', 'Ổ (E:)'],
  ['/run/media/hanh/USB16/a.skh', 'USB (USB16)'],
  ['/media/stick/a.skh', 'USB (stick)'],
  ['\\\\server\\share\\a.skh', 'Thư mục mạng'],
])('%s is on %s', (file, volume) => {
  expect(volumeName(file)).toBe(volume);
});
