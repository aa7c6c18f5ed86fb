import { defineLibrary } from './types.js';

export const mysql = defineLibrary({
  name: 'mysql',
  packages: ['mysql', 'promise-mysql', 'serverless-mysql'],
  rows: [
    {
      id: 'mysql/query',
      path: '…query|execute',
      effect: { kind: 'sql', text: 0 },
      evidence: 'mysql: a text of SQL as first argument (not read)',
    },
  ],
});
