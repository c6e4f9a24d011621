import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validatorFolder } from './validator-folder.ts';

/** What the system tests need of the machine, by Debian's packages; what is missing is said in one sentence. */
const packages: Record<string, string> = {
  java: 'default-jre-headless',
  mvn: 'maven',
  qpdf: 'qpdf',
  postconf: 'postfix',
  ippeveprinter: 'cups-ipp-utils',
  'avahi-daemon': 'avahi-daemon',
  'dbus-daemon': 'dbus',
};

const missing = Object.keys(packages).filter((program) => !works(program));
if (missing.length > 0) {
  const names = missing.map((program) => packages[program]).join(' ');
  fail(`The system tests need ${missing.join(', ')}: apt-get install ${names}, or the like on other systems.`);
}
if (!existsSync(validatorFolder)) fetchValidator();

function works(program: string): boolean {
  const questions: Record<string, string> = { java: '-version', mvn: '-version', postconf: 'mail_version' };
  return spawnSync(program, [questions[program] ?? '--version']).status === 0;
}

/** Under another name until all of it is there. */
function fetchValidator(): void {
  const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
  const partial = `${validatorFolder}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`];
  const { status, stdout } = spawnSync('mvn', ['--batch-mode', '--quiet', '--file', pom, ...goal], {
    encoding: 'utf8',
  });
  if (status === 0) {
    renameSync(partial, validatorFolder);
    return;
  }
  rmSync(partial, { recursive: true, force: true });
  const reason = /\[ERROR\] (.*)/u.exec(stdout)?.[1] ?? 'it says nothing';
  fail(`Maven cannot fetch veraPDF; mend its way to a repository (~/.m2/settings.xml) and try again: ${reason}`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
