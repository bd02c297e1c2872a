/** The catalogue knows the person and has switched them off: 200 with `deleted: true`. */
export class PersonSwitchedOff extends Error {
  override readonly name = 'PersonSwitchedOff';

  constructor() {
    super('This account was switched off in OpenMetadata.');
  }
}
