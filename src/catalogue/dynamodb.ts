import { defineLibrary } from './types.js';

export const dynamodb = defineLibrary({
  name: 'dynamodb',
  packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  rows: [
    {
      id: 'dynamodb/delete-command',
      path: ['DeleteCommand', 'DeleteItemCommand'],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
    {
      id: 'dynamodb/update-command',
      path: ['UpdateCommand', 'UpdateItemCommand'],
      effect: { kind: 'record', verb: 'update', lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
    {
      id: 'dynamodb/put-command',
      path: ['PutCommand', 'PutItemCommand'],
      effect: { kind: 'record', verb: 'insert', lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
    {
      id: 'dynamodb/delete',
      path: ['DynamoDBDocument.from().delete', 'DynamoDB().deleteItem'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the call itself',
    },
    {
      id: 'dynamodb/update',
      path: ['DynamoDBDocument.from().update', 'DynamoDB().updateItem'],
      effect: { kind: 'record', verb: 'update' },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the call itself',
    },
  ],
});
