import { base64, fromBase64, hex, utf8 } from './hash.js';

/** What one Idempotency-Key opens. The store keeps `keyHash` alone, so it cannot open the answers it keeps. */
export interface KeySeal {
  keyHash: string;
  /** Tells two requests apart without keeping anything of them that could be guessed at. */
  fingerprint(request: string): Promise<string>;
  seal(answer: string): Promise<string>;
  open(sealed: string): Promise<string>;
}

const ivLength = 12;

/** Three independent keys from one Idempotency-Key (HKDF): to find it again, to tell requests apart, to encrypt. */
export async function sealOf(idempotencyKey: string): Promise<KeySeal> {
  const material = await crypto.subtle.importKey('raw', utf8(idempotencyKey.toLowerCase()), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const by = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: utf8('guidance idempotency'),
    info: utf8(purpose),
  });
  const secret = await crypto.subtle.deriveKey(
    by('answer'),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const signer = await crypto.subtle.deriveKey(
    by('request'),
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return {
    keyHash: hex(await crypto.subtle.deriveBits(by('name'), material, 256)),
    fingerprint: async (request) => hex(await crypto.subtle.sign('HMAC', signer, utf8(request))),
    seal: (answer) => encrypt(secret, answer),
    open: (sealed) => decrypt(secret, sealed),
  };
}

async function encrypt(secret: CryptoKey, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, utf8(text));
  return base64(new Uint8Array([...iv, ...new Uint8Array(encrypted)]));
}

async function decrypt(secret: CryptoKey, sealed: string): Promise<string> {
  const bytes = fromBase64(sealed);
  const iv = bytes.slice(0, ivLength);
  const decrypted = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, bytes.slice(ivLength));
  return new TextDecoder().decode(decrypted);
}
