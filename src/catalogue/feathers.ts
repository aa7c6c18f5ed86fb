import { defineLibrary } from './types.js';

export const feathers = defineLibrary({
  name: 'feathers',
  packages: ['@feathersjs/feathers', '@feathersjs/authentication', '@feathersjs/koa', '@feathersjs/express'],
  rows: [
    {
      id: 'feathers/authentication-remove',
      shape: 'service().remove',
      on: /^authentication$/,
      needsLibrary: true,
      effect: {
        kind: 'nothing',
        because: 'the authentication service only checks the token again and emits an event',
      },
      evidence: '@feathersjs/authentication@5.0.50 lib/service.js',
    },
  ],
});
