import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CloseHandshake, LONGEST_WAIT } from './close-handshake.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function newHandshake() {
  const said: string[] = [];
  const closing = new CloseHandshake({ ask: () => said.push('ask'), closeNow: () => said.push('close') });
  return { closing, said };
}

test('asks the page once and closes when it answers', () => {
  const { closing, said } = newHandshake();
  expect(closing.closeRequested()).toBe(false);
  expect(closing.closeRequested()).toBe(false);
  closing.pageSaidClose();
  expect(said).toEqual(['ask', 'close']);
  expect(closing.closeRequested()).toBe(true);
});

test('the page’s own close button starts the question, the answer closes', () => {
  const { closing, said } = newHandshake();
  closing.pageSaidClose();
  expect(said).toEqual(['ask']);
  closing.pageSaidClose();
  expect(said).toEqual(['ask', 'close']);
});

test('a page that does not answer cannot keep the window open', () => {
  const { closing, said } = newHandshake();
  closing.closeRequested();
  vi.advanceTimersByTime(LONGEST_WAIT - 1);
  expect(said).toEqual(['ask']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['ask', 'close']);
  closing.pageSaidClose();
  expect(said).toEqual(['ask', 'close']);
});

test('a page that dies while asked is not waited for', () => {
  const { closing, said } = newHandshake();
  closing.pageGone();
  expect(said).toEqual([]);
  closing.closeRequested();
  closing.pageGone();
  expect(said).toEqual(['ask', 'close']);
});
