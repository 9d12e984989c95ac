// Runs on any Node from 20 on, without packages: installs them if need be, then hands over to the Node that came with them.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isInstalled } from "./installed-packages.mjs";
import { step } from "./progress.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const binaries = path.join(root, "node_modules", ".bin");
const OLDEST_NODE = 20;
/** The first Node that runs .ts by itself; for systems for which the packages carry none. */
const OWN_NODE_ENOUGH = [22, 18];
const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** @param {string} text @returns {never} */
function refuse(text) {
	console.error(text);
	process.exit(1);
}

/** Runs a program to its end, quietly: what it said is shown when it fails.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say @returns {Promise<void>} */
function runQuietly(program, args, env, say) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			cwd: root,
			env,
			stdio: ["ignore", "pipe", "pipe"],
		});
		let text = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk) => {
				text += chunk;
				say(String(chunk).trim().split("\n").at(-1)?.slice(0, 100) ?? "");
			});
		child.on("error", reject);
		child.on("close", (code) =>
			code === 0
				? resolve()
				: reject(new Error(`${program} ${args.join(" ")} failed:\n${text}`)),
		);
	});
}

async function install() {
	// npm itself must not run on the Node that it is about to replace.
	const others = (process.env.PATH ?? "")
		.split(path.delimiter)
		.filter((folder) => !folder.endsWith(path.join("node_modules", ".bin")));
	await step("install the packages", (say) =>
		runQuietly(
			"npm",
			["ci", "--no-audit", "--no-fund", "--loglevel=error"],
			{ ...process.env, PATH: others.join(path.delimiter) },
			say,
		),
	);
}

/** The Node that commands run on: the packages' own, else this one if it can run them. */
function findNode() {
	const packaged = path.join(binaries, "node");
	if (fs.existsSync(packaged)) return packaged;
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	const [enoughMajor, enoughMinor] = OWN_NODE_ENOUGH;
	if (major > enoughMajor || (major === enoughMajor && minor >= enoughMinor))
		return process.execPath;
	return refuse(
		`The packages carry no Node for ${process.platform} ${process.arch}, and this one is ${process.version}: install Node ${OWN_NODE_ENOUGH.join(".")} or newer.`,
	);
}

/** Hands over: the same terminal, arguments, signals and exit code. The channel tells the command when we die.
 * @param {string} file @param {string[]} args */
function handOver(file, args) {
	const child = spawn(findNode(), [file, ...args], {
		cwd: process.cwd(),
		env: {
			...process.env,
			PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ""}`,
		},
		stdio: ["inherit", "inherit", "inherit", "ipc"],
	});
	for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
	child.on("error", (error) => refuse(String(error)));
	child.on("exit", (code, signal) => {
		for (const name of SIGNALS) process.removeAllListeners(name);
		if (signal) process.kill(process.pid, signal);
		else process.exit(code ?? 1);
	});
}

const [name = "", ...args] = process.argv.slice(2);
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE)
	refuse(
		`This is Node ${process.version}; Node ${OLDEST_NODE} or newer is needed. Nebula brings its own Node 24 for the rest.`,
	);
// A name is a file of commands/; with a slash it is a file's path in the checkout.
const file = name.includes("/")
	? path.join(root, name)
	: path.join(root, "commands", `${name}.ts`);
if (!name || !fs.existsSync(file))
	refuse(
		`'${name}' is not a command; there are: ${fs
			.readdirSync(path.join(root, "commands"))
			.filter((entry) => /^[a-z-]+\.ts$/.test(entry))
			.map((entry) => entry.slice(0, -3))
			.join(", ")}`,
	);
try {
	if (!isInstalled(root)) await install();
} catch (error) {
	refuse(error instanceof Error ? error.message : String(error));
}
handOver(file, args);
