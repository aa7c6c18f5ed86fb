import path from 'node:path';

import { fileSystem } from '../../modules/host.js';
import { packageFolder } from '../../modules/project.js';
import { freeName } from '../exported.js';
import { specifierOf } from '../imports.js';
import { run, call } from '../layout.js';
import type { Situation } from '../situation.js';
import type { Insertion, Subject } from '../types.js';

/** A call that the reader has to fill in, for a project of which nothing else is known. */
export function namedCall({ subject, cookie }: Situation): Insertion {
  const local = freeName(subject, 'revokeSession', 'revokeServerSession');
  const extension = path.extname(subject.file);
  return {
    kind: 'insertion',
    label: { id: 'callRevocation', data: { name: local }, library: null },
    needs: cookie === null ? 'nothing' : 'token',
    statements: (token) => [run(cookie === null ? call(local) : call(local, token))],
    imports: [
      {
        specifier: specifierOf(subject, path.join(homeFolder(subject), `revoke-session${extension}`)),
        imported: 'revokeSession',
        local,
      },
    ],
    setup: [],
    isAsync: true,
  };
}

/** A folder that no router serves files from: the project's own for such code, or that of the file itself. */
function homeFolder({ project, file }: Subject): string {
  const folder = packageFolder(project, file);
  const places = [
    'src/lib',
    'app/lib',
    'lib',
    'src/server',
    'server/utils',
    'src/services',
    'services',
    'src/utils',
    'utils',
  ];
  const found = places.find((place) => fileSystem.stat(path.join(folder, place))?.isFolder === true);
  return found === undefined ? besideRoutes(folder, path.dirname(file)) : path.join(folder, found);
}

/** The folder itself, or the nearest around it that is no folder of routes: each file there would be served. */
function besideRoutes(root: string, folder: string): string {
  const parts = path.relative(root, folder).split(path.sep);
  const routes = parts.findIndex((part) => /^(?:routes|pages|api)$/.test(part));
  return routes < 0 ? folder : path.join(root, ...parts.slice(0, routes));
}
