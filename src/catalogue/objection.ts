import { defineLibrary } from './types.js';

export const objection = defineLibrary({
  name: 'objection',
  packages: ['objection'],
  rows: [
    {
      id: 'objection/delete',
      path: '…query().….delete|deleteById',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable', terminators: ['execute'] },
      evidence: 'objection@3.1.5, run',
    },
    {
      id: 'objection/update',
      path: '…query().….patch|update|patchAndFetchById',
      effect: { kind: 'record', verb: 'update', lazy: 'thenable', terminators: ['execute'] },
      evidence: 'objection@3.1.5, run',
    },
  ],
});
