/** What the command line says of sending. */
export interface SendOptions {
  /** Folder, path or source of what is sent; undefined where there is but one. */
  bulletin: string | undefined;
  /** Absolute path of the output folder. */
  output: string;
  /** The name in the ledger, where it is not the folder's. */
  campaign: string | undefined;
  /** Instead of the configured list. */
  list: string | undefined;
  /** Instead of the configured transport. */
  transport: string | undefined;
  /** Only readers with one of these tags. */
  tags: string[];
  /** Readers of a locale that was not published get the usual one. */
  fallBack: boolean;
  /** Send the rest although the bulletin has changed since some were sent. */
  acceptChange: boolean;
  retryFailed: boolean;
  /** One JSON object a line on stdout. */
  json: boolean;
}
