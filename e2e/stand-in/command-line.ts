import fs from 'node:fs';
import path from 'node:path';

export interface CommandLine {
  /** `--name` and `--name=value`, without dashes. */
  readonly switches: Map<string, string>;
  /** Modules to load before main (`-r`), as Playwright passes its loader. */
  readonly preloads: readonly string[];
  /** The folder with the app's package.json. */
  readonly appFolder: string;
  readonly mainFile: string;
  readonly manifest: { readonly name: string; readonly productName?: string; readonly version: string };
}

/** Reads the arguments as Electron does: the first that is no switch is the app. */
function readCommandLine(args: readonly string[]): CommandLine {
  const switches = new Map<string, string>();
  const preloads: string[] = [];
  let app: string | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] ?? '';
    if (argument === '-r') {
      i += 1;
      preloads.push(args[i] ?? '');
    } else if (argument.startsWith('--')) {
      const [name = '', ...value] = argument.slice(2).split('=');
      switches.set(name, value.join('='));
    } else {
      app ??= argument;
    }
  }
  const appFolder = path.resolve(app ?? '.');
  const manifest = JSON.parse(fs.readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as {
    name: string;
    productName?: string;
    version: string;
    main: string;
  };
  return { switches, preloads, appFolder, mainFile: path.join(appFolder, manifest.main), manifest };
}

/** Main sees what Electron would give it: the executable, then the arguments. */
export const commandLine = readCommandLine(process.argv.slice(2));
process.argv.splice(1, 1);
