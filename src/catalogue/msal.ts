import { defineLibrary } from './types.js';

export const msal = defineLibrary({
  name: 'msal',
  packages: ['@azure/msal-node', '@azure/msal-browser'],
  rows: [
    {
      id: 'msal/cache',
      path: ['…clearCache|removeAccount', '…signOut'],
      effect: { kind: 'nothing', because: 'it only empties the cache of this process' },
      evidence: '@azure/msal-node@7.2.1 lib/msal-node.cjs',
    },
    {
      id: 'msal/browser-logout',
      path: '…logoutRedirect|logoutPopup|logout',
      effect: { kind: 'signs-out', provider: 'Microsoft' },
      evidence: '@azure/msal-browser',
    },
  ],
});
