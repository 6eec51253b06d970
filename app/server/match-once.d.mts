import type { Plugin } from 'vite';

export function matchOnce(): Plugin;
