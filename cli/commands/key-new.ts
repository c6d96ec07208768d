import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { generateSigner } from '#shared/crypto/ed25519.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { keyRequestText } from '#shared/package/key-request.ts';
import type { Command } from '../command.ts';
import { findAgency } from '../periods/find-agency.ts';
import { refuseExistingFile, secretOf, writeMachineKey } from '../periods/machine-key.ts';
import { planOption } from '../plan-option.ts';

export const keyNewCommand: Command = {
  path: ['key', 'new'],
  summary: 'Lập khóa cho một máy làm việc bằng dòng lệnh, kèm dòng xin đầu mối nhận máy',
  synopsis: 'TỆP_KHÓA --plan MÃ --agency CƠ_QUAN --person TÊN [--json]',
  positionals: ['TỆP_KHÓA'],
  options: {
    plan: { value: 'MÃ', help: 'mã kế hoạch; 158 là Kế hoạch 158/KH-UBND' },
    agency: { value: 'CƠ_QUAN', help: 'mã hoặc tên cơ quan' },
    person: { value: 'TÊN', help: 'cán bộ dùng máy' },
  },
  details: [
    'Tệp khóa không đặt mật khẩu: ai đọc được thì ký thay được. Để ở nơi chỉ cán bộ đó mở được.',
    'Chép dòng SKH-KHOA vào chương trình của đầu mối (Máy và khóa → Nhận máy), so mã máy qua điện thoại.',
  ],
  async run(args) {
    const path = args.positional(0);
    const plan = planOption(args.required('plan'));
    const agency = findAgency(builtInAgencies, args.required('agency'));
    const person = args.required('person').normalize('NFC').trim();
    await refuseExistingFile(path);
    const signer = await generateSigner();
    const named = { plan, agency: agency.id, agencyName: agency.name, person };
    await writeMachineKey(path, { ...named, key: await secretOf(signer), last: null });
    const { publicKey } = signer;
    const request = await keyRequestText(
      {
        planId: plan,
        publicKey,
        agency: agency.id,
        agencyName: agency.name,
        person,
        encryptTo: await ageRecipient(signer),
      },
      signer,
    );
    const code = fingerprint(publicKey);
    return {
      json: { written: [path], ...named, publicKey, fingerprint: code, request },
      lines: [`Đã ghi ${path}.`, `Mã máy: ${code}`, 'Dòng xin nhận máy:', request],
    };
  },
};
