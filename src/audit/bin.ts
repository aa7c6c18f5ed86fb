#!/usr/bin/env node
import { run } from './command.js';

// `logout-audit | head` closes the pipe: what is left to say has no reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
