/** Runs `task` once for all who ask for the same thing while it runs. */
export function singleFlight<T>(task: (what: string) => Promise<T>): (what?: string) => Promise<T> {
  const flights = new Map<string, Promise<T>>();
  return (what = '') => {
    const flight = flights.get(what) ?? task(what).finally(() => flights.delete(what));
    flights.set(what, flight);
    return flight;
  };
}
