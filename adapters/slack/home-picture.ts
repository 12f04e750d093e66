import type { Keyv } from 'keyv';

/** The status picture on a desk. Slack fetches it without signing in, so its address is a secret that ends by itself. */
export type HomePicture = {
  /** Where Slack finds the picture of this person's desk that shows what `alt` tells; null where Slack cannot reach us. */
  addressFor(person: string, alt: string): Promise<string | null>;
  /** The picture behind a secret, as it stands now; null behind one that is unknown or has ended. */
  behind(secret: string): Promise<Uint8Array | null>;
};

export type HomePictureOptions = {
  readonly kept: Keyv<unknown>;
  /** The https address that leads to our server's `/slack/`; null where there is none. */
  readonly address: string | null;
  /** PNG of what the person's desk shows; null for who has none. */
  readonly draw: (person: string) => Promise<Uint8Array | null>;
  readonly random: (bytes: number) => Uint8Array;
};

/** A desk that nobody opened for so long is drawn anew, with another address. */
const KEPT_MS = 7 * 86_400_000;

/** Opens it over one keyv. Slack keeps what an address showed, so another picture has another address, and the one before it ends. */
export function openHomePicture({ kept, address, draw, random }: HomePictureOptions): HomePicture {
  return {
    addressFor: async (person, alt) => {
      if (address === null) return null;
      const known = await kept.get(`home-picture-of:${person}`) as { readonly alt: string; readonly secret: string } | undefined;
      if (known?.alt === alt && await kept.get(`home-picture:${known.secret}`) === person) return `${address}/slack/pictures/${known.secret}.png`;
      if (known) await kept.delete(`home-picture:${known.secret}`);
      const secret = Buffer.from(random(24)).toString('base64url');
      await kept.set(`home-picture:${secret}`, person, KEPT_MS);
      await kept.set(`home-picture-of:${person}`, { alt, secret }, KEPT_MS);
      return `${address}/slack/pictures/${secret}.png`;
    },
    behind: async (secret) => {
      const person = await kept.get(`home-picture:${secret}`) as string | undefined;
      return person === undefined ? null : draw(person);
    },
  };
}
