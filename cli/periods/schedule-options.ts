import { checkSchedule } from '#shared/domain/periods/check-schedule.ts';
import type { Holiday } from '#shared/domain/periods/holidays.ts';
import { REGULAR_KINDS, type RegularKind, type Schedule } from '#shared/domain/periods/schedule.ts';
import { Problem } from '#shared/problem.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { fold } from '#shared/text/fold.ts';
import { parseDate } from '#shared/time/parse-date.ts';
import type { ParsedArguments } from '../arguments.ts';
import { readInput } from '../files.ts';
import { UsageError } from '../usage-error.ts';

/** Options that say how periods are reckoned. */
export const RECKONING_OPTIONS = {
  windows: {
    value: 'CÁCH',
    help: 'administrative: từ ngày 15 đến 14 (NĐ 09/2019); calendar: tháng dương lịch (NĐ 60/2018)',
  },
  'sending-days': { value: 'N', help: 'gửi sau ngày chốt N ngày làm việc, 0–30' },
  holidays: {
    value: 'TỆP',
    help: 'ngày nghỉ, ngày làm bù của cơ quan, mỗi dòng “NGÀY[..NGÀY]; TÊN[; làm bù]”',
  },
} as const;

/** The schedule with what the options say. Throws UsageError, and Problem as checkSchedule and for lines of the file. */
export async function scheduleOf(args: ParsedArguments, present: Schedule): Promise<Schedule> {
  const [windows, sending, upward, kinds] = ['windows', 'sending-days', 'upward-days', 'kinds'].map((name) =>
    args.option(name),
  );
  const holidays = args.option('holidays');
  if (windows !== undefined && windows !== 'administrative' && windows !== 'calendar') {
    throw new UsageError('--windows là administrative hoặc calendar.');
  }
  const given: Schedule = {
    windows: windows ?? present.windows,
    sendingWorkingDays: sending === undefined ? present.sendingWorkingDays : count(sending, 'sending-days'),
    upwardWorkingDays:
      upward === undefined
        ? present.upwardWorkingDays
        : upward === 'none'
          ? null
          : count(upward, 'upward-days'),
    kinds: kinds === undefined ? present.kinds : kindsOf(kinds),
    holidays: holidays === undefined ? present.holidays : readHolidays(await readInput(holidays), holidays),
  };
  checkSchedule(given);
  return given;
}

/** Whether a call says anything about it. */
export const changesSchedule = (args: ParsedArguments): boolean =>
  ['windows', 'sending-days', 'upward-days', 'kinds', 'holidays'].some(
    (name) => args.option(name) !== undefined,
  );

function kindsOf(text: string): readonly RegularKind[] {
  const words = text.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !(REGULAR_KINDS as readonly string[]).includes(word));
  if (wrong !== undefined) {
    throw new UsageError(`Không có loại kỳ “${wrong}”. Có: ${REGULAR_KINDS.join(', ')}.`);
  }
  return REGULAR_KINDS.filter((kind) => words.includes(kind));
}

function count(text: string, name: string): number {
  if (!/^\d{1,4}$/u.test(text)) throw new UsageError(`--${name} “${text}” không phải một số.`);
  return Number(text);
}

/** One entry a line; empty lines and lines that begin with “#” are left out. */
function readHolidays(bytes: Uint8Array, path: string): readonly Holiday[] {
  const lines = cleanText(new TextDecoder().decode(bytes)).split('\n');
  return lines.flatMap((line, index) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return [];
    const [span = '', name = '', kind = ''] = text.split(';').map((part) => part.trim());
    const [from = null, to = from] = span.split('..').map(parseDate);
    const isWorked = fold(kind) === 'lam bu';
    if (from === null || to === null || (kind !== '' && !isWorked)) {
      throw new Problem('bad-holiday-line', `Dòng ${index + 1} chưa đúng: “${text.slice(0, 80)}”.`, {
        where: `${path}, dòng ${index + 1}`,
        advice: 'Ghi như “27/01/2025..31/01/2025; Tết Ất Tỵ” hoặc “26/4/2025; Làm bù ngày 02/5; làm bù”.',
      });
    }
    return [{ from, to, name, kind: isWorked ? 'worked' : 'off', verified: true }];
  });
}
