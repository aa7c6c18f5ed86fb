import { DYNAMODB_EXPRESSION, DYNAMODB_TABLE } from './dynamodb-slots.js';
import { defineLibrary } from './types.js';

export const dynamodb = defineLibrary({
  name: 'dynamodb',
  packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  rows: [
    {
      id: 'dynamodb/delete-command',
      path: ['DeleteCommand', 'DeleteItemCommand'],
      effect: { kind: 'record', verb: 'delete', table: DYNAMODB_TABLE, lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
    {
      id: 'dynamodb/update-command',
      path: ['UpdateCommand', 'UpdateItemCommand'],
      effect: {
        kind: 'record',
        verb: 'update',
        table: DYNAMODB_TABLE,
        expression: DYNAMODB_EXPRESSION,
        lazy: 'inert',
        terminators: ['send'],
      },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
    {
      id: 'dynamodb/put-command',
      path: ['PutCommand', 'PutItemCommand'],
      effect: { kind: 'record', verb: 'insert', table: DYNAMODB_TABLE, lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the client',
    },
    {
      id: 'dynamodb/statement-command',
      path: 'ExecuteStatementCommand',
      effect: { kind: 'sql', text: 0, lazy: 'inert', terminators: ['send'] },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0 dist-types/commands: PartiQL, sent by the client',
    },
    {
      id: 'dynamodb/delete',
      path: ['DynamoDBDocument.from().delete', 'DynamoDB().deleteItem'],
      effect: { kind: 'record', verb: 'delete', table: DYNAMODB_TABLE },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the call itself',
    },
    {
      id: 'dynamodb/update',
      path: ['DynamoDBDocument.from().update', 'DynamoDB().updateItem'],
      effect: { kind: 'record', verb: 'update', table: DYNAMODB_TABLE, expression: DYNAMODB_EXPRESSION },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the call itself',
    },
    {
      id: 'dynamodb/put',
      path: ['DynamoDBDocument.from().put', 'DynamoDB().putItem'],
      effect: { kind: 'record', verb: 'insert', table: DYNAMODB_TABLE },
      evidence: '@aws-sdk/lib-dynamodb@3.1162.0, run: sent by the call itself',
    },
  ],
});
