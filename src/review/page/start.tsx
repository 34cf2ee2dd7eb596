import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { App } from "./app.tsx";
import { type Client, type Server, type Trouble, troubleOf } from "./client.ts";
import { Pick } from "./pick.tsx";
import { TroubleBox } from "./trouble-box.tsx";
import type { Listed, Overview } from "./wire.ts";

interface Picked {
  readonly client: Client;
  readonly overview: Overview;
}

const UNASKED = "Open the very address that winnow review --web printed in the terminal.";

/** The page: which proposal is reviewed, where several wait, and the review of it. */
export function Start({ server }: { readonly server: Server }): VNode | null {
  const [listed, setListed] = useState<readonly Listed[] | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [ended, setEnded] = useState(false);

  const told = (error: unknown) => setTrouble(troubleOf(error));
  const pick = async (proposal: string) => {
    const client = server.review(proposal);
    setPicked({ client, overview: await client.overview() });
    setTrouble(null);
  };
  const list = async () => {
    const found = await server.proposals();
    setPicked(null);
    setListed(found);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) await pick(only.id);
  };
  const end = () => void server.end().finally(() => setEnded(true));
  useEffect(() => void list().catch(told), []);

  if (ended) {
    return (
      <p class="ended" role="status">
        winnow has ended. This page may be closed.
      </p>
    );
  }
  if (picked !== null) {
    return (
      <App
        key={picked.overview.proposal}
        {...picked}
        onMore={() => void list().catch(told)}
        onEnd={end}
      />
    );
  }
  if (listed === null) {
    return trouble && <TroubleBox trouble={{ ...trouble, hint: trouble.hint ?? UNASKED }} />;
  }
  if (listed.length === 1 && trouble === null) return null;
  return (
    <Pick
      listed={listed}
      trouble={trouble}
      onPick={(proposal) => void pick(proposal).catch(told)}
      onEnd={end}
    />
  );
}
