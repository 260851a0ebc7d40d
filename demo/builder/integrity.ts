/** A file's hash as the `integrity` attribute wants it. */
export async function integrityOf(file: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', file));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}
