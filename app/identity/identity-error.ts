export type IdentityErrorCode =
	| "unknown-source"
	| "unknown-kind"
	| "unknown-token"
	| "bad-name"
	| "bad-expiry"
	| "bad-email"
	| "bad-password"
	| "unknown-person"
	| "unknown-role"
	| "has-left"
	| "no-email"
	| "own-roles"
	| "last-admin"
	| "bad-invitation"
	| "admin-exists";

/** Something asked of the identity room that it can't do; told apart by its code. */
export class IdentityError extends Error {
	readonly code: IdentityErrorCode;
	constructor(code: IdentityErrorCode, text: string) {
		super(text);
		this.code = code;
	}
}
