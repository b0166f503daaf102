/** A user's file, as it was read. */
export interface OwnFile {
  readonly path: string;
  /** What the file is called in `by` and in links: its name without folder and ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
