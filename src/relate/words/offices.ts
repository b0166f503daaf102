/** Offices that only one country has under that name, lower-case → ISO 3166-1 alpha-2. */
export const NATIONAL_OFFICES: ReadonlyMap<string, string> = new Map([
  ['secretary', 'US'],
  ['secretary of state', 'US'],
  ['secretary of defense', 'US'],
  ['defense secretary', 'US'],
  ['treasury secretary', 'US'],
  ['house speaker', 'US'],
  ['home secretary', 'GB'],
  ['chancellor of the exchequer', 'GB'],
  ['taoiseach', 'IE'],
  ['tánaiste', 'IE'],
]);

/** Offices of the one organisation that a bare title means, lower-case → that organisation's names. */
export const WORLD_OFFICES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['secretary-general', new Set(['UN', 'U.N.', 'United Nations'])],
  ['secretary general', new Set(['UN', 'U.N.', 'United Nations'])],
]);
