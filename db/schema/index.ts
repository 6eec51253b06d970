export * from './shared';
export * from './organisations';
export * from './accounts';
export * from './audit';
export * from './forum';
