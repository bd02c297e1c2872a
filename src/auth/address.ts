/** The parts of the address at which a page was opened. */
export type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** Parameters of an answer. None of them may stay in the address, whatever is beside it. */
export const answerParameters = ['code', 'error', 'state', 'access_token', 'id_token'];

const one = new RegExp(`[?#&](?:${answerParameters.join('|')})=`);

/** @param part Query, fragment or both. */
export function holdsAnswer(part: string): boolean {
  return one.test(part);
}
