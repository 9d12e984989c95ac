import type { AppContext } from "../../app/context.server.ts";

/** What demo/load-demo.ts promises. */
export interface DemoModule {
	loadDemo(
		context: AppContext,
		progress: (detail: string) => void,
	): Promise<{ signIn: readonly { email: string; password: string }[] }>;
}
