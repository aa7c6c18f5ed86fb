import { defineLibrary, type Model } from './types.js';

const query = (verb: 'delete' | 'update'): Model => ({
  kind: 'record',
  verb,
  lazy: 'thenable',
  terminators: ['exec'],
  callbackSends: true,
});

export const mongoose = defineLibrary({
  name: 'mongoose',
  packages: ['mongoose', '@nestjs/mongoose'],
  rows: [
    {
      id: 'mongoose/delete',
      path: [
        '…model().deleteOne|deleteMany|remove|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|findOneAndRemove',
        '…models.*.deleteOne|deleteMany|remove|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|findOneAndRemove',
      ],
      effect: query('delete'),
      evidence: 'mongoose@9.12.1 lib/query.js, run with 6 to 9',
    },
    {
      id: 'mongoose/update',
      path: [
        '…model().updateOne|updateMany|findByIdAndUpdate|findOneAndUpdate|replaceOne|findOneAndReplace|update',
        '…models.*.updateOne|updateMany|findByIdAndUpdate|findOneAndUpdate|replaceOne|findOneAndReplace|update',
      ],
      effect: query('update'),
      evidence: 'mongoose@9.12.1 lib/query.js, run with 6 to 9',
    },
    {
      id: 'mongoose/document-delete',
      path: '…model().findOne|findById().deleteOne',
      shape: 'findOne|findById().deleteOne',
      needsLibrary: true,
      versions: [8, Infinity],
      effect: query('delete'),
      evidence: 'mongoose@9.12.1 types/document.d.ts, run with 6 to 9: 6 and 7 send it at once',
    },
    {
      id: 'mongoose/document-update',
      path: '…model().findOne|findById().updateOne',
      shape: 'findOne|findById().updateOne',
      needsLibrary: true,
      effect: query('update'),
      evidence: 'mongoose@9.12.1 lib/document.js, run with 6 to 9',
    },
    {
      id: 'mongoose/bulk-write',
      path: '…model().bulkWrite',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'mongoose@9.12.1, run: sent by the call itself',
    },
    {
      id: 'mongoose/collection',
      path: ['…collection.deleteOne|deleteMany', '…collection().deleteOne|deleteMany'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'mongoose@9.12.1, run: the driver’s own collection sends at once',
    },
    {
      id: 'mongoose/create',
      path: '…model().create|insertMany',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'mongoose@9.12.1, run',
    },
    {
      id: 'mongoose/save',
      path: '…save',
      effect: { kind: 'record', verb: 'save' },
      evidence: 'mongoose@9.12.1, run',
    },
    {
      id: 'mongoose/delete-by-name',
      shape: 'deleteOne|deleteMany|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|findOneAndRemove',
      on: /Model$/,
      needsLibrary: true,
      effect: query('delete'),
      evidence: 'mongoose@9.12.1 lib/query.js, run; Nest injects a model under such a name',
    },
    {
      id: 'mongoose/update-by-name',
      shape: 'updateOne|updateMany|findByIdAndUpdate|findOneAndUpdate|findOneAndReplace',
      on: /Model$/,
      needsLibrary: true,
      effect: query('update'),
      evidence: 'mongoose@9.12.1 lib/query.js, run; Nest injects a model under such a name',
    },
  ],
});
