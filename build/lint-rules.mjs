import { BANNED_COMPONENTS, BRIDGE, FENCES } from './fences.mjs';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'e2e/**', 'bench/**'];

/** The content of .oxlintrc.json. */
export function lintConfig() {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'import', 'react', 'unicorn', 'oxc', 'promise'],
    categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
    ignorePatterns: ['out/**', 'release/**', 'node_modules/**', 'test-results/**'],
    rules: {
      ...STRICTER,
      ...NOT_OURS,
    },
    overrides: [...configOverrides(), ...fenceOverrides(), bridgeOverride(), testOverride()],
  };
}

const STRICTER = {
  eqeqeq: 'error',
  'no-empty': 'error',
  'no-console': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  'typescript/no-non-null-assertion': 'error',
  'typescript/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
  'typescript/consistent-type-imports': 'error',
  // Texts are taken apart by code points on purpose; spreading anything else is a mistake.
  'typescript/no-misused-spread': ['error', { allow: ['string'] }],
  'import/no-cycle': 'error',
  'import/no-default-export': 'error',
  'react/rules-of-hooks': 'error',
};

/** Rules of the switched-on categories that ask for what we do not want. */
const NOT_OURS = {
  // The automatic JSX runtime needs no React in scope.
  'react/react-in-jsx-scope': 'off',
  // Reading and writing one after the other is often the point: order, memory, a half-written folder.
  'no-await-in-loop': 'off',
  // A validated value must be given its type somewhere.
  'typescript/no-unsafe-type-assertion': 'off',
  // Style sheets and workers are imported for what they do.
  'import/no-unassigned-import': 'off',
  // A function named inside another says what it is for.
  'unicorn/consistent-function-scoping': 'off',
  // `undefined` said by falling off the end is clear with return types checked by the compiler.
  'typescript/consistent-return': 'off',
  // Objects of functions without `this` are taken apart all over (hosts, hooks, translations).
  'typescript/unbound-method': 'off',
  // fast-check is used as `fc.…`, as its documentation does.
  'import/no-named-as-default-member': 'off',
  'import/no-named-as-default': 'off',
  // Immutable updates copy on purpose; the lists are short.
  'oxc/no-map-spread': 'off',
  // Lines of a text have no other key than their place.
  'react/no-array-index-key': 'off',
  // For the React compiler, which is not used; react/exhaustive-deps stays.
  'react/memo-dependencies': 'off',
  'react/set-state-in-effect': 'off',
  'react/exhaustive-effect-dependencies': 'off',
  'react/incompatible-library': 'off',
  'react/immutability': 'off',
  'react/hooks': 'off',
  // `sort` on a list made a line above is fine.
  'unicorn/no-array-sort': 'off',
  'unicorn/prefer-set-has': 'off',
  'promise/always-return': 'off',
  // For windows; a worker's postMessage has no target.
  'unicorn/require-post-message-target-origin': 'off',
  'no-underscore-dangle': 'off',
};

function configOverrides() {
  return [
    { files: ['build/**', 'cli/**', 'bench/**', 'e2e/stand-in/**'], rules: { 'no-console': 'off' } },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ];
}

/**
 * An override replaces the rule of an earlier one, so each folder that any fence names gets all fences that guard it,
 * wider folders first.
 */
function fenceOverrides() {
  const zones = [...new Set(FENCES.flatMap(({ folders, except }) => [...folders, ...except]))].sort(
    (a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1),
  );
  return zones.map((zone) => ({
    files: [`${zone}/**`],
    rules: { 'no-restricted-imports': ['error', restrictions(zone)] },
  }));
}

function restrictions(zone) {
  const guarding = FENCES.filter((fence) => guards(fence, zone));
  const { module, names, message } = BANNED_COMPONENTS;
  return {
    paths: [{ name: module, importNames: names, message }],
    patterns: guarding.map((fence) => ({ group: fence.forbid.flatMap(patternsOf), message: fence.message })),
  };
}

function guards({ folders, except }, zone) {
  const covers = (folder) => zone === folder || zone.startsWith(`${folder}/`);
  return folders.some(covers) && !except.some(covers);
}

/** How an import of the forbidden thing is written: aliases and packages; relative paths are left to the test. */
function patternsOf(forbidden) {
  if (forbidden === 'node:') return ['node:*'];
  if (forbidden.startsWith('npm:')) {
    const name = forbidden.slice('npm:'.length);
    return [name, `${name}/*`];
  }
  return [`#${forbidden}/*`, `#${forbidden}/**`];
}

function bridgeOverride() {
  return {
    files: ['renderer/**'],
    excludeFiles: [`${BRIDGE.folder}/**`],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: BRIDGE.property, message: BRIDGE.message },
        { object: 'globalThis', property: BRIDGE.property, message: BRIDGE.message },
      ],
    },
  };
}

/** Tests may reach for seeds and files; build/fences.test.ts knows which exactly. */
function testOverride() {
  return {
    files: TESTS,
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'typescript/no-non-null-assertion': 'off',
      'typescript/require-array-sort-compare': 'off',
      // Playwright hands fixtures on with a function called `use`.
      'react/rules-of-hooks': 'off',
      'unicorn/prefer-array-find': 'off',
    },
  };
}
