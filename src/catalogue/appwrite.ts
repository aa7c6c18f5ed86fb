import { defineLibrary } from './types.js';

export const appwrite = defineLibrary({
  name: 'appwrite',
  packages: ['node-appwrite', 'appwrite'],
  rows: [
    {
      id: 'appwrite/delete-session',
      path: '…deleteSession|deleteSessions',
      effect: { kind: 'signs-out', provider: 'Appwrite' },
      evidence: 'node-appwrite@27.1.0 dist/services/{account,users}.d.ts',
    },
    {
      id: 'appwrite/by-shape',
      shape: 'account.deleteSession|deleteSessions',
      needsLibrary: true,
      effect: { kind: 'signs-out', provider: 'Appwrite' },
      evidence: 'node-appwrite@27.1.0 dist/services/account.d.ts',
    },
  ],
});
