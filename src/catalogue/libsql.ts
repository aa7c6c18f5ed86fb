import { defineLibrary } from './types.js';

export const libsql = defineLibrary({
  name: 'libsql',
  packages: ['@libsql/client', '@libsql/client/*'],
  rows: [
    {
      id: 'libsql/execute',
      path: '…execute|executeMultiple|batch',
      effect: { kind: 'sql', text: 0 },
      evidence: '@libsql/client@0.18.0, run: sent by the call itself; transaction() alone sends nothing',
    },
  ],
});
