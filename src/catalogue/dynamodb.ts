import { defineLibrary } from './types.js';

export const dynamodb = defineLibrary({
  name: 'dynamodb',
  packages: ['aws-sdk', '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  rows: [
    {
      id: 'dynamodb/document-client',
      path: 'DynamoDB.DocumentClient().delete',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['promise', 'send'] },
      evidence: 'aws-sdk@2.1693.0 lib/dynamodb/document_client.js, run',
    },
    {
      id: 'dynamodb/delete-command',
      path: ['DeleteCommand', 'DeleteItemCommand'],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
  ],
});
