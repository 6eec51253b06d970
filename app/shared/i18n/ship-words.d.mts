import type { Plugin } from 'vite';
export type ShippedText = [key: string, nl: string, en: string];
export function shipWords(): Plugin;
export function textsNamedIn(code: string, rooms: Map<string, ShippedText[]>): ShippedText[];
export function readRooms(folder?: string): Map<string, ShippedText[]>;
