import type { Server } from 'node:http';

export const PORT: number;
export const ADDRESS: string;
export function serve(port?: number, folder?: string): Promise<Server>;
