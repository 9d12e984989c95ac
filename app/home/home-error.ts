export type HomeErrorCode = "too-many-followed" | "unknown-member";

export class HomeError extends Error {
	readonly code: HomeErrorCode;
	constructor(code: HomeErrorCode, message: string) {
		super(message);
		this.name = "HomeError";
		this.code = code;
	}
}
