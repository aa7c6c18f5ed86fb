import { defineLibrary } from './types.js';

export const remixAuth = defineLibrary({
  name: 'remix-auth',
  packages: ['remix-auth'],
  rows: [
    {
      id: 'remix-auth/logout',
      path: 'Authenticator().logout',
      effect: { kind: 'ends-storage-session', storage: 'constructor' },
      evidence: 'remix-auth@3.7.0 build/authenticator.js',
    },
  ],
});
