import { writeFileSync } from 'node:fs';
import { vectorPackage } from './vector-package.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npx tsx shared/package/testing/freeze.ts FILE.skh');
writeFileSync(file, await vectorPackage());
