/**
 * What a page may know about a seeker. Written out, though the contract's `Contact` holds the same: that type would bring
 * its schemas along to everyone who uses the package.
 */
export interface KnownContact {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}
