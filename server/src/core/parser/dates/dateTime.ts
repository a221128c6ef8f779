/** Dates, times of day, stamps made of both, and durations: pure readers of text that return where they read. */
export * from './date.ts';
export * from './clock.ts';
export * from './duration.ts';
export * from './stamp.ts';
