import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from "oidc-client-ts";

export class SignedOut extends Error {}

interface Settings {
  issuer: string;
  client: string;
}

/**
 * Who looks at the board: code flow with PKCE (RFC 7636), by the provider that the service names. The token stays in memory, so a page
 * that is loaded anew asks the provider again; only what leads back from there waits in the tab's own storage.
 */
export class SignIn {
  private renewing: Promise<User> | undefined;

  private constructor(private readonly manager: UserManager) {}

  static async ready(page: string): Promise<SignIn> {
    const answer = await fetch("settings.json");
    if (!answer.ok) throw new Error(`settings.json: ${answer.status}`);
    const { issuer, client } = (await answer.json()) as Settings;
    return new SignIn(
      new UserManager({
        authority: issuer,
        client_id: client,
        redirect_uri: page,
        post_logout_redirect_uri: page,
        scope: "openid",
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
        stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
        automaticSilentRenew: true,
      }),
    );
  }

  /** Takes what the provider sent along, if somebody comes from there; the part of the page that they had left. */
  async arrive(): Promise<string | undefined> {
    const query = new URLSearchParams(window.location.search);
    if (!query.has("state")) return undefined;
    const address = window.location.href;
    window.history.replaceState(null, "", window.location.pathname);
    if (!query.has("code") && !query.has("error")) return undefined;
    return (await this.manager.signinCallback(address))?.state as string | undefined;
  }

  async isIn(): Promise<boolean> {
    return (await this.manager.getUser()) !== null;
  }

  /** Leaves the page. */
  go(part: string): Promise<void> {
    return this.manager.signinRedirect({ state: part });
  }

  /** Leaves the page, and the provider forgets the person too. */
  out(): Promise<void> {
    return this.manager.signoutRedirect();
  }

  /** One that is good for some seconds at least; @throws SignedOut if there is none to be had without the person */
  async token(): Promise<string> {
    const user = await this.manager.getUser();
    if (!user) throw new SignedOut();
    return (user.expires_in ?? 0) > 5 ? user.access_token : (await this.renewed(user)).access_token;
  }

  /** The service takes the token no longer. */
  async withdrawn(): Promise<void> {
    const user = await this.manager.getUser();
    if (user) await this.renewed(user);
  }

  private renewed(user: User): Promise<User> {
    this.renewing ??= this.renew(user).finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async renew(user: User): Promise<User> {
    try {
      // without a refresh token the library would try a frame, which the page's policy forbids
      const renewed = user.refresh_token ? await this.manager.signinSilent() : null;
      if (renewed) return renewed;
    } catch (failure) {
      // the network's failure passes; the provider's word does not
      if (!(failure instanceof ErrorResponse)) throw failure;
    }
    await this.manager.removeUser();
    throw new SignedOut();
  }
}
