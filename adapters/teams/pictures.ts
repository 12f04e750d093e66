import type { Keyv } from 'keyv';
import type { Message } from '../../src/app/messages.ts';
import type { Documents } from '../../src/app/ports.ts';

export type Pictures = {
  /** Where Teams finds the picture of a message: an address on our own server, or its content where that is small; null where neither will do. */
  of(row: string, message: Message): Promise<string | null>;
  /** The picture behind an address nobody can guess. */
  behind(secret: string): Promise<Uint8Array | null>;
};

/** Teams shows pictures of at most 1024 by 1024 pixels and 1 MB. */
const WIDTH = 1_024;
const LARGEST = 1_000_000;
/** A picture inside a card counts with the card, so it is drawn smaller and must stay small. */
const WIDTH_INSIDE = 480;
const LARGEST_INSIDE = 14_000;
const KEPT_MS = 60 * 86_400_000;

/** Opens the pictures of messages. Teams fetches them without signing in, so their address is a secret that ends by itself. */
export function openPictures({ kept, documents, publicUrl, random }: { readonly kept: Keyv<unknown>; readonly documents: Documents; readonly publicUrl: string | null; readonly random: (bytes: number) => Uint8Array }): Pictures {
  return {
    of: async (row, { picture }) => {
      if (!picture) return null;
      if (publicUrl === null) {
        const png = await documents.png(picture.svg, WIDTH_INSIDE);
        return png.length <= LARGEST_INSIDE ? `data:image/png;base64,${Buffer.from(png).toString('base64')}` : null;
      }
      const known = await kept.get(`picture-of:${row}`) as string | undefined;
      const secret = known ?? Buffer.from(random(24)).toString('base64url');
      if (known === undefined) {
        await kept.set(`picture:${secret}`, picture.svg, KEPT_MS);
        await kept.set(`picture-of:${row}`, secret, KEPT_MS);
      }
      return `${publicUrl}/api/pictures/${secret}.png`;
    },
    behind: async (secret) => {
      const svg = await kept.get(`picture:${secret}`) as string | undefined;
      if (svg === undefined) return null;
      const png = await documents.png(svg, WIDTH);
      return png.length <= LARGEST ? png : documents.png(svg, WIDTH / 2);
    },
  };
}
