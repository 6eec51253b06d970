/** Characters. They stand apart from the form schemas, so that a view does not take zod into the browser. */
export const MOTIVATION_MAX = 600;
export const REASON_MAX = 600;
