/**
 * Who may import what, in one table. `node build/scripts/lint-config.mjs` writes it into .oxlintrc.json, which sees
 * static imports while one types; build/fences.test.ts holds every source against the same table, dynamic imports and
 * relative paths included, and fails when .oxlintrc.json was not written anew.
 *
 * folders   whom the fence guards: top folders or folders inside them
 * except    folders inside them that may; this list may only become shorter
 * forbid    what they must not import: folders of this repository (`renderer`), packages (`npm:dexie`), Node (`node:`)
 * tests     what their tests may import all the same
 * message   what to do instead
 */
export const FENCES = [
  {
    name: 'shared is pure',
    folders: ['shared'],
    except: [],
    forbid: [
      'electron',
      'renderer',
      'cli',
      'seeds',
      'build',
      'e2e',
      'bench',
      'npm:electron',
      'npm:react',
      'npm:react-dom',
      'npm:@mantine/core',
      'node:',
    ],
    tests: ['seeds', 'node:'],
    message:
      'shared/ runs in Node and in Chromium and imports nothing outside shared/: take it as an argument.',
  },
  {
    name: 'main knows no page and no rule of the field',
    folders: ['electron'],
    except: [],
    forbid: [
      'renderer',
      'cli',
      'seeds',
      'shared/domain',
      'shared/ledger',
      'shared/package',
      'shared/book',
      'shared/office',
      'npm:react',
    ],
    tests: [],
    message: 'electron/ and renderer/ meet in shared/contracts only: add a call to shared/contracts/ipc.ts.',
  },
  {
    name: 'the page knows no main',
    folders: ['renderer'],
    except: [],
    forbid: ['electron', 'cli', 'build', 'e2e', 'npm:electron', 'node:'],
    tests: ['node:'],
    message: 'The page asks its host: add a call to shared/contracts/host.ts and use it through `Host`.',
  },
  {
    name: 'only data knows Dexie',
    folders: ['shared', 'renderer', 'cli', 'electron', 'seeds'],
    except: ['renderer/data'],
    forbid: ['npm:dexie', 'npm:dexie-react-hooks'],
    tests: [],
    message: 'Only renderer/data knows the database: use or add a hook or a store there.',
  },
  {
    name: 'only workers and the command line know the office libraries',
    folders: ['shared', 'renderer', 'cli', 'electron', 'seeds'],
    except: ['shared/office', 'renderer/workers', 'cli'],
    forbid: ['npm:xlsx', 'npm:exceljs', 'npm:docx'],
    tests: [],
    message: 'Spreadsheet and Word libraries are heavy: ask renderer/workers, which use shared/office.',
  },
  {
    name: 'features do not import each other',
    folders: ['renderer/features'],
    except: [],
    /** Other folders beside the importing file's own. */
    forbid: ['renderer/features'],
    ownFolder: true,
    tests: [],
    message: 'What two features need belongs in renderer/ui, renderer/state, renderer/use-cases or shared/.',
  },
  {
    name: 'the command line knows no window',
    folders: ['cli'],
    except: [],
    forbid: ['renderer', 'electron', 'npm:electron', 'npm:react', 'npm:react-dom', 'npm:@mantine/core'],
    tests: ['renderer'],
    message: 'cli/ runs in plain Node over shared/ and seeds/: move what both need to shared/.',
  },
];

/** Components of Mantine that inject a style element at run time, which the content security policy refuses. */
export const BANNED_COMPONENTS = {
  module: '@mantine/core',
  names: ['AppShell', 'Grid', 'SimpleGrid'],
  message:
    'It injects a style element, which the content security policy refuses: use a CSS grid in a .css file.',
};

/** Only this folder may touch the bridge of the preload, `window.desktop`. */
export const BRIDGE = {
  folder: 'renderer/host',
  property: 'desktop',
  message: 'Only renderer/host knows the bridge: use the `Host` the session carries.',
};
