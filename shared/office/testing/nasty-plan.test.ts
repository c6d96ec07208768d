import { expect, test } from 'vitest';
import { longPlan, nastyPlan, nastyProgress } from './nasty-plan.ts';
import { marksIn } from './nasty-text.ts';

test.each([
  ['nasty', nastyPlan()],
  ['long', longPlan()],
])('every mark of the %s plan stands in it once', (_, plan) => {
  const texts = plan.tasks.flatMap((task) => [
    task.content,
    task.lead,
    task.coordinating,
    task.deadline,
    task.product,
    nastyProgress(plan).get(task.path)?.result ?? '',
  ]);
  const marks = [...texts, ...plan.sections.map(({ title }) => title), plan.notes].flatMap(marksIn);
  expect(marks.length).toBeGreaterThan(500);
  expect(new Set(marks).size).toBe(marks.length);
  expect(new Set(plan.tasks.map(({ path }) => path)).size).toBe(plan.tasks.length);
});

test('the nasty plan has what hurts, the long one as many rows as asked for', () => {
  const plan = nastyPlan();
  expect(Math.max(...plan.tasks.map(({ content }) => content.length))).toBeGreaterThanOrEqual(4980);
  const named = plan.tasks.flatMap(({ reading }) => reading.coordinating.map(({ agencyId }) => agencyId));
  expect(new Set(named.filter((id) => id !== null)).size).toBe(60);
  expect(longPlan(300).tasks).toHaveLength(300);
  expect(longPlan(301).tasks).toHaveLength(301);
});
