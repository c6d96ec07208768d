import { type SampleReport, type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { taskReadings } from './task-readings.ts';

const ON = '2024-09-17';
/** The sample book's focal point. */
const FOCAL = 'dau-moi';
const DATED: SampleTask = { path: 'I.1', leads: ['a', 'b'], deadline: 'Quý II/2024' };
const ROUTINE: SampleTask = { path: 'I.2', leads: ['a'], deadline: 'Thường xuyên' };

const sent = (agency: string, stage: SampleReport['stage'], fields: SampleReport['tasks'][string]) => ({
  agency,
  period: '2024-Q3',
  stage,
  tasks: { 'I.1': fields },
});

function readingOf(own: string, reports: readonly SampleReport[] = [], task: SampleTask = DATED) {
  const found = taskReadings(sampleBook([task], reports), ON, agencyId(own)).get(taskPath(task.path));
  if (!found) throw new Error('A task has a reading');
  return { status: found.reading.status, says: found.report?.agency, elsewhere: found.elsewhere };
}

it('claims nothing of another agency’s dated task of which no word came', () => {
  expect(readingOf('c')).toMatchObject({ elsewhere: true });
});

it('claims what it knows: own tasks, tasks without a date to miss, tasks with a report that counts', () => {
  expect(readingOf('a')).toEqual({ status: 'overdue', says: undefined, elsewhere: false });
  expect(readingOf('b')).toMatchObject({ elsewhere: false });
  expect(readingOf('c', [], ROUTINE)).toEqual({ status: 'routine', says: undefined, elsewhere: false });
  expect(readingOf('c', [sent('a', 'accepted', { state: 'in-progress' })])).toEqual({
    status: 'overdue',
    says: 'a',
    elsewhere: false,
  });
});

it('never on the focal point’s machine, where silence is the agency’s', () => {
  expect(readingOf(FOCAL)).toEqual({ status: 'overdue', says: undefined, elsewhere: false });
});

it('shows an agency its own latest word, drafts included, and the focal point only what was accepted', () => {
  const draft = [sent('a', 'draft', { state: 'paused' })];
  expect(readingOf('a', draft)).toMatchObject({ status: 'paused', says: 'a' });
  expect(readingOf(FOCAL, draft)).toMatchObject({ status: 'overdue', says: undefined });
});

it('lets the lead’s accepted report decide before a co-lead’s own word, which stands in where none counts', () => {
  const own = sent('b', 'draft', { state: 'paused' });
  expect(readingOf('b', [own])).toMatchObject({ status: 'paused', says: 'b' });
  const lead = sent('a', 'accepted', { state: 'done', completedOn: '2024-06-01' });
  expect(readingOf('b', [own, lead])).toMatchObject({ status: 'done-on-time', says: 'a' });
});

it('passes over an own report that states nothing', () => {
  const earlier = { ...sent('a', 'draft', { state: 'paused' }), period: '2024-Q2' };
  expect(readingOf('a', [sent('a', 'draft', { result: 'Chưa rõ' }), earlier])).toMatchObject({
    status: 'paused',
  });
});
