/** Whether Vite serves the sources (`npm run dev`); the build turns this into a constant `false`. */
export function isDeveloping(): boolean {
  return process.env.NODE_ENV === 'development';
}
