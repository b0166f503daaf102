/** 1234567.8 → "1,234,568"; below ten one decimal is kept. The same in every locale. */
export function formatCount(value: number): string {
  const rounded = value < 10 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value));
  return rounded.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** Milliseconds as seconds, or minutes and hours where it took long: "1.4 s", "3 min 20 s", "2 h 5 min". */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}

/** "1 article", "2 articles". */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : many}`;
}
