import type { BookTask } from '#shared/book/types.ts';
import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { AgencyId } from '#shared/ids.ts';
import { datedStories } from './dated-stories.ts';
import type { Random } from './random.ts';
import { routineStories } from './routine-stories.ts';
import { CONTRADICTION, REPEATER } from './sample-agencies.ts';
import type { StoryPart, TaskStory } from './story.ts';

export type SampleQuarter = 'second' | 'third';

const stories: Readonly<Record<string, TaskStory>> = { ...routineStories, ...datedStories };

/** What an agency reports on one task in a quarter of the sample year: the lead's story, or a co-lead's share in it. */
export function sampleReport(
  task: BookTask,
  agency: AgencyId,
  quarter: SampleQuarter,
  random: Random,
): ReportFields {
  const story = stories[task.path];
  const repeats = quarter === 'third' && (agency === REPEATER || story?.third === 'same');
  const part = partOf(story, agency === REPEATER ? 'second' : quarter);
  if (task.countedUnder !== agency) {
    const shares = repeats ? 'second' : quarter;
    return coLeadReport(task, agency, shares, part, random);
  }
  return { ...fieldsOf(part, random), confirmedUnchanged: repeats && agency !== REPEATER };
}

function partOf(story: TaskStory | undefined, quarter: SampleQuarter): StoryPart {
  const part = story?.[quarter];
  if (part === 'same') return partOf(story, 'second');
  return part ?? { result: 'Đang triển khai thực hiện theo kế hoạch.' };
}

function fieldsOf(part: StoryPart, random: Random): ReportFields {
  const { documents = [], state = 'in-progress', progress = null, completedOn = null } = part;
  return {
    ...blankReport(),
    state,
    progress,
    completedOn,
    result: part.result,
    products: documents.map(({ symbol, date, title }) => ({
      number: `${random.integer(112, 1980)}/${symbol}`,
      date,
      title,
    })),
    difficulties: part.difficulties ?? '',
    proposals: part.proposals ?? '',
    nextSteps: part.nextSteps ?? '',
    lateReason: part.lateReason ?? '',
    basis: part.basis ?? '',
  };
}

const SHARES: Readonly<Record<SampleQuarter, readonly string[]>> = {
  second: [
    'Đã cử cán bộ tham gia tổ công tác do cơ quan chủ trì thành lập.',
    'Đã cung cấp số liệu, tài liệu theo đề nghị của cơ quan chủ trì.',
    'Đã góp ý kế hoạch thực hiện của cơ quan chủ trì.',
  ],
  third: [
    'Đã tham gia 02 đợt kiểm tra thực tế cùng cơ quan chủ trì; có ý kiến bằng văn bản về phần việc thuộc ngành.',
    'Đã hoàn thành phần việc được phân công trong quý, gửi cơ quan chủ trì tổng hợp.',
    'Đã phối hợp xử lý các vướng mắc thuộc thẩm quyền của ngành, tham dự 03 cuộc họp tiến độ.',
  ],
};

/** A co-lead agrees with the lead on the state and tells its own share. */
function coLeadReport(
  task: BookTask,
  agency: AgencyId,
  quarter: SampleQuarter,
  lead: StoryPart,
  random: Random,
): ReportFields {
  const differs = quarter === 'third' && agency === CONTRADICTION.agency && task.path === CONTRADICTION.task;
  // Chosen by the task's place, not by chance, so that a repeated quarter repeats its words.
  const shares = SHARES[quarter];
  const result = shares[(task.path.length + agency.length) % shares.length] ?? '';
  const base = fieldsOf({ ...lead, documents: [], result }, random);
  return {
    ...base,
    difficulties: '',
    proposals: '',
    nextSteps: '',
    ...(differs ? { state: 'paused', basis: 'Tạm dừng phần việc của ngành, chờ kết quả kiểm kê rừng.' } : {}),
  };
}
