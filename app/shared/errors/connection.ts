/** Stands for a status where no server was reached, as `XMLHttpRequest` has it. */
export const NO_CONNECTION = 0;

/** How Chrome, Firefox and Safari put that a request, or a part of a page, could not be fetched. */
const NOT_FETCHED = /failed to fetch|networkerror|load failed|dynamically imported module|importing a module script/i;

/** Whether an error of the browser comes from a server that could not be reached, and not from a fault of ours. */
export function isConnectionGone(error: unknown): boolean {
  return typeof window !== 'undefined' && error instanceof TypeError && NOT_FETCHED.test(error.message);
}
