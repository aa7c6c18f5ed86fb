import { defineLibrary } from './types.js';

export const firestore = defineLibrary({
  name: 'firestore',
  packages: [
    'firebase-admin/firestore',
    'firebase-admin',
    '@google-cloud/firestore',
    'firebase/firestore',
    '@firebase/firestore',
  ],
  rows: [
    {
      id: 'firestore/batch-delete',
      path: ['…batch().….delete', 'writeBatch().….delete'],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['commit'] },
      evidence:
        '@google-cloud/firestore@8.7.1 types/firestore.d.ts; @firebase/firestore@4.17.2: sent by commit',
    },
    {
      id: 'firestore/batch-update',
      path: ['…batch().….update', 'writeBatch().….update'],
      effect: { kind: 'record', verb: 'update', lazy: 'inert', terminators: ['commit'] },
      evidence:
        '@google-cloud/firestore@8.7.1 types/firestore.d.ts; @firebase/firestore@4.17.2: sent by commit',
    },
    {
      id: 'firestore/delete-doc',
      path: 'deleteDoc',
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@firebase/firestore@4.17.2 dist/index.d.ts',
    },
    {
      id: 'firestore/update-doc',
      path: ['updateDoc', 'setDoc', '…doc().update|set'],
      effect: { kind: 'record', verb: 'update' },
      evidence: '@firebase/firestore@4.17.2 dist/index.d.ts; @google-cloud/firestore@8.7.1',
    },
    {
      id: 'firestore/ref-delete',
      path: ['…doc().delete', '…recursiveDelete'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@google-cloud/firestore@8.7.1 build/src/reference/document-reference.js',
    },
  ],
});
