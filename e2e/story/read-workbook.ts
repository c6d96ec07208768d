import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { readAppendix } from '#shared/office/reading/read-appendix.ts';

export function readWorkbook(bytes: Uint8Array, planDate: CalendarDate): AppendixDocument {
  return readAppendix(bytes, { planDate, today: planDate, register: agencyRegister(builtInAgencies) });
}

/** Every text of an appendix as issued; not where it stood in its file. */
export function issuedTexts({ title, attachedTo, sections, tasks, notes }: AppendixDocument) {
  return {
    title,
    attachedTo,
    sections,
    notes,
    tasks: tasks.map(({ path, number, kind, parent, content, lead, coordinating, deadline, product }) => ({
      path,
      number,
      kind,
      parent,
      content,
      lead,
      coordinating,
      deadline,
      product,
    })),
  };
}
