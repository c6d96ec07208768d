import { Decrypter, Encrypter } from 'age-encryption';
import { Problem } from '#shared/problem.ts';

/** Characters; shorter ones are guessed. */
const SHORTEST_PASSPHRASE = 12;
/** scrypt with N = 2^17: about a second and 128 MB here, as much for every guess of an attacker. */
const WORK_FACTOR = 17;

/** Who can open the package. */
export type Addressees =
  /** Keys of machines (`age1…`, Device.encryptTo). */
  { readonly recipients: readonly string[] } | { readonly passphrase: string; readonly workFactor?: number };

/** What opens it: the machine's own key (ageIdentity), or the passphrase that was told. */
export type Opener = { readonly identity: CryptoKey } | { readonly passphrase: string };

/** To be shown where encryption is chosen: a plain statement of what stays visible. */
export const NOT_HIDDEN =
  'Mã hóa che nội dung bên trong. Không che: tên tệp, kích thước gần đúng, thời điểm gửi, ai gửi cho ai, ' +
  'có bao nhiêu nơi nhận. Ai có máy nhận hoặc mật khẩu thì đọc được, kể cả sau này.';

/**
 * The whole .skh file as an age file. Passphrases are NFC-normalised, because input methods differ.
 * @throws Problem `passphrase-too-short`, `nobody-to-encrypt-to`, `bad-recipient`
 */
export async function encryptPackage(file: Uint8Array, to: Addressees): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in to) {
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
  for (const recipient of new Set(to.recipients)) addRecipient(encrypter, recipient);
  return encrypter.encrypt(file);
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new Problem('bad-recipient', 'Mã nhận gói mã hóa của một máy không đúng.', {
      where: recipient,
      advice: 'Đồng chí nhận lại yêu cầu của máy đó rồi thử lại.',
      cause: error,
    });
  }
}

/**
 * The .skh file inside.
 * @throws Problem `not-for-us` (another key or passphrase is needed, or the head was changed), `encrypted-damaged`
 */
export async function decryptPackage(file: Uint8Array, opener: Opener): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase.normalize('NFC'));
  else decrypter.addIdentity(opener.identity);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) {
      throw new Problem('not-for-us', 'Gói được mã hóa cho máy khác hoặc bằng mật khẩu khác.', {
        advice:
          'Đồng chí kiểm tra mật khẩu, hoặc đề nghị nơi gửi mã hóa lại cho máy này. Sổ không thay đổi gì.',
        cause: error,
      });
    }
    throw new Problem('encrypted-damaged', 'Gói mã hóa bị hỏng hoặc bị sửa nên không mở được.', {
      advice: 'Đồng chí chép lại tệp từ nguồn hoặc đề nghị nơi gửi xuất gói mới. Sổ không thay đổi gì.',
      cause: error,
    });
  }
}
