interface Sender {
	readonly send: (bytes: Uint8Array) => void;
	readonly end: () => void;
}

/**
 * An answer that goes on: `start` gets the way to the reader and gives back what to do when the stream is over, whoever ended it.
 * What `start` throws is thrown here, before anything is answered.
 */
export function eventStream(
	closed: AbortSignal,
	start: (sender: Sender) => () => void,
): Response {
	let over = false;
	let stop: (() => void) | undefined;
	let close = () => {};
	const end = () => {
		if (over) return;
		over = true;
		closed.removeEventListener("abort", end);
		close();
		stop?.();
	};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			close = () => controller.close();
			stop = start({
				send: (bytes) => {
					if (!over) controller.enqueue(bytes);
				},
				end,
			});
		},
		cancel() {
			close = () => {};
			end();
		},
	});
	// request.signal would lose its listener to garbage collection.
	closed.addEventListener("abort", end);
	if (closed.aborted) end();
	return new Response(body, {
		headers: {
			"Content-Type": "text/event-stream",
			"Cache-Control": "no-store",
			// For a proxy that gathers answers before it passes them on.
			"X-Accel-Buffering": "no",
		},
	});
}
