/** The content of .oxlintrc.json. */
export function lintConfig(): object;
