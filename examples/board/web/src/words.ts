import { TsrpcError } from 'tsrpc-browser';
import type { MsgChange } from './protocols/MsgChange';

/** What was missed while one was away, and has come. */
export function caughtUp(missed: readonly MsgChange[]): string {
  const strokes = missed.filter((change) => change.type === 'Drawn').length;
  const others = missed.length - strokes;
  if (missed.length === 0) {
    return 'You are back, and have missed nothing';
  }
  return `Caught up: ${counted(strokes, 'stroke')}${others === 0 ? '' : ` and ${counted(others, 'other change')}`}`;
}

/** More was missed than comes; nobody knows how much if the server does not. */
export function tooMuch(count: number | undefined): string {
  return count === undefined
    ? 'The server was restarted: this is its board'
    : `Missed ${counted(count, 'change')}: the board was loaded anew`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** The server's own words where it has refused something; else the connection is not what it should be. */
export function explain(error: TsrpcError): string {
  return error.type === TsrpcError.Type.ApiError ? error.message : `That did not get through: ${error.message}`;
}
