import { defineLibrary } from './types.js';

export const neon = defineLibrary({
  name: 'neon',
  packages: ['@neondatabase/serverless'],
  rows: [
    {
      id: 'neon/sql',
      path: ['neon()', 'neon().query'],
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: '@neondatabase/serverless@1.2.0, run',
    },
    {
      id: 'neon/pool',
      path: ['Pool().query', 'Client().query'],
      effect: { kind: 'sql', text: 0 },
      evidence: '@neondatabase/serverless@1.2.0 index.d.ts',
    },
  ],
});
