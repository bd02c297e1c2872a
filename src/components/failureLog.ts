import { createContext, use } from 'react';
import { createFailureLog, type FailureLog } from '../http/failureLog.ts';

/** The app's own log of failed calls; an empty one where none is given. */
export const FailureLogContext = createContext<FailureLog>(createFailureLog());

export function useFailureLog(): FailureLog {
  return use(FailureLogContext);
}
