import { defineLibrary } from './types.js';

export const hanko = defineLibrary({
  name: 'hanko',
  packages: ['@teamhanko/hanko-elements', '@teamhanko/hanko-frontend-sdk'],
  rows: [
    {
      id: 'hanko/sign-out',
      path: ['Hanko().logout', 'Hanko().user.logout', 'register().hanko.logout'],
      effect: { kind: 'signs-out', provider: 'Hanko' },
      evidence: '@teamhanko/hanko-frontend-sdk@3.0.0 dist: POSTs /logout',
    },
  ],
});
