/** See compiled.js. */
export const packageFolder: string;
export const compiledFolder: string;
export function isCurrent(folder: string): boolean;
