import picocolors from 'picocolors';
import type { Io, Terminal } from './io.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Colours for a stream: those of --no-color, NO_COLOR and FORCE_COLOR in this order, and otherwise only on a
 * terminal that has them. Source: no-color.org, force-color.org.
 */
export function chooseColors(terminal: Terminal, env: Io['env'], wanted = true): Colors {
  return picocolors.createColors(wanted && hasColors(terminal, env));
}

function hasColors(terminal: Terminal, env: Io['env']): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal.isTTY === true && TERM !== 'dumb';
}
