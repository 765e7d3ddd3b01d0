import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../harness/repository-root.js';
import { cruiseProject } from './cruise.js';
import { drawings } from './drawings.js';

for (const [name, text] of Object.entries(drawings(await cruiseProject()))) {
  await writeFile(join(repositoryRoot(), 'docs', name), text);
  console.log(`docs/${name}`);
}
