/** All scenarios: each is a function of the name that `Scenario` in Java gives it, where it also says what it shows. */
export * from './calls';
export * from './connections';
export * from './errors';
export * from './messages';
export * from './stopping';
export * from './waiting';
