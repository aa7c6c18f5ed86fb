import { describe, expect, it } from 'vitest';

import { judgeModule, verdictText } from './harness.js';

describe('a handler', () => {
  it('that is a branch of another function is judged by that branch', () => {
    const { verdict, effects } = judgeModule(
      "export default function handler(req, res) { if (req.method === 'DELETE') { res.clearCookie('sid'); } else { sessions.delete(id); } }",
      { file: 'pages/api/session.ts' },
    );
    expect(effects).toHaveLength(1);
    expect(verdictText(verdict)).toBe('fail: not-invalidated');
  });
});
