import type { FromPage, ToPage } from "./live-port.ts";
import { type Subscriber, Switchboard } from "./switchboard.ts";

/** The shared worker: one for all pages of a browser, which hold its one stream. */
const switchboard = new Switchboard();

function join(port: MessagePort): void {
	const say = (message: ToPage) => port.postMessage(message);
	const subscriber: Subscriber = {
		onFigures: (figures) => say({ type: "figures", figures }),
		onInbox: () => say({ type: "inbox" }),
		onState: (state) => say({ type: "state", state }),
	};
	port.onmessage = ({ data }: MessageEvent<FromPage>) => {
		if (data.type === "watch") switchboard.watch(subscriber, data.shown);
		else if (data.type === "wake") switchboard.wake(subscriber);
		else switchboard.leave(subscriber);
	};
	say({ type: "here" });
}

addEventListener("connect", (event) => {
	const [port] = (event as MessageEvent).ports;
	if (port) join(port);
});
