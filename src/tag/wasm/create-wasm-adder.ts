import type { Adder, AdderWithMemory } from '../adder.js';
import type { WeightPlan } from '../weight-memory.js';
import { assembleAdder } from './assemble-adder.js';
import { MEMORY } from './assemble-module.js';
import { findWebAssembly } from './web-assembly.js';

const PAGE = 65_536;

/** Undefined where the machine has no WebAssembly with registers of 128 bits. */
export function createWasmAdder(plan: WeightPlan): AdderWithMemory | undefined {
  const webAssembly = findWebAssembly();
  const bytes = assembleAdder(plan);
  if (webAssembly?.validate(bytes) !== true) return undefined;
  const pages = Math.ceil(plan.end / PAGE);
  const memory = new webAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes), {
    [MEMORY.module]: { [MEMORY.name]: memory },
  });
  const { addFeatures, sumKept } = exports as unknown as Adder;
  return { buffer: memory.buffer, addFeatures, sumKept };
}
