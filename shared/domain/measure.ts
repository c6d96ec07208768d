import type { AgencyId, CalendarDate, Instant, TaskPath } from '#shared/ids.ts';

/**
 * One measure of an agency's detailed plan: how, by whom and when it carries out a task (Kế hoạch 158/KH-UBND,
 * phần III.1: nội dung, nhiệm vụ, biện pháp cụ thể, thời gian, sản phẩm đầu ra, nguồn lực).
 */
export interface Measure {
  readonly agency: AgencyId;
  readonly task: TaskPath;
  /** Made once, never shown; the number on screen is the place in the list. */
  readonly step: string;
  /** Place among the task's measures; between two others their mean. */
  readonly order: number;
  readonly content: string;
  /** Biện pháp. */
  readonly method: string;
  /** Đơn vị thực hiện. */
  readonly unit: string;
  /** Người phụ trách. */
  readonly officer: string;
  readonly start: CalendarDate | null;
  readonly due: CalendarDate | null;
  /** The due day in words where it was not written as a date: "Quý III/2024", "Thường xuyên" (then without a day). */
  readonly timing: string;
  readonly product: string;
  /** Nguồn lực: budget, people, as written. */
  readonly resources: string;
  /** 0–100, whole percent; null = not stated. */
  readonly progress: number | null;
  /** When it was taken out of the plan; it stays in the history. */
  readonly removedAt: Instant | null;
  readonly removedBy: string;
}
