import { defineLibrary } from './types.js';

export const meteor = defineLibrary({
  name: 'meteor',
  packages: ['meteor/accounts-base', 'meteor/meteor'],
  rows: [
    {
      id: 'meteor/destroy-token',
      path: '…destroyToken',
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: 'meteor accounts-base: the built-in method logout does the same (seen in public code)',
    },
    {
      id: 'meteor/logout-others',
      path: '…logoutOtherClients',
      effect: { kind: 'nothing', because: 'it keeps this session' },
      evidence: '@types/meteor@2.9.11',
    },
  ],
});
