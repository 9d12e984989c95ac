import { CommandError } from "./command-error.ts";

const ENTER = ["\r", "\n"];
const CTRL_C = "\u0003";
const BACKSPACE = ["\u007f", "\b"];

/** Asks at the terminal without showing what is typed. */
export function readSecret(question: string, usage: string): Promise<string> {
	const { stdin, stdout } = process;
	if (!stdin.isTTY) throw new CommandError(`${question} is missing: ${usage}`);
	stdout.write(`${question} (not shown): `);
	stdin.setRawMode(true).setEncoding("utf8").resume();
	return new Promise((resolve, reject) => {
		let secret = "";
		const finish = () => {
			stdin.setRawMode(false).pause().off("data", take);
			stdout.write("\n");
		};
		const take = (typed: string) => {
			for (const character of typed) {
				if (character === CTRL_C) {
					finish();
					reject(new CommandError("stopped before it was done"));
					return;
				}
				if (ENTER.includes(character)) {
					finish();
					resolve(secret);
					return;
				}
				if (BACKSPACE.includes(character)) secret = secret.slice(0, -1);
				else secret += character;
			}
		};
		stdin.on("data", take);
	});
}
