import { defineLibrary } from './types.js';

export const supabase = defineLibrary({
  name: 'supabase',
  packages: [
    '@supabase/supabase-js',
    '@supabase/ssr',
    '@supabase/auth-helpers-nextjs',
    '@supabase/auth-helpers-sveltekit',
    '@supabase/auth-helpers-remix',
    '@supabase/auth-helpers-shared',
    '@supabase/auth-js',
    '@nuxtjs/supabase',
    '#supabase/server',
  ],
  rows: [
    {
      id: 'supabase/delete',
      path: '…from().delete',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/update',
      path: '…from().update|upsert',
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/insert',
      path: '…from().insert|upsert',
      effect: { kind: 'record', verb: 'insert', lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/rpc',
      path: '…rpc',
      effect: { kind: 'calls-named', name: { argument: 0 }, lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/sign-out',
      path: '…auth.signOut',
      effect: {
        kind: 'signs-out',
        provider: 'Supabase',
        unless: { slot: { argument: 0, property: 'scope' }, is: ['others'] },
      },
      evidence: '@supabase/auth-js@2.109.0 dist/main/GoTrueClient.js, run',
    },
    {
      id: 'supabase/admin-sign-out',
      path: '…auth.admin.signOut',
      effect: {
        kind: 'signs-out',
        provider: 'Supabase',
        unless: { slot: { argument: 1 }, is: ['others'] },
      },
      evidence: '@supabase/auth-js@2.109.0 dist/main/GoTrueAdminApi.js, run',
    },
    {
      id: 'supabase/delete-by-shape',
      shape: 'from().delete',
      on: /[sS]upabase/,
      arity: [0, 1],
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/update-by-shape',
      shape: 'from().update',
      on: /[sS]upabase/,
      arity: [1, 2],
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/rpc-by-shape',
      shape: 'rpc',
      on: /[sS]upabase/,
      arity: [1, 3],
      effect: { kind: 'calls-named', name: { argument: 0 }, lazy: 'thenable' },
      evidence: '@supabase/supabase-js@2.109.0, run',
    },
    {
      id: 'supabase/sign-out-by-shape',
      shape: 'auth.signOut',
      on: /[sS]upabase/,
      effect: {
        kind: 'signs-out',
        provider: 'Supabase',
        unless: { slot: { argument: 0, property: 'scope' }, is: ['others'] },
      },
      evidence: '@supabase/auth-js@2.109.0 dist/main/GoTrueClient.js, run',
    },
  ],
});
