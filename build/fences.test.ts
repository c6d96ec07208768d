import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachOf } from './fence-breaches.ts';
import { BANNED_COMPONENTS, BRIDGE, FENCES } from './fences.mjs';
import { importsOf } from './imports-of.ts';
import { lintConfig } from './lint-rules.mjs';
import { sources } from './sources.ts';

const all = sources();

function breaches(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(file, text).flatMap((imported) => {
      const fence = breachOf(FENCES, file, imported);
      return fence === undefined ? [] : [`${file} imports ${imported}: ${fence.message}`];
    }),
  );
}

describe('import fences', () => {
  test('hold over every source, dynamic imports included', () => {
    expect(all.size).toBeGreaterThan(200);
    expect(breaches(all)).toEqual([]);
  });

  test.each([
    ['shared/domain/x.ts', `import { a } from '../../renderer/ui/a.ts';`],
    ['shared/domain/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['shared/domain/x.ts', `const plan = await import('#seeds/plan-158/plan-158.ts');`],
    ['electron/x.ts', `import { a } from '#shared/domain/plan.ts';`],
    ['renderer/ui/x.tsx', `import type { Main } from '../../electron/main.ts';`],
    ['renderer/ui/x.tsx', `import {\n  Dexie,\n} from 'dexie';`],
    ['renderer/features/report/x.ts', `const { read } = await import("xlsx");`],
    ['renderer/features/report/x.ts', `export { a } from '../summary/a.ts';`],
    ['renderer/features/report/deep/x.ts', `import '#renderer/features/summary/a.ts';`],
    ['cli/x.ts', `import { a } from '#renderer/data/a.ts';`],
  ])('see a breach in %s: %s', (file, source) => {
    expect(breaches(new Map([[file, source]]))).toHaveLength(1);
  });

  test.each([
    ['shared/domain/x.test.ts', `import { plan158 } from '#seeds/plan-158/plan-158.ts';`],
    ['renderer/data/x.ts', `import { Dexie } from 'dexie';`],
    ['renderer/workers/x.ts', `import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';`],
    ['renderer/features/report/deep/x.ts', `import { a } from '../a.ts';`],
    ['electron/x.ts', `import type { Calls } from '#shared/contracts/ipc.ts';`],
  ])('let pass in %s: %s', (file, source) => {
    expect(breaches(new Map([[file, source]]))).toEqual([]);
  });

  test('.oxlintrc.json was written from the same table', () => {
    const written: unknown = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../.oxlintrc.json'), 'utf8'),
    );
    expect(written, 'run: node build/scripts/lint-config.mjs').toEqual(lintConfig());
  });
});

describe('what no import rule can see', () => {
  const page = [...all].filter(([file]) => file.startsWith('renderer/') && !file.endsWith('.d.ts'));

  test('only renderer/host touches the bridge', () => {
    const bridge = new RegExp(String.raw`\b(?:window|globalThis|self)(?:\.|\[['"])${BRIDGE.property}\b`);
    const found = page.filter(([file, text]) => !file.startsWith(`${BRIDGE.folder}/`) && bridge.test(text));
    expect(
      found.map(([file]) => file),
      BRIDGE.message,
    ).toEqual([]);
  });

  test('no component of Mantine that injects a style, and no responsive style props', () => {
    const { names, module } = BANNED_COMPONENTS;
    const banned = new RegExp(
      String.raw`import\s*\{[^}]*\b(?:${names.join('|')})\b[^}]*\}\s*from '${module}'`,
    );
    const responsive = /=\{\{\s*(?:base|xs|sm|md|lg|xl):/;
    const found = page.filter(([, text]) => banned.test(text) || responsive.test(text));
    expect(
      found.map(([file]) => file),
      BANNED_COMPONENTS.message,
    ).toEqual([]);
  });

  test('no inline script or style in the page, and the same policy as the desktop program sends', async () => {
    const html = readFileSync(path.join(import.meta.dirname, '../renderer/index.html'), 'utf8');
    const { PAGE_POLICY_HEADER, PAGE_POLICY_META } =
      await import('../shared/contracts/content-security-policy.ts');
    expect(html).toContain(`content="${PAGE_POLICY_META}"`);
    expect(PAGE_POLICY_HEADER).toBe(`${PAGE_POLICY_META}; frame-ancestors 'none'`);
    expect(PAGE_POLICY_HEADER).not.toContain('unsafe');
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/);
  });
});
