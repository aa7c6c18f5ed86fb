import { defineLibrary } from './types.js';

export const dynamoose = defineLibrary({
  name: 'dynamoose',
  packages: ['dynamoose'],
  rows: [
    {
      id: 'dynamoose/delete',
      path: ['…model().delete|batchDelete', '…model().get().delete'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'dynamoose@4.2.0, run: sent by the call itself',
    },
    {
      id: 'dynamoose/update',
      path: '…model().update',
      effect: { kind: 'record', verb: 'update' },
      evidence: 'dynamoose@4.2.0, run: sent by the call itself',
    },
  ],
});
