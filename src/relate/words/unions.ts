/** A union of states that has bodies of its own, by the names and kinds that the knowledge base gives them. */
export interface Union {
  readonly name: string;
  readonly kind?: string;
  readonly bodies: ReadonlySet<string>;
}

export const UNIONS: readonly Union[] = [
  { name: 'United Nations', kind: 'un body', bodies: new Set() },
  {
    name: 'European Union',
    bodies: new Set([
      'European Commission',
      'European Parliament',
      'European Council',
      'Council of the European Union',
      'European Central Bank',
      'European Court of Justice',
      'European Court of Auditors',
      'European External Action Service',
      'European Investment Bank',
      'European Medicines Agency',
      'European Food Safety Authority',
      'European Banking Authority',
      'Eurogroup',
      'Eurojust',
      'Europol',
      'Eurostat',
      'Frontex',
    ]),
  },
];
