import { periodChange } from '#shared/book/changes/schedule-changes.ts';
import { nextRequestId } from '#shared/book/next-request-id.ts';
import type { Book } from '#shared/book/types.ts';
import { periodOfRequest, refuseAskedAlready } from '#shared/domain/periods/ad-hoc-request.ts';
import { usualRequest } from '#shared/domain/periods/usual-request.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { yearOf } from '#shared/time/calendar-date.ts';
import type { Command } from '../command.ts';
import { dateOption, now } from '../dates.ts';
import { findAgency } from '../periods/find-agency.ts';
import { fileRemarks, FOLDER_OPTIONS, folderBook } from '../periods/folder-book.ts';
import { periodLines, periodState } from '../periods/period-lines.ts';
import { machineKeyOf, SIGN_OPTIONS, signPlanPackage } from '../periods/sign-plan-package.ts';
import { signerOfMachine } from '../periods/machine-key.ts';

export const periodAskCommand: Command = {
  path: ['period', 'ask'],
  summary: 'Yêu cầu báo cáo đột xuất, ghi gói kế hoạch mới để gửi các cơ quan',
  synopsis: 'THƯ_MỤC --plan MÃ --key TỆP_KHÓA --title TÊN [tùy chọn] [--json]',
  positionals: ['THƯ_MỤC'],
  options: {
    ...FOLDER_OPTIONS,
    ...SIGN_OPTIONS,
    title: { value: 'TÊN', help: 'báo cáo về việc gì' },
    request: { value: 'VĂN_BẢN', help: 'văn bản yêu cầu, ví dụ “Công văn 1486/UBND-TH ngày 05/9/2024”' },
    from: { value: 'NGÀY', help: 'số liệu từ ngày; mặc định sau lần chốt gần nhất' },
    to: { value: 'NGÀY', help: 'ngày chốt số liệu; mặc định ngày tính' },
    'send-by': { value: 'NGÀY', help: 'gửi chậm nhất; mặc định ba ngày làm việc sau ngày tính' },
    of: { value: 'CƠ_QUAN;…', help: 'chỉ hỏi các cơ quan này (tên hoặc mã, cách nhau bằng “;”)' },
    about: { value: 'SỐ,…', help: 'chỉ hỏi về các nhiệm vụ này, ví dụ I.7,II.13' },
  },
  details: [
    'Ví dụ: skh period ask goi --plan 158 --key dau-moi.json --title "Giải ngân vốn đầu tư công" --send-by 12/9/2024',
  ],
  async run(args) {
    const source = await folderBook(args);
    const book = source.read();
    const key = await machineKeyOf(args, source);
    const usual = usualRequest(book, source.on);
    const of = args.option('of');
    const about = args.option('about');
    const request = {
      title: args.required('title'),
      request: args.option('request') ?? '',
      from: dateOption(args, 'from') ?? usual.from,
      to: dateOption(args, 'to') ?? usual.to,
      sendBy: dateOption(args, 'send-by') ?? usual.sendBy,
      ...(of === undefined ? {} : { askedOf: agenciesOf(book, of) }),
      ...(about === undefined ? {} : { askedAbout: tasksOf(book, about) }),
    };
    const { publicKey } = await signerOfMachine(key);
    const id = nextRequestId(source.ledger, yearOf(request.to), publicKey);
    const period = periodOfRequest(book, id, request);
    refuseAskedAlready(book.periods, period);
    const done = { by: key.person, at: now() };
    const signed = await signPlanPackage(args, source, key, [periodChange(period, done)]);
    const after = source.read();
    const state = periodState(after, period);
    return {
      json: { period: state, ...signed, files: source.files },
      lines: [...periodLines(after, state), `Đã ghi: ${signed.written.join(', ')}`, ...fileRemarks(source)],
    };
  },
};

function agenciesOf({ agencies }: Book, text: string): readonly AgencyId[] {
  return parts(text, ';').map((each) => findAgency(agencies, each).id);
}

/** By the number shown or by the key, which differ once a row was renumbered. */
function tasksOf({ tasks }: Book, text: string): readonly TaskPath[] {
  return parts(text, ',').map((each) => {
    const task = tasks.find(({ path, row }) => row.path === each || path === each);
    if (task !== undefined) return task.path;
    throw new Problem('request-unknown-task', `Không có nhiệm vụ nào mang số “${each}”.`, {
      where: each,
      advice: 'Ghi số như trong phụ lục, ví dụ I.10.đ. Chưa ghi gì.',
    });
  });
}

function parts(text: string, separator: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
