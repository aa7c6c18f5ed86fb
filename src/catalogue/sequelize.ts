import { defineLibrary } from './types.js';

export const sequelize = defineLibrary({
  name: 'sequelize',
  packages: ['sequelize', 'sequelize-typescript', '@sequelize/core', '@nestjs/sequelize'],
  rows: [
    {
      id: 'sequelize/destroy',
      path: '…destroy|truncate',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'sequelize@6.37.8 lib/model.js, run: sent by the call itself',
    },
    {
      id: 'sequelize/association',
      path: '…removeSession|removeSessions|removeUserSession|removeUserSessions|removeToken|removeTokens|removeRefreshToken|removeRefreshTokens',
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: 'sequelize@6.37.8: methods that an association generates (a naming habit)',
    },
    {
      id: 'sequelize/update',
      path: '…update|upsert|increment|decrement',
      effect: { kind: 'record', verb: 'update' },
      evidence: 'sequelize@6.37.8 lib/model.js, run',
    },
    {
      id: 'sequelize/create',
      path: '…create|bulkCreate|findOrCreate',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'sequelize@6.37.8 lib/model.js',
    },
    {
      id: 'sequelize/save',
      path: '…save',
      effect: { kind: 'record', verb: 'save' },
      evidence: 'sequelize@6.37.8 lib/model.js, run',
    },
    {
      id: 'sequelize/query',
      path: ['Sequelize().query', 'default().query'],
      effect: { kind: 'sql', text: 0 },
      evidence: 'sequelize@6.37.8 lib/sequelize.js, run',
    },
  ],
});
