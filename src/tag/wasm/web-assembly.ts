/** What we use of WebAssembly, which TypeScript knows with the types of browsers only. */
export interface WebAssembly {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly validate: (bytes: Uint8Array) => boolean;
}

/** Undefined where there is none, as in `node --jitless`. */
export function findWebAssembly(): WebAssembly | undefined {
  return (globalThis as { readonly WebAssembly?: WebAssembly }).WebAssembly;
}
