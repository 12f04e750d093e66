/** How a request proves who sends it: one header, `authorization` or, at Azure, `api-key`. */
export type Credential = { readonly header: 'authorization' | 'api-key'; readonly value: string };

/** An answer was longer than any that was asked for. */
export class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';
}

/**
 * A fetch that says no more than it must and listens no longer: no header but the credential and the type of the body
 * leaves, no redirect is followed (it would take the credential along), and a body past `most` bytes is an error.
 */
export function carefulFetch(credential: Credential | null, most: number, underlying: typeof fetch = fetch): typeof fetch {
  return async (url, init) => {
    const response = await underlying(url, {
      ...init,
      redirect: 'error',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...(credential ? { [credential.header]: credential.value } : {}) },
    });
    return new Response(response.body === null ? null : response.body.pipeThrough(atMost(most)), { status: response.status, headers: response.headers });
  };
}

function atMost(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let sofar = 0;
  return new TransformStream({
    transform(chunk, controller) {
      sofar += chunk.byteLength;
      if (sofar > most) controller.error(new AnswerTooLong(`An answer of a model is cut off as it is longer than ${most} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
