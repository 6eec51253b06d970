export const BROWSER_FLAGS: string[];
export function findBrowser(environment?: Record<string, string | undefined>): Promise<string | undefined>;
export function browserOrInstall(): Promise<string>;
