import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { configurationFile } from '../read-config.ts';

/** An editor writes a file in several steps; milliseconds without another one mean that it is done. */
const quiet = 80;

/**
 * Calls back when articles, templates, labels or the configuration have changed, once for changes in a row.
 * @param paths files and folders of articles
 * @returns what ends the watching
 */
export function watchInputs(paths: string[], root: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  const watchers = [
    ...[...paths.filter(isFolder), join(root, 'templates'), join(root, 'locales')].map((folder) =>
      watchFolder(folder, true, changed),
    ),
    // The folder, since editors put a new file in the place of the old one.
    ...[...paths.filter((path) => !isFolder(path)), join(root, configurationFile)].map((file) =>
      watchFolder(dirname(resolve(file)), false, changed, basename(file)),
    ),
  ];
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function watchFolder(folder: string, recursive: boolean, changed: () => void, file?: string): FSWatcher {
  const watcher = watch(folder, { recursive }, (_, name) => {
    const isHidden = basename(name ?? '').startsWith('.');
    if (!isHidden && (file === undefined || name === file)) changed();
  });
  // A folder that goes away while it is watched is a change like any other.
  watcher.on('error', changed);
  return watcher;
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}
