import { defineLibrary } from './types.js';

export const expressOpenidConnect = defineLibrary({
  name: 'express-openid-connect',
  packages: ['express-openid-connect'],
  rows: [
    {
      id: 'express-openid-connect/logout',
      shape: 'oidc.logout',
      effect: { kind: 'signs-out', provider: 'OpenID Connect' },
      evidence:
        'express-openid-connect@3.4.0 lib/context.js; idpLogout decides whether the provider takes part',
    },
  ],
});
