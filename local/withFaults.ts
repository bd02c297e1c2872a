import * as v from 'valibot';
import type { Clock } from './clock.ts';
import { applyFault } from './faults/applyFault.ts';
import { catches, type Fault, parseFault } from './faults/fault.ts';
import { createRequestLog } from './faults/requestLog.ts';
import type { Connection, Handler } from './handler.ts';
import { answerSwitches, type Switches } from './switches.ts';

const clockSchema = v.strictObject({ offsetSeconds: v.pipe(v.number(), v.finite()) });

/**
 * Puts faults, a request log and a movable clock in front of a server:
 * `POST`/`DELETE /_local/faults`, `GET`/`DELETE /_local/requests`, `POST /_local/clock`,
 * and what `ownSwitches` adds. All of it answers on this machine only.
 */
export function withFaults(handler: Handler, clock: Clock, ownSwitches: Switches = {}): Handler {
  const faults: ArmedFault[] = [];
  const log = createRequestLog();
  const switches: Switches = {
    'POST /_local/faults': (body) => {
      const fault = parseFault(body);
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    'DELETE /_local/faults': () => void faults.splice(0),
    'GET /_local/requests': () => log.entries(),
    'DELETE /_local/requests': () => void log.clear(),
    'POST /_local/clock': (body) => {
      clock.offsetSeconds = v.parse(clockSchema, body).offsetSeconds;
    },
    ...ownSwitches,
  };
  return async (request, connection) => {
    if (new URL(request.url).pathname.startsWith('/_local/')) {
      return answerSwitches(switches, request, connection);
    }
    const entry = log.add(request);
    const fault = take(faults, entry.method, entry.path);
    const response = await answer(handler, fault, request, connection);
    entry.status = response.status;
    return response;
  };
}

interface ArmedFault {
  readonly fault: Fault;
  left: number;
}

/** The first fault meant for the request, used up by one. */
function take(faults: ArmedFault[], method: string, path: string): Fault | undefined {
  const armed = faults.find(({ fault }) => catches(fault, method, path));
  if (armed === undefined) return undefined;
  armed.left -= 1;
  if (armed.left === 0) faults.splice(faults.indexOf(armed), 1);
  return armed.fault;
}

async function answer(
  handler: Handler,
  fault: Fault | undefined,
  request: Request,
  connection: Connection | undefined,
): Promise<Response> {
  const faulty = fault === undefined ? null : await applyFault(fault, connection);
  return faulty ?? handler(request, connection);
}
