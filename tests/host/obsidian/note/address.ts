/** An address of the web, of a program or of mail: `x:…` and `//…`. */
export function isOutside(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** What cannot be decoded stands for itself. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
