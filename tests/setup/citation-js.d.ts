declare module "@citation-js/core" {
  export const plugins: { input: { chain(input: unknown, options?: { strict?: boolean }): unknown } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
