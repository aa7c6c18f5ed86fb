import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commonRoot } from '../../src/audit/root.js';
import { makeProject, removeProjects } from './project.js';

afterAll(removeProjects);

const bare = makeProject({ 'a/b/c.js': '', 'a/d/e.js': '' });
const packaged = makeProject({ 'package.json': '{}', 'api/package.json': '{}', 'api/src/a.js': '' });
const repository = makeProject({ '.git/HEAD': '', 'api/package.json': '{}', 'api/src/a.js': '' });

it.each([
  ['the current folder, where all paths are in it', bare, [bare, path.join(bare, 'a/b')], bare],
  [
    'the folder that holds all paths',
    packaged,
    ['a/b/c.js', 'a/d'].map((item) => path.join(bare, item)),
    path.join(bare, 'a'),
  ],
  ['the folder of a single file', packaged, [path.join(bare, 'a/b/c.js')], path.join(bare, 'a/b')],
  ['the package around it', bare, [path.join(packaged, 'api/src')], path.join(packaged, 'api')],
  ['the repository around it', bare, [path.join(repository, 'api/src')], repository],
])('the root is %s', (_, cwd, paths, root) => {
  expect(commonRoot(cwd, paths)).toBe(root);
});

it('the root is not mistaken for a folder whose name begins alike', () => {
  const both = makeProject({ 'app/a.js': '', 'app2/b.js': '' });
  expect(commonRoot(path.join(both, 'app'), [path.join(both, 'app2')])).toBe(path.join(both, 'app2'));
});

it('the root of the file system is the root of what is in it', () => {
  const top = path.parse(process.cwd()).root;
  expect(commonRoot(top, [path.join(top, 'app'), path.join(top, 'lib')])).toBe(top);
});
