export type Kind = 'circle';
