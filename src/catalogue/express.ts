import { defineLibrary } from './types.js';

export const express = defineLibrary({
  name: 'express',
  packages: ['express', '@types/express', '@nestjs/common', '@nestjs/platform-express'],
  // express@4.22.3, run: a lazy query that a handler returns is never sent; express@5.3.0 sends it.
  dropsReturned: { below: 5, unless: ['express-async-errors', 'express-promise-router'] },
  rows: [
    {
      id: 'express/clear-cookie',
      shape: 'clearCookie',
      arity: [1, 3],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: 'express@5.3.0 lib/response.js, run',
    },
    {
      id: 'express/cookie',
      shape: 'cookie',
      on: /^_?(?:res|response|resp|rs|reply|rep|status|header|set|type|append|cookie|clearCookie|json|send)$/i,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'milliseconds',
      },
      evidence: 'express@5.3.0 lib/response.js, run',
    },
    {
      id: 'express/set-header',
      shape: ['set', 'header', 'append', 'setHeader', 'appendHeader'],
      on: /^_?(?:res|response|resp|raw|reply|status)$/i,
      not: /cookies?$|cookie_?store$|jar$|headers$|session$/i,
      arity: [1, 3],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'express@5.3.0 lib/response.js; node:http',
    },
    {
      id: 'express/redirect',
      shape: 'redirect',
      on: /^_?(?:res|response|reply|ctx|c|h|resp|status)$/i,
      arity: [1, 1],
      effect: { kind: 'redirects', url: { argument: 0 } },
      evidence: 'express@5.3.0 lib/response.js',
    },
    {
      id: 'express/redirect-with-status',
      shape: 'redirect',
      on: /^_?(?:res|response|reply|ctx|c|h|resp)$/i,
      arity: [2, 2],
      effect: { kind: 'redirects', url: { argument: 1 } },
      evidence: 'express@5.3.0 lib/response.js',
    },
  ],
});
