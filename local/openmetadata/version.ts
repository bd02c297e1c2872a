/** The version after a small change: 0.1 more, without the noise of binary fractions. */
export function nextVersion(version: number): number {
  return Math.round(version * 10 + 1) / 10;
}
