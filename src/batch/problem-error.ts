import type { Problem } from '../document/document.js';

/** An error that stands for a Problem which another thread or machine has described already. */
export function toProblemError(problem: Problem): Error {
  return new Error(problem.message, { cause: problem });
}

/** The Problem that an error stands for, if it does. */
export function readProblemError(error: unknown): Problem | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return isProblem(cause) ? cause : undefined;
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && 'file' in value && 'rule' in value && 'message' in value
  );
}
