const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such file',
  EISDIR: 'a folder',
  EIO: 'a fault of the disk or network',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EBUSY: 'a file in use',
  ENAMETOOLONG: 'a name that is too long',
};

/** A failure of the file system, as it goes behind "got" in a message. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error instanceof Error ? error.message : 'an unknown failure';
  const meaning = MEANINGS[code];
  return meaning === undefined ? code : `${meaning} (${code})`;
}
