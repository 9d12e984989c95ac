/** Work done one after another beside what its owner does. */
export class Lane {
	#tail: Promise<void> = Promise.resolve();
	#failure: { readonly error: unknown } | null = null;
	#onStep: () => void = () => {};
	left = 0;

	/** After the first failure nothing more is begun; `done` tells. */
	add(work: () => Promise<void>): void {
		this.left++;
		this.#tail = this.#tail.then(async () => {
			try {
				if (this.#failure === null) await work();
			} catch (error) {
				this.#failure = { error };
			}
			this.left--;
			this.#onStep();
		});
	}

	/** Resolves when all is done; `onStep` is called after each piece. */
	async done(onStep: () => void): Promise<void> {
		this.#onStep = onStep;
		await this.#tail;
		if (this.#failure !== null) throw this.#failure.error;
	}
}
