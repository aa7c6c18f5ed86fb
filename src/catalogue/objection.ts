import { defineLibrary, type Model } from './types.js';

const query = (verb: 'delete' | 'update' | 'insert'): Model => ({
  kind: 'record',
  verb,
  lazy: 'thenable',
  terminators: ['execute'],
});
const EVIDENCE = 'objection@3.1.5, run';

export const objection = defineLibrary({
  name: 'objection',
  packages: ['objection'],
  rows: [
    {
      id: 'objection/delete',
      path: '…query|$query|relatedQuery|$relatedQuery().….delete|deleteById|unrelate',
      effect: query('delete'),
      evidence: `${EVIDENCE}; unrelate typings/objection/index.d.ts`,
    },
    {
      id: 'objection/update',
      path: '…query|$query|relatedQuery|$relatedQuery().….patch|update|patchAndFetchById|updateAndFetchById|increment',
      effect: query('update'),
      evidence: EVIDENCE,
    },
    {
      id: 'objection/insert',
      path: '…query|$relatedQuery().….insert|insertAndFetch',
      effect: query('insert'),
      evidence: EVIDENCE,
    },
    {
      id: 'objection/by-shape',
      shape: ['$query().delete', 'query().deleteById', '$relatedQuery().delete'],
      needsLibrary: true,
      effect: query('delete'),
      evidence: EVIDENCE,
    },
  ],
});
