import { Decrypter, Encrypter } from 'age-encryption';
import { encryptedDamaged, isNotForUs } from '#shared/crypto/open-age-header.ts';
import { Problem } from '#shared/problem.ts';
import { ageHeader, passphraseWork } from './age-header.ts';

/** Characters; shorter ones are guessed. */
const SHORTEST_PASSPHRASE = 12;
/** scrypt with N = 2^17: about a second and 128 MB here, as much for every guess of an attacker. */
const WORK_FACTOR = 17;
/** 256 MB and two seconds; what asks for more would hold this machine up, and is no work of this program. */
const MOST_WORK = 18;

/** Who can open the package. */
export type Addressees =
  /** Keys of machines (`age1…`, Device.encryptTo). */
  { readonly recipients: readonly string[] } | { readonly passphrase: string; readonly workFactor?: number };

/** What opens it: a key at hand (ageIdentity), the machine's keys where they lie, or the passphrase that was told. */
export type Opener =
  | { readonly identity: CryptoKey }
  | { readonly openHeader: (header: Uint8Array) => Promise<Uint8Array | null> }
  | { readonly passphrase: string };

/** To be shown where encryption is chosen: a plain statement of what stays visible. */
export const NOT_HIDDEN =
  'Mã hóa che nội dung bên trong. Không che: tên tệp, kích thước gần đúng, thời điểm gửi, ai gửi cho ai, ' +
  'có bao nhiêu nơi nhận. Ai có máy nhận hoặc mật khẩu thì đọc được, kể cả sau này.';

/**
 * The whole .skh file as an age file. Passphrases are NFC-normalised, because input methods differ.
 * @throws Problem `passphrase-too-short`, `nobody-to-encrypt-to`, `bad-recipient`
 */
export async function encryptPackage(file: Uint8Array, to: Addressees): Promise<Uint8Array> {
  if ('passphrase' in to) {
    const encrypter = new Encrypter();
    const passphrase = to.passphrase.normalize('NFC');
    if ([...passphrase].length < SHORTEST_PASSPHRASE) {
      throw new Problem('passphrase-too-short', `Mật khẩu cần ít nhất ${SHORTEST_PASSPHRASE} ký tự.`, {
        advice: 'Đồng chí dùng một câu dễ nhớ và báo cho nơi nhận qua điện thoại, không gửi cùng tệp.',
      });
    }
    encrypter.setScryptWorkFactor(to.workFactor ?? WORK_FACTOR);
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(file);
  }
  if (to.recipients.length === 0) {
    throw new Problem('nobody-to-encrypt-to', 'Chưa chọn máy nào được mở gói.', {
      advice: 'Đồng chí chọn ít nhất một cơ quan nhận, hoặc đặt mật khẩu.',
    });
  }
  const recipients = [...new Set(to.recipients)];
  try {
    return await encryptFor(file, recipients);
  } catch (error) {
    // One address that is none must not keep the file from all the others without being named.
    for (const recipient of recipients)
      await encryptFor(new Uint8Array(1), [recipient]).catch(badRecipient(recipient));
    throw error;
  }
}

async function encryptFor(file: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(file);
}

function badRecipient(recipient: string): (error: unknown) => never {
  return (cause) => {
    throw new Problem('bad-recipient', 'Địa chỉ nhận gói kín của một máy không đúng.', {
      where: recipient,
      advice: 'Đồng chí bỏ chọn cơ quan đó, hoặc nhận lại yêu cầu của máy đó rồi thử lại.',
      cause,
    });
  };
}

/**
 * The .skh file inside.
 * @throws Problem `not-for-us` (another key or passphrase is needed, or the head was changed), `encrypted-damaged`,
 *   `passphrase-too-costly`
 */
export async function decryptPackage(file: Uint8Array, opener: Opener): Promise<Uint8Array> {
  if ('passphrase' in opener && (passphraseWork(file) ?? 0) > MOST_WORK) {
    throw new Problem(
      'passphrase-too-costly',
      'Mật khẩu của gói được đặt theo cách làm treo máy, không mở.',
      {
        advice: 'Đồng chí đề nghị nơi gửi xuất lại bằng Sổ Kế hoạch. Sổ không thay đổi gì.',
      },
    );
  }
  const decrypter = new Decrypter();
  if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase.normalize('NFC'));
  else if ('identity' in opener) decrypter.addIdentity(opener.identity);
  else {
    const header = ageHeader(file);
    decrypter.addIdentity({
      unwrapFileKey: async () => (header === null ? null : opener.openHeader(header)),
    });
  }
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    if (isNotForUs(error)) {
      throw 'passphrase' in opener
        ? new Problem('not-for-us', 'Gói được mã hóa bằng mật khẩu khác.', {
            advice: 'Đồng chí hỏi lại mật khẩu qua điện thoại. Sổ không thay đổi gì.',
            cause: error,
          })
        : new Problem('not-for-us', 'Gói kín này dành cho máy khác, máy này không mở được.', {
            advice:
              'Đồng chí đề nghị nơi gửi xuất lại: chọn cơ quan này ở mục Ai mở được, hoặc để ai cũng mở được. Máy ' +
              'mới hay vừa lập khóa mới thì gửi yêu cầu nhận máy trước. Sổ không thay đổi gì.',
            cause: error,
          });
    }
    throw error instanceof Problem ? error : encryptedDamaged(error);
  }
}
