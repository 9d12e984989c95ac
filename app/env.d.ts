/// <reference types="vite/client" />
import type { RequestContext } from "./context.server.ts";

declare module "@remix-run/node" {
	interface AppLoadContext extends RequestContext {}
}
