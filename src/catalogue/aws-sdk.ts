import { DYNAMODB_EXPRESSION, DYNAMODB_TABLE } from './dynamodb-slots.js';
import { defineLibrary } from './types.js';

export const awsSdk = defineLibrary({
  name: 'aws-sdk',
  packages: ['aws-sdk', 'aws-sdk/*'],
  rows: [
    {
      id: 'aws-sdk/delete',
      path: ['…DocumentClient().delete', '…DynamoDB().deleteItem'],
      effect: {
        kind: 'record',
        verb: 'delete',
        table: DYNAMODB_TABLE,
        lazy: 'inert',
        terminators: ['promise', 'send'],
        callbackSends: true,
      },
      evidence: 'aws-sdk@2.1693.0 lib/dynamodb/document_client.js, run: await alone sends nothing',
    },
    {
      id: 'aws-sdk/update',
      path: ['…DocumentClient().update', '…DynamoDB().updateItem'],
      effect: {
        kind: 'record',
        verb: 'update',
        table: DYNAMODB_TABLE,
        expression: DYNAMODB_EXPRESSION,
        lazy: 'inert',
        terminators: ['promise', 'send'],
        callbackSends: true,
      },
      evidence: 'aws-sdk@2.1693.0 lib/dynamodb/document_client.js, run',
    },
    {
      id: 'aws-sdk/put',
      path: ['…DocumentClient().put', '…DynamoDB().putItem'],
      effect: {
        kind: 'record',
        verb: 'insert',
        table: DYNAMODB_TABLE,
        lazy: 'inert',
        terminators: ['promise', 'send'],
        callbackSends: true,
      },
      evidence: 'aws-sdk@2.1693.0 lib/dynamodb/document_client.js, run',
    },
    {
      id: 'aws-sdk/cognito',
      path: '…CognitoIdentityServiceProvider().globalSignOut|adminUserGlobalSignOut|revokeToken',
      effect: { kind: 'signs-out', provider: 'Cognito' },
      evidence: 'AWS API reference; sent by promise() or a callback',
    },
  ],
});
