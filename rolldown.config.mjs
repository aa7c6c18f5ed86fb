// Bundles the package. As many small files as src/ has take Node a tenth of a second to load, which everybody would pay
// at each start of ESLint.
import { defineConfig } from 'rolldown';

/** What the package exports, its command, and what the scripts that write the documentation read. */
const ENTRIES = ['index', 'audit/index', 'audit/bin', 'catalogue/index', 'settings/schema'];

export default defineConfig({
  input: Object.fromEntries(ENTRIES.map((entry) => [entry, `src/${entry}.ts`])),
  platform: 'node',
  // Whatever is no path of this package: a single letter before a colon is a drive of Windows.
  external: /^(?![./]|[a-z]:)/i,
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'shared/[name].js' },
});
