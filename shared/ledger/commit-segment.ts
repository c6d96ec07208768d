import type { AgencyId, Instant, PublicKey } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { knows } from './causal-index.ts';
import { decodeSegment } from './decode-segment.ts';
import { encodeSegment } from './encode-segment.ts';
import { ownerOf } from './entities.ts';
import { hashesOf, headsOf } from './heads-of.ts';
import { hashOf, holdSegment, isPlaced, type HeldSegment } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import type { SegmentBody } from './segment-body.ts';
import { SegmentFault } from './segment-fault.ts';
import { signatureMatches, signSegment } from './segment-signature.ts';
import { mayWrite } from './standing-of.ts';
import type { Change, Signer } from './types.ts';

/**
 * Makes the next segment of the signer's chain; its time is `now` as given, however the others' clocks stand.
 *
 * It names as seen what its own agency's machines and the focal point wrote, and nothing else: only there can two
 * people write the same field. Naming every agency's segments would make a plan package wait, at each agency, for
 * all the other agencies' reports.
 *
 * @throws Problem `not-owner`, `key-not-accepted`, `key-revoked`, `key-retired`, `own-work-waits`, `value-not-allowed`, `nothing-to-write`,
 *   `signature-failed`
 */
export async function commitSegment(
  state: LedgerState,
  changes: readonly Change[],
  signer: Signer,
  now: Instant,
): Promise<HeldSegment> {
  const { publicKey: author } = signer;
  checkAuthor(state, changes, signer);
  const end = state.chainEnd(author);
  checkWhole(state, author, end?.body.head.n ?? 0);
  const seen = headsOf(state.applied().filter((segment) => concerns(state, author, segment))).filter(
    (head) => end === undefined || !knows(end.place, head.place),
  );
  const bytes = encodeSegment(
    {
      plan: state.options.planId,
      author,
      n: (end?.body.head.n ?? 0) + 1,
      prev: end === undefined ? null : hashOf(end),
      deps: hashesOf(seen),
      time: Math.max(0, Math.trunc(now)),
    },
    changes,
  );
  const body = decodeOwn(bytes);
  const signed = await signSegment(bytes, signer);
  if (!(await signatureMatches(author, signed))) {
    throw new Problem(
      'signature-failed',
      'Máy này không ký được nội dung vừa ghi: khóa của máy không khớp.',
      {
        advice: 'Đồng chí khởi động lại chương trình; nếu còn báo thì lập khóa mới và xin đầu mối nhận máy.',
      },
    );
  }
  return holdSegment(signed, body);
}

/** Written by a machine of the author's own agency or of the focal point. */
function concerns(state: LedgerState, author: PublicKey, segment: HeldSegment): boolean {
  const own = state.agenciesOf(author);
  const theirs = state.agenciesOf(segment.body.head.author);
  return [...theirs].some((agency) => own.has(agency) || agency === state.options.focalAgency);
}

/** The same checks that every receiver will make, before anything is signed. */
function checkAuthor(state: LedgerState, changes: readonly Change[], { publicKey }: Signer): void {
  const { focalAgency } = state.options;
  const agencies = state.agenciesOf(publicKey);
  if (agencies.size === 0) {
    throw new Problem('key-not-accepted', 'Khóa của máy này chưa được cơ quan đầu mối nhận.', {
      advice: 'Đồng chí gửi gói dữ liệu cho đầu mối và chờ gói kế hoạch mới.',
    });
  }
  const ended = [...agencies].filter((agency) => state.roster.endsIn(publicKey, agency).length > 0);
  const writesFor = ended.length === agencies.size ? null : ownersOfChanges(changes, focalAgency);
  const over = ended.find((agency) => writesFor?.has(agency) ?? true);
  if (over !== undefined && state.roster.isRetired(publicKey, over)) {
    throw new Problem('key-retired', 'Khóa của máy này đã được thay bằng khóa khác nên không ghi được nữa.', {
      advice: 'Đồng chí dùng máy có khóa mới, hoặc lập khóa mới cho máy này và xin nhận lại.',
    });
  }
  if (over !== undefined) {
    throw new Problem('key-revoked', 'Máy khác của cơ quan đã thu hồi máy này nên không ghi được nữa.', {
      advice: 'Đồng chí hỏi cán bộ giữ máy kia; thu hồi nhầm thì máy đó bấm Nhận lại ở trang Máy và khóa.',
    });
  }
  if (state.roster.cutsOf(publicKey).length > 0) {
    throw new Problem('key-revoked', 'Cơ quan đầu mối đã ngừng nhận dữ liệu ghi từ máy này.', {
      advice: 'Đồng chí liên hệ đầu mối để nhận lại máy bằng khóa mới.',
    });
  }
  if (!changes.some(({ fields }) => Object.keys(fields).length > 0)) {
    throw new Problem('nothing-to-write', 'Không có thay đổi nào để ghi.');
  }
  const foreign = changes.find(({ entity }) => !mayWrite(agencies, ownerOf(entity), focalAgency));
  if (foreign !== undefined) throw notOwner(foreign.entity);
  if (changes.some(({ entity }) => entity.startsWith('roster/'))) {
    const mixed = changes.find(({ entity }) => !isFocal(ownerOf(entity), focalAgency));
    if (mixed !== undefined) throw notOwner(mixed.entity);
  }
}

function ownersOfChanges(changes: readonly Change[], focalAgency: AgencyId): ReadonlySet<AgencyId | null> {
  return new Set(
    changes.map(({ entity }) => {
      const owner = ownerOf(entity);
      return owner === 'focal' ? focalAgency : owner;
    }),
  );
}

/** Own segments that wait have taken the next numbers; giving those out again would be a fork. */
function checkWhole(state: LedgerState, author: PublicKey, last: number): void {
  const waiting = [...state.intake.all()].filter(
    (held) =>
      held.standing === 'missing' &&
      !isPlaced(held) &&
      held.body.head.author === author &&
      held.body.head.n > last,
  );
  if (waiting.length === 0) return;
  throw new Problem('own-work-waits', 'Phần máy này đã ghi trước đây chưa nối được vì còn thiếu gói.', {
    advice: 'Đồng chí nhận gói kế hoạch mới nhất và gói máy này đã xuất gần nhất, rồi ghi lại.',
  });
}

function isFocal(owner: AgencyId | 'focal' | null, focalAgency: AgencyId): boolean {
  return owner === 'focal' || owner === focalAgency;
}

function notOwner(entity: string): Problem {
  return new Problem('not-owner', 'Nội dung này thuộc phần việc của cơ quan khác nên không ghi được.', {
    where: entity,
    advice: 'Đồng chí đề nghị cơ quan đó ghi, hoặc kiểm tra cơ quan đã chọn khi mở sổ.',
  });
}

function decodeOwn(bytes: Uint8Array): SegmentBody {
  try {
    return decodeSegment(bytes);
  } catch (error) {
    if (!(error instanceof SegmentFault)) throw error;
    throw new Problem(
      'value-not-allowed',
      'Nội dung vừa nhập không ghi được vào sổ: sai ngày, số hoặc quá dài.',
      {
        where: error.message,
        advice: 'Đồng chí kiểm tra lại ngày và số rồi ghi lại.',
        cause: error,
      },
    );
  }
}
