import { defineLibrary } from './types.js';

export const dynamoose = defineLibrary({
  name: 'dynamoose',
  packages: ['dynamoose'],
  rows: [
    {
      id: 'dynamoose/delete',
      path: '…model().delete',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'dynamoose@4.2.0, run',
    },
  ],
});
