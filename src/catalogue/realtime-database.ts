import { defineLibrary } from './types.js';

export const realtimeDatabase = defineLibrary({
  name: 'realtime-database',
  packages: ['firebase/database', 'firebase-admin/database'],
  rows: [
    {
      id: 'realtime-database/remove',
      path: ['remove', '…ref().remove'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@firebase/database@1.1.5 dist/index.cjs.js',
    },
  ],
});
