import type { Keyv } from 'keyv';
import type { Message, Picture } from '../../src/app/messages.ts';
import type { Documents, SmallPictures } from '../../src/app/ports.ts';

export type Pictures = {
  /** Where Teams finds the picture of a message: an address on our own server, or its content where that is small; null where neither will do. */
  of(row: string, message: Message): Promise<string | null>;
  /** The picture behind an address nobody can guess. */
  behind(secret: string): Promise<Uint8Array | null>;
};

/** Teams shows pictures of at most 1024 by 1024 pixels and 1 MB. */
const WIDTH = 1_024;
const LARGEST = 1_000_000;
/** A picture inside a card counts with it, as text, so it is drawn in few colours and as wide as there is room. Clients have refused cards of 28 KB. */
const WIDTHS_INSIDE = [640, 560, 480, 400] as const;
const LARGEST_WITH_PICTURE = 26_000;
const DRAWN_KEPT = 40;
const KEPT_MS = 60 * 86_400_000;

/** Opens the pictures of messages. Teams fetches them without signing in, so their address is a secret that ends by itself. */
export function openPictures({ kept, documents, publicUrl, random }: { readonly kept: Keyv<unknown>; readonly documents: Documents & SmallPictures; readonly publicUrl: string | null; readonly random: (bytes: number) => Uint8Array }): Pictures {
  /** By row: a card is shown anew at every press on it. */
  const inside = new Map<string, Promise<string | null>>();
  const drawnInside = async ({ svg, alt }: Picture, text: string): Promise<string | null> => {
    // the words stand in the card twice, and its form takes as much again
    const room = LARGEST_WITH_PICTURE - 3 * Buffer.byteLength(text) - Buffer.byteLength(alt);
    for (const width of WIDTHS_INSIDE) {
      const content = `data:image/png;base64,${Buffer.from(await documents.smallPng(svg, width)).toString('base64')}`;
      if (content.length <= room) return content;
    }
    return null;
  };
  return {
    of: async (row, { picture, text }) => {
      if (!picture) return null;
      if (publicUrl === null) {
        const drawn = inside.get(row) ?? drawnInside(picture, text);
        inside.set(row, drawn);
        for (const oldest of [...inside.keys()].slice(0, -DRAWN_KEPT)) inside.delete(oldest);
        return drawn;
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
