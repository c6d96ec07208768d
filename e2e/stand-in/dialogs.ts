import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { StandInBrowserWindow } from './browser-window.ts';
import type { StandInWebContents } from './web-contents.ts';

/**
 * Dialogs in the page: a real file chooser, a prompt, a message. Tests usually replace these functions by answers
 * (e2e/support), as they must on real Electron.
 */
export const dialog = {
  async showOpenDialog(
    window: StandInBrowserWindow,
    { properties = [], filters = [] }: OpenDialogOptions,
  ): Promise<OpenDialogReturnValue> {
    const extensions = filters
      .flatMap((filter) => filter.extensions)
      .filter((extension) => extension !== '*');
    const filePaths = await chooseFiles(window.webContents, {
      multiple: properties.includes('multiSelections'),
      accept: extensions.map((extension) => `.${extension}`).join(','),
    });
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(
    window: StandInBrowserWindow,
    { title = 'Save as', defaultPath = '' }: SaveDialogOptions,
  ): Promise<SaveDialogReturnValue> {
    const question = `prompt(${JSON.stringify(title)}, ${JSON.stringify(defaultPath)})`;
    const answer = await window.webContents.executeJavaScript(question, true);
    return typeof answer === 'string' && answer !== ''
      ? { canceled: false, filePath: answer }
      : { canceled: true, filePath: '' };
  },

  async showMessageBox(
    window: StandInBrowserWindow,
    { message, detail = '', buttons = ['OK'], defaultId = 0, cancelId }: MessageBoxOptions,
  ): Promise<MessageBoxReturnValue> {
    const ask = buttons.length > 1 ? 'confirm' : 'alert';
    const agreed = await window.webContents.executeJavaScript(
      `${ask}(${JSON.stringify(`${message}\n${detail}`)})`,
      true,
    );
    const refused = buttons.length > 1 && agreed !== true;
    return { response: refused ? (cancelId ?? buttons.length - 1) : defaultId, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`);
  },
};

/** A real file input in the page: a person sees Chromium's chooser, a test answers `filechooser`. */
async function chooseFiles(
  contents: StandInWebContents,
  { multiple, accept }: { readonly multiple: boolean; readonly accept: string },
): Promise<string[]> {
  const settings = JSON.stringify({ type: 'file', multiple, accept });
  const chosen = await contents.command('Runtime.evaluate', {
    expression: `new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), ${settings});
      input.onchange = () => resolve([...input.files]);
      input.oncancel = () => resolve([]);
      input.click();
    })`,
    awaitPromise: true,
    userGesture: true,
  });
  const files: string[] = [];
  for (;;) {
    const { result } = await contents.command('Runtime.callFunctionOn', {
      ...(chosen.result.objectId === undefined ? {} : { objectId: chosen.result.objectId }),
      functionDeclaration: 'function (index) { return this[index]; }',
      arguments: [{ value: files.length }],
    });
    if (result.objectId === undefined) return files;
    const { path } = await contents.command('DOM.getFileInfo', { objectId: result.objectId });
    files.push(path);
  }
}
