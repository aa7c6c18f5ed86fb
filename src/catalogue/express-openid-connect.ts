import { defineLibrary } from './types.js';

export const expressOpenidConnect = defineLibrary({
  name: 'express-openid-connect',
  packages: ['express-openid-connect'],
  rows: [],
  requestSessions: [
    {
      id: 'express-openid-connect/logout',
      property: 'oidc',
      store: { server: 'if-option', options: ['idpLogout=true', 'auth0Logout=true', 'session.store'] },
      ends: ['logout'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: 'appSession',
      evidence:
        'express-openid-connect@3.4.0 lib/context.js, lib/config.js: idpLogout is off by default, and appSession a cookie',
    },
  ],
});
