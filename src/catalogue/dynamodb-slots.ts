import type { Slot, UpdateExpression } from './types.js';

/** The parameters that all clients of DynamoDB share. */
export const DYNAMODB_TABLE: Slot = { argument: 0, property: 'TableName' };
export const DYNAMODB_EXPRESSION: UpdateExpression = {
  text: { argument: 0, property: 'UpdateExpression' },
  names: { argument: 0, property: 'ExpressionAttributeNames' },
  values: { argument: 0, property: 'ExpressionAttributeValues' },
};
