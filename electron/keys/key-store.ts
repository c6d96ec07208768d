/** The system's store for secrets (DPAPI, Keychain, Secret Service), as far as the device key needs it. */
export interface KeyStore {
  /** False where there is none, or only one that keeps its secret beside the data. */
  isAvailable(): boolean;
  wrap(secret: string): Uint8Array;
  /** Throws when the store does not know the secret's key. */
  unwrap(wrapped: Uint8Array): string;
}
