import process, { argv, stderr, stdout } from 'node:process';
import { main } from './main.ts';

// A reader that closes early ("skh … | head") is no error of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(argv.slice(2), { stdout, stderr });
