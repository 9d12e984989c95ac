export interface PageTrust {
	/** Inline scripts and styles that carry it may run. */
	readonly nonce: string;
	/** Vite's development client needs inline styles and a socket; a built page needs neither. */
	readonly development: boolean;
}

function contentPolicy({ nonce, development }: PageTrust): string {
	const rules: Record<string, string> = {
		"default-src": "'self'",
		"script-src": `'self' 'nonce-${nonce}'`,
		"style-src": development
			? "'self' 'unsafe-inline'"
			: `'self' 'nonce-${nonce}'`,
		// A style attribute of the server's own markup (a chart's size); it can't run anything.
		"style-src-attr": "'unsafe-inline'",
		"img-src": "'self' data: blob:",
		"connect-src": development ? "'self' ws: wss:" : "'self'",
		"worker-src": "'self'",
		"object-src": "'none'",
		"base-uri": "'none'",
		"form-action": "'self'",
		"frame-ancestors": "'none'",
	};
	return Object.entries(rules)
		.map(([name, value]) => `${name} ${value}`)
		.join("; ");
}

/** On every answer, pages and data alike. */
export const securityHeaders = (trust: PageTrust): Record<string, string> => ({
	"Content-Security-Policy": contentPolicy(trust),
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"Referrer-Policy": "same-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": "camera=(), geolocation=(), microphone=()",
});
