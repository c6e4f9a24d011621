import { fileURLToPath } from 'node:url';

/** Where veraPDF and its libraries lie once `prepare.ts` has fetched them; the version is that of `pom.xml`. */
export const validatorFolder = fileURLToPath(
  new URL('../../node_modules/.cache/bantin/verapdf-1.28.2', import.meta.url),
);
