import { defineLibrary } from './types.js';

export const postgresJs = defineLibrary({
  name: 'postgres-js',
  packages: ['postgres'],
  rows: [
    {
      id: 'postgres-js/sql',
      path: ['default()', 'default().unsafe'],
      effect: { kind: 'sql', text: 0, lazy: 'thenable', terminators: ['execute', 'forEach'] },
      evidence: 'postgres@3.4.9 src/query.js, run',
    },
  ],
});
