// Pages of one browser tell each other what has moved. Where that is not to be had, each looks for itself.
export interface Channel {
  say(news: unknown): void;
  listen(hear: (news: unknown) => void): void;
}

export function pageChannel(name: string): Channel {
  if (typeof BroadcastChannel === "undefined") return { say: () => {}, listen: () => {} };
  const channel = new BroadcastChannel(name);
  return {
    say: (news) => channel.postMessage(news),
    listen: (hear) => channel.addEventListener("message", (event) => hear(event.data)),
  };
}
