import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/sign-off/sha-256.ts';

test.each([
  // the examples of FIPS 180-4
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
])('of «%s»', (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test('is the platform’s own at every length around a block, in any script', () => {
  for (let length = 0; length < 140; length += 1) {
    const text = 'é€a'.repeat(50).slice(0, length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
