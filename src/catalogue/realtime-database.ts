import { defineLibrary } from './types.js';

export const realtimeDatabase = defineLibrary({
  name: 'realtime-database',
  packages: ['firebase/database', '@firebase/database', 'firebase-admin/database', 'firebase-admin'],
  rows: [
    {
      id: 'realtime-database/remove',
      path: ['remove', '…ref().remove'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@firebase/database@1.1.5 dist/index.cjs.js: remove is set(ref, null)',
    },
    {
      id: 'realtime-database/update',
      path: ['update', '…ref().update'],
      effect: { kind: 'record', verb: 'update' },
      evidence: '@firebase/database@1.1.5 dist/index.cjs.js',
    },
    {
      id: 'realtime-database/set',
      path: ['set', '…ref().set'],
      effect: { kind: 'record', verb: 'insert' },
      evidence: '@firebase/database@1.1.5 dist/index.cjs.js: setting null removes',
    },
  ],
});
