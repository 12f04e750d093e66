import { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { ConversationReference } from 'botbuilder';

/** An activity as it travels: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type Activity = { readonly [key: string]: Json | undefined };

/** Where a conversation is kept and who takes part in it. */
export type Reference = { readonly serviceUrl: string; readonly conversation: string; readonly bot: string; readonly user: string; readonly tenant: string };

/** What one call to Teams came to. */
export type Called =
  | { readonly outcome: 'done'; readonly body: { readonly [key: string]: Json | undefined } }
  /** Teams answered and did not do it. `retryAfter` as it came; `code` is the innermost reason it gave. */
  | { readonly outcome: 'refused'; readonly status: number; readonly retryAfter: string | null; readonly code: string | null }
  /** Nothing left this machine: no token, no connection. */
  | { readonly outcome: 'not-made'; readonly why: string }
  /** It was sent and no answer came. */
  | { readonly outcome: 'cut-off' };

/** The calls Teams takes from a bot. Each is made once: nothing is repeated here, and no redirect is followed. */
export type Transport = {
  /** Why there is no token to call with: the kind of error, and Entra's code where it gave one. Null where there is a token. */
  probe(): Promise<string | null>;
  post(to: Reference, activity: Activity): Promise<Called>;
  update(to: Reference, id: string, activity: Activity): Promise<Called>;
  remove(from: Reference, id: string): Promise<Called>;
  /** Opens the personal conversation with a user by directory id; the body holds its `id`. Works only where the app is installed. */
  open(serviceUrl: string, tenant: string, user: string): Promise<Called>;
  /** What the tenant says of a member: name, email, userPrincipalName, userRole. */
  member(of: Reference, user: string): Promise<Called>;
};

/** Who we are to Teams. A `token` of one's own stands for a login service in tests. */
export type Credentials =
  | { readonly kind: 'secret'; readonly app: string; readonly tenant: string; readonly secret: string }
  | { readonly kind: 'managed-identity'; readonly app: string; readonly tenant: string }
  | { readonly kind: 'token'; readonly app: string; readonly tenant: string; readonly token: () => Promise<string> };

const TIMEOUT_MS = 15_000;
const SCOPE = 'https://api.botframework.com';

/** Opens the one way to Teams. This file alone knows the SDK. Throws on an empty app id, with which the SDK would let anybody in. */
export function openTransport(credentials: Credentials): Transport {
  const { app, tenant } = credentials;
  if (app.trim() === '') throw new Error('Cannot open Teams without an app id: found an empty one');
  const factory = credentialFactory(credentials);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: app, MicrosoftAppTenantId: tenant }, factory));

  /** One call with the SDK's client for this address, from which repeating and redirecting have been taken out. */
  const call = async (to: Pick<Reference, 'serviceUrl'> & Partial<Reference>, make: (client: Client) => Promise<unknown>, activity?: Activity): Promise<Called> => {
    const ready = await prepared(factory, app, tenant);
    if (ready) return ready;
    const reference = { channelId: 'msteams', serviceUrl: to.serviceUrl, conversation: { id: to.conversation ?? '' }, bot: { id: to.bot ?? app }, user: { id: to.user ?? '' } };
    let called: Called = { outcome: 'not-made', why: 'no turn' };
    await adapter.continueConversationAsync(app, reference as Partial<ConversationReference>, async (context) => {
      const client = context.turnState.get(adapter.ConnectorClientKey) as Client;
      for (const name of ['defaultRetryPolicy', 'redirectPolicy', 'asGiven']) client.client.pipeline.removePolicy({ name });
      if (activity) client.client.pipeline.addPolicy(asGiven(activity), { afterPhase: 'Serialize' });
      called = await make(client).then((body): Called => ({ outcome: 'done', body: body as Activity }), outcomeOf);
    });
    return called;
  };
  return {
    probe: async () => {
      const ready = await prepared(factory, app, tenant);
      return ready?.outcome === 'not-made' ? ready.why : null;
    },
    post: (to, activity) => call(to, ({ conversations }) => conversations.sendToConversation(to.conversation, activity, options()), activity),
    update: (to, id, activity) => call(to, ({ conversations }) => conversations.updateActivity(to.conversation, id, activity, options()), activity),
    remove: (from, id) => call(from, ({ conversations }) => conversations.deleteActivity(from.conversation, id, options())),
    open: (serviceUrl, of, user) => call({ serviceUrl }, ({ conversations }) => conversations.createConversation({
      isGroup: false, bot: { id: `28:${app}` }, members: [{ id: user }], tenantId: of, channelData: { tenant: { id: of } },
    }, options())),
    member: (of, user) => call(of, ({ conversations }) => conversations.getConversationMember(of.conversation, user, options())),
  };
}

/** The activity as it is: the SDK's own way to write it leaves out of an entity all that it does not know, citations and the label of a model among them. */
function asGiven(activity: Activity): Policy {
  const body = JSON.stringify(activity);
  return { name: 'asGiven', sendRequest: (request, next) => { request.body = body; return next(request); } };
}

/** A step of the SDK's pipeline of requests. */
type Policy = { readonly name: string; sendRequest(request: { body?: unknown }, next: (request: { body?: unknown }) => Promise<unknown>): Promise<unknown> };

/** The part of the SDK's client that is used. */
type Client = {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown; addPolicy(policy: Policy, at: { afterPhase: 'Serialize' }): unknown } };
  readonly conversations: {
    sendToConversation(conversation: string, activity: unknown, options: Options): Promise<unknown>;
    updateActivity(conversation: string, id: string, activity: unknown, options: Options): Promise<unknown>;
    deleteActivity(conversation: string, id: string, options: Options): Promise<unknown>;
    createConversation(parameters: unknown, options: Options): Promise<unknown>;
    getConversationMember(conversation: string, user: string, options: Options): Promise<unknown>;
  };
};
type Options = { readonly abortSignal: AbortSignal };

function options(): Options {
  return { abortSignal: AbortSignal.timeout(TIMEOUT_MS) };
}

function credentialFactory(credentials: Credentials): ConfigurationServiceClientCredentialFactory {
  const { app, tenant } = credentials;
  if (credentials.kind === 'managed-identity') return new ConfigurationServiceClientCredentialFactory({ MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppId: app, MicrosoftAppTenantId: tenant });
  if (credentials.kind === 'secret') return new ConfigurationServiceClientCredentialFactory({ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: app, MicrosoftAppTenantId: tenant, MicrosoftAppPassword: credentials.secret });
  const given = {
    getToken: credentials.token,
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set('authorization', `Bearer ${await credentials.token()}`);
      return request;
    },
  };
  return { isValidAppId: async (id: string) => id === app, isAuthenticationDisabled: async () => false, createCredentials: async () => given } as unknown as ConfigurationServiceClientCredentialFactory;
}

/** Gets the token before the call, where it is kept for the call: without one, nothing was sent. */
async function prepared(factory: ConfigurationServiceClientCredentialFactory, app: string, tenant: string): Promise<Called | null> {
  try {
    const credentials = await factory.createCredentials(app, SCOPE, `https://login.microsoftonline.com/${tenant}`, true) as unknown as { getToken(): Promise<string> };
    await credentials.getToken();
    return null;
  } catch (error) {
    return { outcome: 'not-made', why: `no token: ${error instanceof Error ? /AADSTS\d+/.exec(error.message)?.[0] ?? error.name : 'unknown'}` };
  }
}

/** Errors before a connection stood: nothing can have arrived. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID']);

type Fault = { readonly statusCode?: number; readonly code?: string; readonly cause?: { readonly code?: string }; readonly response?: { readonly headers?: { get(name: string): string | undefined }; readonly bodyAsText?: string | null } };

function outcomeOf(error: unknown): Called {
  const fault = error as Fault;
  if (typeof fault.statusCode === 'number') {
    return { outcome: 'refused', status: fault.statusCode, retryAfter: fault.response?.headers?.get('retry-after') ?? null, code: codeIn(fault.response?.bodyAsText ?? '') };
  }
  const code = fault.cause?.code ?? fault.code ?? '';
  return NEVER_LEFT.has(code) ? { outcome: 'not-made', why: code } : { outcome: 'cut-off' };
}

/** `subCode` where there is one, else `code`: of the error, or of what is inside it. */
function codeIn(body: string): string | null {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: string; subCode?: string; innerHttpError?: { body?: { subCode?: string } } } };
    return error?.subCode ?? error?.innerHttpError?.body?.subCode ?? error?.code ?? null;
  } catch {
    return null;
  }
}
