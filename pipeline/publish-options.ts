/** What the command line asks for; lists are as given, empty where nothing was said. */
export interface PublishOptions {
  locales: string[];
  formats: string[];
  /** In large print. */
  large: boolean;
  /** Absent where nothing was said. */
  theme: string | undefined;
  /** Absolute path of the output folder. */
  folder: string;
  force: boolean;
  dryRun: boolean;
  json: boolean;
  /** The articles make one issue of this name, `''` for one without; undefined where each is published by itself. */
  issue: string | undefined;
  /** An issue goes out without the articles that are refused. */
  partial: boolean;
}
