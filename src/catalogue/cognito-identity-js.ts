import { defineLibrary } from './types.js';

export const cognitoIdentityJs = defineLibrary({
  name: 'cognito-identity-js',
  packages: ['amazon-cognito-identity-js'],
  rows: [
    {
      id: 'cognito-identity-js/global',
      path: '…globalSignOut',
      effect: { kind: 'signs-out', provider: 'Cognito' },
      evidence: 'amazon-cognito-identity-js@6.3.21 lib/CognitoUser.js',
    },
    {
      id: 'cognito-identity-js/with-callback',
      path: '…signOut',
      arity: [1, 1],
      effect: { kind: 'signs-out', provider: 'Cognito' },
      evidence: 'amazon-cognito-identity-js@6.3.21 lib/CognitoUser.js: revokes where it gets a callback',
    },
    {
      id: 'cognito-identity-js/local',
      path: '…signOut',
      arity: [0, 0],
      effect: {
        kind: 'nothing',
        because: 'without a callback it only drops the tokens that the client holds',
      },
      evidence: 'amazon-cognito-identity-js@6.3.21 lib/CognitoUser.js',
    },
  ],
});
