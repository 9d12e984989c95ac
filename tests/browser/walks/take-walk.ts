import type { Page } from "playwright-core";
import type { Step, StepTaken } from "./walk.ts";

const PATIENCE = 20_000;

interface Watch {
	readonly at: string;
	readonly text: string;
	readonly event: "click" | "keydown";
	/** Milliseconds after which nothing will come any more. */
	readonly patience: number;
}
type Times = Pick<StepTaken, "begunAt" | "paintedAt">;
type Watching = { walk?: Promise<Times> };

/** Runs in the page: from the event itself until after the frame in which the text is painted. */
function watch({ at, text, event, patience }: Watch): void {
	const stands = () =>
		[...document.querySelectorAll<HTMLElement>(at)].some((place) =>
			place.innerText.includes(text),
		);
	if (stands())
		throw new Error(`'${text}' stands there before anything is done`);
	(window as Watching).walk = new Promise((resolve, reject) => {
		setTimeout(
			() => reject(new Error(`'${text}' never stood in ${at}`)),
			patience,
		);
		addEventListener(
			event,
			({ timeStamp: begunAt }) => {
				const look = () => {
					if (!stands()) return requestAnimationFrame(look);
					setTimeout(() => resolve({ begunAt, paintedAt: performance.now() }));
				};
				requestAnimationFrame(look);
			},
			{ capture: true, once: true },
		);
	});
}

/** Takes one step after the other, each as soon as the one before has shown what it promised. */
export async function takeWalk(
	page: Page,
	steps: readonly Step[],
): Promise<StepTaken[]> {
	const taken: StepTaken[] = [];
	for (const { what, by, on, shows } of steps) {
		const place = on(page);
		await place.waitFor();
		await page.evaluate(watch, {
			...shows,
			patience: PATIENCE,
			event: by === "click" ? ("click" as const) : ("keydown" as const),
		});
		if (by === "click") await place.click();
		else await place.press(by);
		const times = await page.evaluate(() => (window as Watching).walk);
		if (!times) throw new Error(`${what}: the page was left for another`);
		taken.push({ what, by, ...times });
	}
	return taken;
}
